// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class SessionMarksTest {

    private static final String HEAD = "x,to,text,colour\r\n";

    @TempDir
    Path folder;

    private Path recording;
    private Path beside;
    private final LiveChart chart = execute(() -> LiveChart.builder().build());
    private final SessionMarks marks = execute(() -> new SessionMarks(chart, () -> false, EventQueue::invokeLater));

    @BeforeEach
    void make() throws Exception {
        recording = Files.writeString(folder.resolve("run.csv"), "time,series,value\n");
        beside = folder.resolve("run.marks.csv");
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void written() {
        execute(marks::written).join();
    }

    @Test
    void theFileIsNamedAfterTheRecording() {
        assertThat(MarksFile.beside(Path.of("a", "run.csv"))).isEqualTo(Path.of("a", "run.marks.csv"));
        assertThat(MarksFile.beside(Path.of("run.csv.gz"))).isEqualTo(Path.of("run.marks.csv"));
        assertThat(MarksFile.beside(Path.of("run"))).isEqualTo(Path.of("run.marks.csv"));
        assertThat(MarksFile.beside(Path.of(".run"))).isEqualTo(Path.of(".run.marks.csv"));
    }

    @Test
    void marksOfARecordingAreBesideIt() throws Exception {
        execute(() -> chart.series("s").add(10, 1));
        execute(chart::refresh);
        execute(() -> chart.marks().add(Mark.at(5, "before")));
        execute(() -> marks.recordingBegun(recording));
        written();
        assertThat(beside).as("nothing to be written yet").doesNotExist();

        execute(() -> chart.marks().add(Mark.at(12, "one")));
        written();
        assertThat(beside).hasContent(HEAD + "12.0,,\"one\",\r\n");
        execute(() -> chart.marks().add(Mark.region(8, 11, "since before")));
        execute(() -> chart.marks().replace(Mark.at(12, "one"), Mark.at(12, "two")));
        written();
        assertThat(Files.readString(beside)).isEqualTo(HEAD + "8.0,11.0,\"since before\",\r\n12.0,,\"two\",\r\n");

        execute(marks::recordingEnded);
        execute(() -> chart.marks().add(Mark.at(20, "after")));
        written();
        assertThat(Files.readString(beside)).doesNotContain("after");
        execute(() -> chart.marks().list())
                .forEach(each -> execute(() -> chart.marks().remove(each)));

        execute(() -> marks.opened(recording.toString(), 0));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().list()))
                .containsExactly(Mark.region(8, 11, "since before"), Mark.at(12, "two"));
    }

    @Test
    void aFileThatWasThereBeforeIsLeftAlone() throws Exception {
        Files.writeString(beside, "mine");
        execute(() -> marks.recordingBegun(recording));
        execute(() -> chart.marks().add(Mark.at(1, "one")));
        execute(() -> chart.marks().add(Mark.at(2, "two")));
        written();
        assertThat(beside).hasContent("mine");
    }

    @Test
    void whatASessionHasKeptGoesBeforeTheFileWithWhichItBegins() throws Exception {
        Files.writeString(beside, "1,,removed\n2,,kept\n");
        execute(() -> chart.marks().add(Mark.at(2, "kept")));
        SessionMarks restored = execute(() -> new SessionMarks(chart, () -> false, EventQueue::invokeLater));
        execute(restored::restored);
        execute(() -> restored.begun(recording.toString(), 0));
        execute(restored::read).join();
        assertThat(execute(() -> chart.marks().size())).isEqualTo(1);
        execute(() -> marks.begun(recording.toString(), 0));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().size())).as("of a new one").isEqualTo(2);
    }

    @Test
    void allMarksOfTheFileMayHaveBeenRemoved() throws Exception {
        Files.writeString(beside, "1,,removed\n");
        execute(marks::restored);
        execute(() -> marks.begun(recording.toString(), 0));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().size())).isZero();
    }

    @Test
    void marksThatWereThereBeforeTheFirstPointAreNotOfTheRecording() throws Exception {
        execute(() -> chart.marks().add(Mark.at(5, "of another run")));
        execute(() -> marks.recordingBegun(recording));
        execute(() -> chart.marks().add(Mark.at(6, "of this one")));
        written();
        assertThat(beside).hasContent(HEAD + "6.0,,\"of this one\",\r\n");
    }

    @Test
    void marksAreMovedWithTheRowsOfTheirFile() throws Exception {
        Files.writeString(beside, "1,,one\n2,4,two\n3,,three\n");
        String location = recording.toString();
        execute(() -> marks.opened(location, 10));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().list()))
                .containsExactly(Mark.at(11, "one"), Mark.region(12, 14, "two"), Mark.at(13, "three"));
        execute(() -> chart.marks().replace(Mark.at(11, "one"), Mark.at(11, "mine")));

        execute(() -> marks.moved(location, 10, 0, false));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().list()))
                .containsExactly(Mark.region(2, 4, "two"), Mark.at(3, "three"), Mark.at(11, "mine"));

        execute(() -> marks.moved(location, 0, 100, true));
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().list()))
                .as("of a file that is there twice")
                .contains(Mark.at(3, "three"), Mark.at(103, "three"))
                .hasSize(5);
    }

    @Test
    void marksComeAlongThroughPlacesThatAreRounded() throws Exception {
        Files.writeString(beside, "1.3,,one\n");
        String location = recording.toString();
        double[] places = {0, 0.1, 0.1 + 0.2, 1e9 / 3, 0.1 + 0.2, 0.1, 0};
        execute(() -> marks.opened(location, 0));
        for (int i = 1; i < places.length; i++) {
            double from = places[i - 1];
            double to = places[i];
            execute(() -> marks.moved(location, from, to, false));
        }
        execute(marks::read).join();
        assertThat(execute(() -> chart.marks().list())).containsExactly(Mark.at(1.3, "one"));
    }

    @Test
    void aDeviceHasNothingBesideIt() {
        Path device = folder.resolve("device");
        execute(() -> marks.recordingBegun(device));
        execute(() -> chart.marks().add(Mark.at(1, "one")));
        written();
        assertThat(folder.toFile().list()).containsExactly("run.csv");
    }

    @Test
    void onlyFilesHaveMarksBesideThem() throws Exception {
        Files.writeString(folder.resolve("x.marks.csv"), "1,,one\n");
        for (String location : List.of(folder.resolve("x.csv").toString(), "exec:echo \0", "random", "")) {
            assertThat(MarksFile.read(location)).as(location).isEmpty();
        }
        Files.writeString(folder.resolve("x.csv"), "");
        assertThat(MarksFile.read(folder.resolve("x.csv").toString())).containsExactly(Mark.at(1, "one"));
    }
}
