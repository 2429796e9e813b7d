// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

@SuppressWarnings("NullAway.Init") // a session is made before each test
final class NoticeTest {

    private final List<FakeSource> sources = new ArrayList<>();
    private LiveChart chart;
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
        return execute(() -> Notice.of(session));
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
