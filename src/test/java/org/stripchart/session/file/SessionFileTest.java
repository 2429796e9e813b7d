// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.plot.ArrangementState;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.FiguresPlace;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.PanelsSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.source.SourceOptions;
import org.stripchart.words.TimeStyle;

final class SessionFileTest {

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWas() throws Exception {
        SessionSpec spec = RichSession.in(folder);

        assertThat(again(spec)).isEqualTo(spec);
    }

    @Test
    void aSessionOfDefaultsComesBackAsItWas() throws Exception {
        SessionSpec spec = SessionSpec.NOTHING_SAID;

        assertThat(again(spec).sources()).isEqualTo(spec.sources());
        assertThat(again(spec).chart()).isEqualTo(spec.chart());
    }

    @Test
    void panelsThatNobodyHasTouchedComeBackUntouched() throws Exception {
        PanelsSpec panels = new PanelsSpec(PanelPlace.UNTOUCHED, null, true, null, FiguresPlace.NONE);
        assertThat(again(SessionSpec.NOTHING_SAID.withPanels(panels)).panels()).isEqualTo(panels);
        assertThat(again(SessionSpec.NOTHING_SAID).panels()).isNull();
    }

    @Test
    void keepsTheTimeZoneIfItIsNotThatOfTheComputer() throws Exception {
        SessionSpec spec = RichSession.in(folder);
        ChartSpec elsewhere = spec.chart().telling(TimeStyle.parse("Pacific/Kiritimati"));
        assertThat(again(spec.with(spec.sources(), elsewhere)).chart().times())
                .isEqualTo(TimeStyle.parse("Pacific/Kiritimati"));
        assertThat(elsewhere.telling(TimeStyle.local()).times()).isNull();
    }

    @Test
    void keepsThatTimesAreElapsed() throws Exception {
        SessionSpec spec = RichSession.in(folder);
        for (TimeStyle times : List.of(TimeStyle.elapsed(), new TimeStyle(ZoneId.of("Pacific/Kiritimati"), true))) {
            assertThat(again(spec.with(spec.sources(), spec.chart().telling(times)))
                            .chart()
                            .times())
                    .isEqualTo(times);
        }
    }

    @Test
    void theSameSessionIsTheSameText() throws Exception {
        SessionFile.write(file("one.strip"), RichSession.in(folder), SessionFile.Extras.NONE);
        SessionFile.write(file("two.strip"), RichSession.in(folder), SessionFile.Extras.NONE);

        assertThat(file("one.strip")).hasSameBinaryContentAs(file("two.strip"));
        assertThat(Files.readString(file("one.strip")).lines().limit(3))
                .containsExactly("{", "  \"format\" : \"stripchart-session\",", "  \"version\" : \"1.1\",");
    }

    @Test
    void oneThatIsCutShortAtAnyByteIsDamagedAndIsKept() throws Exception {
        Path whole = file("whole.strip");
        SessionFile.write(whole, RichSession.in(folder), SessionFile.Extras.NONE);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = file("cut.strip");
        Path broken = file("cut.strip.broken");
        // The last byte ends the line.
        for (int length = 0; length < bytes.length - 1; length++) {
            int ofThose = length;
            assertThatThrownBy(() -> SessionFile.opened(cut, Arrays.copyOf(bytes, ofThose), SessionSpec.NOTHING_SAID))
                    .as("the first %d bytes", length)
                    .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        }
        for (int length = 0; length < bytes.length - 1; length += 61) {
            byte[] left = Arrays.copyOf(bytes, length);
            Files.write(cut, left);

            SessionFault fault = faultOf(cut);

            assertThat(fault.getMessage())
                    .as("of the first %d bytes", length)
                    .startsWith(cut + ": the session is damaged: ")
                    .endsWith("; it is kept as cut.strip.broken")
                    .doesNotContain("\n");
            assertThat(Files.readAllBytes(broken)).isEqualTo(left);
            assertThat(Files.readAllBytes(cut)).isEqualTo(left);
        }
    }

