// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.clock.Ticker;
import org.stripchart.session.spec.Spread;

/** How a source is added in the form, and what is asked before it is mixed with others. */
final class AddSourceInWindowIT extends MainWindowFixture {

    @Test
    void aSourceIsAddedToTheChart() {
        reopenWithFakes();
        DialogFixture form = addSource();
        form.button("ok").click();
        form.label("message").requireText("File is missing");
        type(form, "another");
        form.button("ok").click();

        until("added", () -> labels().equals(List.of("fake", "another")));
        assertThat(execute(() -> session.sources())).hasSize(2);
    }

    @Test
    void aLocationThatIsPastedFillsTheFields() {
        DialogFixture form = addSource();
        type(form, "mqtt://ada@plant.example:1884/boiler/#?qos=1");

        form.list("kinds").requireSelection("MQTT");
        form.textBox("Broker").requireText("plant.example");
        form.textBox("Port").requireText("1884");
        form.textBox("Topic").requireText("boiler/#");
        form.textBox("User").requireText("ada");
        form.textBox("Topic").setText("").enterText("pump");
        form.button("cancel").requireEnabled();
        until("asked for", () -> "mqtt://ada@plant.example:1884/pump?qos=1".equals(location(form)));
        form.list("kinds").selectItem("Command");
        assertThat(location(form)).isEmpty();
        form.textBox("Command").enterText("vmstat 1");
        until("asked for", () -> "exec:vmstat 1".equals(location(form)));
        form.button("cancel").click();
    }

    @Test
    void whatIsInAFileIsSeenBeforeItIsAdded() throws Exception {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, "t;temp [\u00b0C];hum\n0;1,5;40\n1;1,6;41\n2;1,7;42\n");
        DialogFixture form = addSource();
        type(form, file.toString());
        until("seen", () -> form.table("columns").rowCount() == 3);
        assertThat(form.table("columns").contents()[1])
                .endsWith("temp [\u00b0C]", "\u00b0C", "number", "1,5   1,6   1,7");
        assertThat(execute(
                        () -> ((javax.swing.JTextArea) robot.finder().findByName(form.target(), "sentence")).getText()))
                .startsWith("semicolons, decimal comma, names in line 1");

        form.table("columns")
                .cell(org.assertj.swing.data.TableCell.row(2).column(0))
                .click();
        form.button("ok").click();
        // It tells no times, and x of the chart is time.
        DialogFixture question = prompt();
        question.comboBox("Open it").selectItem(1);
        question.textBox("First row at").setText("").enterText("2026-11-26 14:00:00");
        question.button("ok").click();

        until("added", () -> execute(() -> session.sources()).size() == 2);
        until("read", () -> execute(chart::seriesNames).contains("temp [\u00b0C]"));
        assertThat(execute(chart::seriesNames)).doesNotContain("hum");
        assertThat(execute(() -> session.sources().get(1).choice().spread()))
                .isEqualTo(new Spread(
                        LocalDateTime.parse("2026-11-26T14:00:00")
                                .atZone(execute(() -> chart.zone()))
                                .toEpochSecond(),
                        1));
    }

    private Path untimed() throws IOException {
        return Files.writeString(folder.resolve("untimed.csv"), "a,b\n1,10\n2,20\n3,30\n");
    }

    @Test
    void aFileWithoutTimesIsNotMixedWithTimesButOpenedApart() throws Exception {
        DialogFixture form = addSource();
        type(form, untimed().toString());
        form.button("ok").click();
        DialogFixture question = prompt();
        question.label("message").requireText("untimed.csv has no times, but x of this chart is time");
        question.textBox("First row at").requireDisabled();
        question.button("ok").click();

        until(
                "apart",
                () -> openedElsewhere.equals(
                        List.of(List.of(folder.resolve("untimed.csv").toString()))));
        until("the form is closed", () -> !form.target().isShowing());
        assertThat(execute(() -> session.sources())).hasSize(1);
    }

    @Test
    void aFileWithoutTimesGetsSomeByKeyboardAlone() throws Exception {
        Path file = untimed();
        press(KeyEvent.VK_N, KeyEvent.VK_CONTROL);
        DialogFixture form = dialog("addSource");
        untilFocusIn(form, "location");
        typed(file.toString());
        press(KeyEvent.VK_ENTER);
        DialogFixture question = prompt();
        untilFocusIn(question, "Open it");
        press(KeyEvent.VK_ESCAPE);
        until("not asked any more", () -> !question.target().isShowing());
        until("the form is there again", () -> form.button("ok").isEnabled());
        assertThat(openedElsewhere).isEmpty();

        press(KeyEvent.VK_ENTER);
        DialogFixture again = prompt();
        untilFocusIn(again, "Open it");
        press(KeyEvent.VK_DOWN);
        again.textBox("First row at").requireEnabled();
        press(KeyEvent.VK_ENTER);

        until("added", () -> execute(() -> session.sources()).size() == 2);
        until("charted", () -> execute(chart::seriesNames).containsAll(List.of("a", "b")));
        double now = Ticker.SYSTEM.epochSeconds();
        int b = execute(chart::seriesNames).indexOf("b");
        until("read", () -> execute(() -> chart.history(b).size()) == 3);
        assertThat(execute(() -> chart.history(b).x(2) - chart.history(b).x(0))).isEqualTo(2);
        assertThat(execute(() -> chart.history(b).x(0))).isBetween(now - 60, now);
    }

    @Test
    void aFileWithoutTimesTakesThePlaceOfTheDemonstration() throws Exception {
        execute(session::standIn);
        DialogFixture form = addSource();
        type(form, untimed().toString());
        form.button("ok").click();
        until("apart", () -> openedElsewhere.size() == 1);
        until("the form is closed", () -> !form.target().isShowing());
    }

    private DialogFixture addSource() {
        window.button("add").click();
        return dialog("addSource");
    }

    private void type(DialogFixture form, String location) {
        JComboBox<?> at = robot.finder().findByName(form.target(), "location", JComboBox.class);
        execute(() -> at.getEditor().setItem(location));
    }

    private String location(DialogFixture form) {
        JComboBox<?> at = robot.finder().findByName(form.target(), "location", JComboBox.class);
        return execute(() -> String.valueOf(at.getEditor().getItem()));
    }

    @Test
    void aSourceThatDoesNotAnswerHoldsUpNothing() throws InterruptedException {
        reopenWithFakes();
        CountDownLatch answer = new CountDownLatch(1);
        opening = () -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        DialogFixture form = addSource();
        // Of a kind that nobody looks at before it is asked for.
        type(form, "exec:another");
        form.button("ok").click();

        // The window goes on, and the dialog can be closed.
        until("told", () -> "Opening\u2026".equals(form.label("message").text()));
        opened.get(0).sink().series("x").add(1, 10);
        until("charted", () -> "1".equals(figure("points").text()));
        form.button("cancel").click();
        until("closed", () -> !form.target().isShowing());
        answer.countDown();

        until("opened", () -> opened.size() == 2 && opened.get(1).closed);
        assertThat(opened.get(1).wasStarted()).isFalse();
        assertThat(labels()).containsExactly("fake \u00b7 running");
    }

    private List<String> labels() {
        return robot.finder().findAll(window.target(), component -> "source".equals(component.getName())).stream()
                .map(component -> execute(((JLabel) component)::getText))
                .toList();
    }
}
