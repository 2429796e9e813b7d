// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.analysis.MissingSeries;
import org.stripchart.session.undo.TakenOff;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@SuppressWarnings("NullAway.Init") // a session is made before each test
final class NoticeTest {

    private final List<FakeSource> sources = new ArrayList<>();
    private LiveChart chart;
    private @Nullable Loading loading;
    private @Nullable MissingSeries missing;
    private RunningSession session;

    @BeforeEach
    void start() throws Exception {
        OpenedSources opened = OpenedSources.open(List.of("one", "two"), SourceOptions.DEFAULTS, (at, options) -> {
            FakeSource source = new FakeSource(at);
            sources.add(source);
            return source;
        });
        chart = execute(() -> LiveChart.builder().build());
        session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        execute(session::start);
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    private @Nullable Notice notice() {
        // What a source has told on its thread is known behind what was sent to the event dispatch thread.
        execute(() -> {});
        return execute(() -> Notice.of(session, loading, missing));
    }

    @Test
    void saysNothingWhileSomethingMayCome() {
        assertThat(notice()).isNull();
        sources.get(0).result.complete(SourceResult.failed("one: gone"));
        assertThat(notice()).isNull();
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        sources.get(0).result.complete(SourceResult.ended());
        sources.get(1).result.complete(SourceResult.failed("two: permission denied"));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "two \u00b7 failed: permission denied",
                        List.of("source.retry", "source.add", "help.messages"),
                        true));
    }

    @Test
    void saysHowManyOthersFailed() {
        sources.forEach(each -> each.result.complete(SourceResult.failed("gone")));
        assertThat(notice()).extracting(Notice::text).isEqualTo("one \u00b7 failed: gone (and 1 other)");
    }

    @Test
    void saysWhatItIsTriedAgainFor() {
        sources.get(0).state = SourceStatus.State.RETRYING;
        sources.get(0).detail = "connection refused; trying again";
        assertThat(notice()).as("the other one may bring something").isNull();
        sources.get(1).result.complete(SourceResult.failed("two: permission denied"));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "one \u00b7 retrying: connection refused; trying again (and 1 other)",
                        List.of("source.add", "help.messages"),
                        true));
        sources.get(0).state = SourceStatus.State.WAITING;
        assertThat(notice()).isNull();
    }

    @Test
    void saysWhatCouldNotBeRead() {
        sources.get(0).rejected = 7;
        sources.forEach(each -> each.result.complete(SourceResult.ended()));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "Nothing could be charted; line 7: not a number: bad",
                        List.of("source.rejected", "source.add"),
                        true));
    }

    @Test
    void saysThatThereWasNothing() {
        sources.forEach(each -> each.result.complete(SourceResult.ended()));
        assertThat(notice()).extracting(Notice::text).isEqualTo("one, two have ended without any data");
    }

    @Test
    void saysNothingOnceThereArePoints() {
        sources.get(0).sink().series("x").add(1, 10);
        execute(chart::refresh);
        sources.forEach(each -> each.result.complete(SourceResult.failed("gone")));
        assertThat(notice()).isNull();
    }

    @Test
    void saysWhatWaitsForASeriesThatMayBeMisspelt() {
        missing = new MissingSeries(MissingSeries.Kind.ALARM, "alarm tempp > 25", List.of("tempp"));
        assertThat(notice()).as("before anything has come").isNull();
        sources.get(0).sink().series("temp").add(1, 10);
        execute(chart::refresh);
        assertThat(notice())
                .isEqualTo(new Notice(
                        "alarm tempp > 25 waits for a series tempp; there are temp",
                        List.of("analysis.alarm", "analysis.removeAlarm"),
                        false));
    }

    @Test
    void saysFirstWhatWasTakenOffAndCanBePutBack() {
        sources.forEach(each -> each.result.complete(SourceResult.ended()));
        execute(session::clear);
        assertThat(notice()).isEqualTo(new Notice("Cleared 0 points", List.of("view.putBack"), false));
        execute(() -> {
            session.takenOff().bringBack();
        });
        assertThat(notice()).extracting(Notice::text).isEqualTo("one, two have ended without any data");
    }

    @Test
    void forALittleThatCanBePutBackNothingMoves() {
        sources.get(0).sink().series("x").add(1, 10);
        execute(chart::refresh);
        execute(() -> session.takenOff()
                .add(TakenOff.ofLittle("Moved: a", "Undo move", chart.setAside(Set.of(), TakenOff.TIME), () -> {})));
        assertThat(notice()).isNull();
        assertThat(execute(() -> session.takenOff().bringBack())).isTrue();
    }

    private void reads(FakeSource file, long read, long total, long rows) {
        file.bytesRead = read;
        file.bytesTotal = total;
        file.rowsRead = rows;
        loading = execute(() -> Loading.of(session));
    }

    @Test
    void saysHowFarItIsWithAFile() {
        reads(sources.get(1), 379, 1000, 12_345);
        assertThat(notice())
                .isEqualTo(new Notice("Reading two: 37 %, 12\u202f345 rows", List.of("source.stop"), false));

        reads(sources.get(0), 1, 1000, 5);
        assertThat(notice()).extracting(Notice::text).isEqualTo("Reading 2 files: 19 %, 12\u202f350 rows");

        loading = execute(() -> Loading.of(session)).left(61.2);
        assertThat(notice())
                .extracting(Notice::text)
                .isEqualTo("Reading 2 files: 19 %, 12\u202f350 rows, about 1 min 2 s left");
    }

    @Test
    void saysNothingOfAFileThatIsReadOrHasCaughtUp() {
        reads(sources.get(0), 1000, 1000, 5);
        assertThat(loading).isNull();
        sources.get(0).caughtUp = true;
        reads(sources.get(0), 900, 1000, 5);
        assertThat(loading).isNull();
    }

    @Test
    void saysWhatShareOfAFileThatWasStoppedIsThere() {
        reads(sources.get(0), 379, 1000, 5);
        sources.get(0).sink().series("x").add(1, 10);
        execute(chart::refresh);
        execute(() -> session.sources().get(0).stop());
        assertThat(notice()).isEqualTo(new Notice("Read 37 % of one, stopped", List.of("source.retry"), false));
    }

    @Test
    void saysNothingOfAFileThatWasStoppedAtItsEnd() {
        reads(sources.get(0), 1000, 1000, 5);
        execute(() -> session.sources().get(0).stop());
        assertThat(notice()).isNull();
    }

    @Test
    void saysThatThereIsNoSourceOnceTheLastIsRemoved() {
        execute(() -> List.copyOf(session.sources()).forEach(session::remove));
        assertThat(notice()).extracting(Notice::text).isEqualTo("Removed two");
        // What was removed is gone with the chart, as it is at the end of the half minute.
        execute(() -> {
            chart.close();
            for (int i = 0; i < 2; i++) {
                session.takenOff().bringBack();
            }
        });
        assertThat(notice())
                .isEqualTo(new Notice(
                        "There is no source", List.of("file.lastSession", "file.open", "source.add"), false));
    }

    @Test
    void saysThatThereIsNoSourceWhereTheDemonstrationWasRemoved() {
        execute(session::standIn);
        execute(() -> List.copyOf(session.sources()).forEach(session::remove));
        execute(() -> chart.clear());
        assertThat(notice()).extracting(Notice::text).isEqualTo("There is no source");
    }

    @Test
    void saysThatADemonstrationIsOneUntilASourceIsAdded() throws Exception {
        execute(session::standIn);
        assertThat(notice()).extracting(Notice::text).isEqualTo("Demo: random numbers");
        sources.get(0).sink().series("value").add(1, 10);
        execute(chart::refresh);

        execute(() -> session.add("real", org.stripchart.session.spec.SourceChoice.NONE))
                .get();

        assertThat(notice()).isNull();
        assertThat(sources.get(0).closed).isTrue();
        assertThat(sources.get(1).closed).isTrue();
        assertThat(execute(session::sources)).hasSize(1);
        assertThat(execute(chart::statistics).retained()).isZero();
        assertThat(execute(() -> chart.arrangement().traces().get(0).visible())).isFalse();
    }
}