    @Test
    void oneOfANewerMajorVersionIsToldAndKept() throws Exception {
        Path newer = file("newer.strip");
        Files.writeString(
                newer, "{\"format\":\"stripchart-session\",\"version\":\"2.0\",\"sources\":{\"now\":\"an object\"}}");

        assertThat(faultOf(newer))
                .hasMessage(newer + ": the session has version 2.0, and this program knows 1.1; a newer one opens it;"
                        + " it is kept as newer.strip.broken");
        SessionFile.write(newer, SessionSpec.NOTHING_SAID, SessionFile.Extras.NONE);
        assertThat(file("newer.strip.broken")).content().contains("\"2.0\"");
    }

    @Test
    void whatANewerMinorVersionHasIsKept() throws Exception {
        Path file = file("newer.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);
        String text = Files.readString(file)
                .replace("\"1.1\"", "\"1.7\"")
                .replaceFirst("\"sources\"", "\"alarms\": [{\"rule\": \"cpu > 90\", \"n\": 1e400}], \"sources\"")
                .replaceFirst("\"title\"", "\"subtitle\": {\"text\": null}, \"title\"")
                .replaceFirst("\"scale\" : \"logarithmic\"", "\"scale\" : \"logarithmic\", \"base\": 2")
                .replaceFirst("\"series\" : \"b\"", "\"series\" : \"b\", \"smooth\": true");
        Files.writeString(file, text);

        SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);
        assertThat(opened.spec().chart()).isEqualTo(RichSession.in(folder).chart());
        // The series b comes first now.
        ArrangementState before = Objects.requireNonNull(opened.spec().chart().arrangement());
        ArrangementState turned = new ArrangementState(
                before.strips(),
                List.of(before.traces().get(1), before.traces().get(0)),
                before.width(),
                before.style());
        SessionSpec changed = opened.spec()
                .with(
                        opened.spec().sources(),
                        opened.spec()
                                .chart()
                                .with(
                                        turned,
                                        Objects.requireNonNull(
                                                opened.spec().chart().view())));
        SessionFile.write(file, changed, opened.extras());

        Fields saved = new Fields("", Json.read(Files.readAllBytes(file)));
        assertThat(saved.text("version")).isEqualTo("1.7");
        assertThat(saved.objects("alarms")).singleElement().satisfies(alarm -> assertThat(alarm.text("rule"))
                .isEqualTo("cpu > 90"));
        assertThat(Files.readString(file)).contains("1E+400");
        assertThat(saved.object("chart").has("subtitle")).isTrue();
        Fields arrangement = saved.object("arrangement");
        assertThat(arrangement.objects("strips").get(1).objects("axes").get(0).number("base", 0))
                .isEqualTo(2);
        assertThat(arrangement.objects("traces").get(0).text("series")).isEqualTo("b");
        assertThat(arrangement.objects("traces").get(0).flag("smooth", false)).isTrue();
        assertThat(arrangement.objects("traces").get(1).has("smooth")).isFalse();
        assertThat(SessionFile.read(file, SessionSpec.NOTHING_SAID).spec()).isEqualTo(changed);
    }

    @Test
    void nothingOfAMarkThatIsTakenAwayComesToAnother() throws Exception {
        Path file = file("marks.strip");
        SessionSpec spec = RichSession.in(folder);
        ViewSpec view = Objects.requireNonNull(spec.chart().view());
        Mark stretch = new Mark(1, 2, "stretch", 3);
        List<Mark> left = List.of(Mark.at(5, "moment"), Mark.at(6, "Event: used"));
        SessionFile.write(
                file,
                showing(spec, view, List.of(stretch, left.get(0), left.get(1)), List.of(6.0)),
                SessionFile.Extras.NONE);

        SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);
        SessionSpec changed = showing(opened.spec(), view, left, List.of(6.0));
        SessionFile.write(file, changed, opened.extras());

        assertThat(SessionFile.read(file, SessionSpec.NOTHING_SAID).spec()).isEqualTo(changed);
    }

    private static SessionSpec showing(SessionSpec spec, ViewSpec view, List<Mark> marks, List<Double> events) {
        ViewSpec shown =
                new ViewSpec(view.window(), view.live(), view.from(), view.to(), view.cursors(), marks, events);
        ArrangementState arrangement = Objects.requireNonNull(spec.chart().arrangement());
        return spec.with(spec.sources(), spec.chart().with(arrangement, shown));
    }

    @Test
    void saysWhereSomethingIsWrong() throws Exception {
        assertWrong("\"chart\":{\"title\":5}", "chart.title: must be a text");
        assertWrong("\"sources\":[{}]", "sources[0].location: must not be blank");
        assertWrong("\"sources\":{}", "sources: must be a list");
        assertWrong("\"sources\":[1]", "sources: must be a list of objects");
        assertWrong("\"reading\":{\"include\":[1]}", "reading.include: must be a list of texts");
        assertWrong("\"reading\":{\"maxSeries\":0}", "reading.maxSeries: maxSeries (0) must be positive");
        assertWrong("\"reading\":{\"seed\":1.5}", "reading.seed: must be a whole number");
        assertWrong("\"reading\":{\"interval\":\"soon\"}", "reading.interval: Text cannot be parsed to a Duration");
        assertWrong("\"view\":{\"window\":{\"span\":-1}}", "view.window: span (-1.0) must be positive");
        assertWrong("\"view\":{\"live\":false,\"from\":2,\"to\":1}", "view: from (2.0) must be below to (1.0)");
        assertWrong("\"view\":{\"live\":false}", "view: from (NaN) must be below to (NaN)");
        assertWrong("\"arrangement\":{}", "arrangement: strips (0) must have one of lines");
        assertWrong(
                "\"arrangement\":{\"strips\":[{\"axes\":[{\"scale\":\"cubic\"}]}]}",
                "arrangement.strips[0].axes[0].scale: (cubic) must be linear, logarithmic");
        assertWrong(
                "\"arrangement\":{\"strips\":[{\"axes\":[{}]}],\"traces\":[{\"series\":\"a\",\"strip\":1}]}",
                "arrangement: trace (a) must be on an axis that there is, not on 0 of strip 1");
        assertWrong(
                "\"arrangement\":{\"strips\":[{\"axes\":[{}]}],\"traces\":[{\"series\":\"a\",\"width\":99}]}",
                "arrangement.traces[0]: width (99.0) must be 1 to 4");
        assertWrong("\"panels\":{\"series\":{\"width\":4001}}", "panels.series: width (4001) must be 0 to 4000");
        assertWrong(
                "\"sources\":[{\"location\":\"a\",\"rows\":{\"step\":0}}]",
                "sources[0].rows: step (0.0) must be positive");
        assertWrong(
                "\"arrangement\":{\"strips\":[{\"axes\":[{\"mode\":\"fixed\",\"lower\":2,\"upper\":1}]}]}",
                "arrangement.strips[0].axes[0]: lower (2.0) must be below upper (1.0)");
    }

    private void assertWrong(String field, String reason) throws IOException {
        Path file = file("wrong.strip");
        Files.writeString(file, "{\"format\":\"stripchart-session\",\"version\":\"1.0\"," + field + "}");
        assertThat(faultOf(file))
                .hasMessage(file + ": the session is damaged: " + reason + "; it is kept as wrong.strip.broken");
    }

    @Test
    void whatIsNoSessionIsNotOpened() throws Exception {
        for (String text : List.of(
                "",
                " ",
                "[]",
                "null",
                "{}",
                "{} {}",
                "{\"format\":\"x\",\"version\":\"1.0\"}",
                "{\"format\":\"stripchart-session\"}",
                "{\"format\":\"stripchart-session\",\"version\":\"1.0\"} x",
                "{\"format\":\"stripchart-session\",\"version\":\"1.0\",\"version\":\"1.0\"}",
                "[".repeat(10_000),
                "\0\0\0")) {
            Path file = file("no.strip");
            Files.writeString(file, text);
            assertThatThrownBy(() -> SessionFile.read(file, SessionSpec.NOTHING_SAID))
                    .as(text)
                    .isInstanceOf(SessionFault.class)
                    .hasMessageContaining("the session is damaged: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void oneThatIsNotThereIsNoDamage() {
        assertThat(faultOf(file("none.strip"))).hasMessage(file("none.strip") + ": no such file");
        assertThat(faultOf(folder)).hasMessageContaining(": cannot be read: ");
        assertThat(Files.exists(file("none.strip.broken"))).isFalse();
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldOne() throws Exception {
        Path file = file("old.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);

        assertThatThrownBy(() -> SessionFile.write(
                        folder.resolve("no/such/folder.strip"), RichSession.in(folder), SessionFile.Extras.NONE))
                .isInstanceOf(IOException.class);
        SessionFile.write(file, SessionSpec.NOTHING_SAID, SessionFile.Extras.NONE);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysOne() throws Exception {
        Path file = file("real.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);
        Path link = Files.createSymbolicLink(file("link.strip"), file);

        SessionFile.write(link, SessionSpec.NOTHING_SAID, SessionFile.Extras.NONE);

        assertThat(link).isSymbolicLink();
        assertThat(SessionFile.read(file, SessionSpec.NOTHING_SAID)
                        .spec()
                        .sources()
                        .locations())
                .isEmpty();
    }

    @Test
    void secretsAreNotInIt() throws Exception {
        SourceOptions options = SourceOptions.DEFAULTS.withPasswords(purpose -> "hunter2".toCharArray());
        SessionSpec spec = SessionSpec.NOTHING_SAID.with(
                new SourcesSpec(
                        List.of(
                                "mqtt://ada@example.org/house/#",
                                "http://example.org/metrics?token=hunter2&format=prometheus",
                                "exec:curl -H 'X-Token: hunter2' http://example.org",
                                "random"),
                        options,
                        null,
                        null,
                        List.of()),
                ChartSpec.NOTHING_SAID);
        Path file = file("secret.strip");

        SessionFile.write(file, spec, SessionFile.Extras.NONE);

        assertThat(file).content(StandardCharsets.UTF_8).doesNotContain("hunter2", "ada");
        SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);
        assertThat(opened.spec().sources().locations()).containsExactly("random");
        assertThat(opened.incomplete())
                .containsExactly(
                        "mqtt://\u2026@example.org/house/#",
                        "http://example.org/metrics?\u2026&format=prometheus",
                        "exec:curl \u2026");
    }

    @Test
    void filesAreFoundBesideTheSessionWhereverBothAreMoved() throws Exception {
        Path data = Files.createDirectories(folder.resolve("a/data")).resolve("x.csv");
        Files.writeString(data, "1\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "1\n");
        SessionFile.write(
                folder.resolve("a/s.strip"),
                SessionSpec.NOTHING_SAID.with(
                        new SourcesSpec(
                                List.of(data.toString(), other.toString()),
                                SourceOptions.DEFAULTS,
                                null,
                                null,
                                List.of()),
                        ChartSpec.NOTHING_SAID),
                SessionFile.Extras.NONE);
        Files.move(folder.resolve("a"), folder.resolve("b"));

        assertThat(SessionFile.read(folder.resolve("b/s.strip"), SessionSpec.NOTHING_SAID)
                        .spec()
                        .sources()
                        .locations())
                .containsExactly(folder.resolve("b/data/x.csv").toString(), other.toString());
    }

    private SessionSpec again(SessionSpec spec) throws IOException {
        Path file = file("again.strip");
        SessionFile.write(file, spec, SessionFile.Extras.NONE);
        return SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();
    }

    private static SessionFault faultOf(Path file) {
        return catchThrowableOfType(SessionFault.class, () -> SessionFile.read(file, SessionSpec.NOTHING_SAID));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
