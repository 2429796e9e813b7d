// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.mark.Mark;
import org.stripchart.words.TimeStyle;

/** A trigger, as a person sets it and goes from event to event. */
final class TriggerInWindowIT extends MainWindowFixture {

    private SeriesSink level;

    @BeforeEach
    void feed() {
        reopenWithFakes("one");
        execute(() -> chart.viewport().window(new LiveWindow.Span(10)));
        level = opened.get(0).sink().series("level");
        // Above 5 from 20 on for ten seconds, and again from 40 on for two.
        feed(0, 60);
    }

    private void feed(int from, int to) {
        for (int x = from; x < to; x++) {
            level.add(x, (x >= 20 && x < 30) || (x >= 40 && x < 42) || x >= 70 ? 10 : 0);
        }
        execute(chart::refresh);
    }

    private double event() {
        return execute(() -> chart.analysis().eventView().event());
    }

    private TriggerRule rule() {
        return execute(() -> chart.analysis().trigger());
    }

    private void set() {
        execute(() -> chart.analysis().trigger(new TriggerRule("level", new Trigger.Edge(5, 1, Trigger.Slope.RISING))));
        until("stands on the latest", () -> event() == 39.5);
    }

    @Test
    void isSetByKeysWithLevelsFromWhatIsShown() {
        execute(() -> chart.viewport().show(15, 50));
        press(KeyEvent.VK_T);
        DialogFixture asked = prompt();
        asked.comboBox("Series").requireSelection("level");
        asked.textBox("Level").requireText("5");
        asked.textBox("Upper level").requireDisabled();
        asked.textBox("Hysteresis").requireText("0.5");
        asked.textBox("Level").setText("high");
        press(KeyEvent.VK_ENTER);
        until("said", () -> asked.label("message").text().equals("The level (\u201chigh\u201d) must be a number"));
        asked.textBox("Level").setText("6");
        press(KeyEvent.VK_ENTER);

        until("set", () -> rule() != null);
        assertThat(rule().trigger()).isEqualTo(new Trigger.Edge(6, 0.5, Trigger.Slope.RISING));
        until("stands on the latest", () -> Math.abs(event() - 39.6) < 1e-9);
        until("told", () -> window.label("trigger").text().equals("Triggered 2"));
        until("told", () -> window.label("mode").text().equals("On event"));
    }

    @Test
    void aPulseIsSetByMouse() {
        // Of ten seconds, the pulse would be too long ago for the view to stand on it.
        execute(() -> chart.viewport().window(new LiveWindow.Span(20)));
        window.menuItemWithPath("Analysis", "Trigger\u2026").click();
        DialogFixture asked = prompt();
        select(asked.comboBox("Event"), "is above for longer than");
        asked.textBox("Length").setText("5 s");
        asked.textBox("Level").setText("5");
        asked.textBox("Before it (%)").setText("20");
        asked.comboBox("Show").selectItem(0);
        asked.button("ok").click();
        until("found", () -> event() == 24.5);
        assertThat(execute(() -> chart.viewport().from())).isEqualTo(20.5);
        assertThat(rule().mode()).isEqualTo(TriggerRule.Mode.AUTO);
    }

    @Test
    void aBandSuggestsItsEdges() {
        execute(() -> chart.viewport().show(15, 50));
        press(KeyEvent.VK_T);
        DialogFixture asked = prompt();
        select(asked.comboBox("Event"), "leaves the band");
        until("there are two", () -> asked.textBox("Upper level").isEnabled());
        asked.textBox("Upper level").requireText("6.67");
        asked.textBox("Level").setText("7");
        asked.button("ok").click();
        until("said", () -> asked.label("message").text().equals("The level must be below the upper level"));
        asked.button("cancel").click();
    }

    @Test
    void keysGoFromEventToEventAndLiveGoesOn() {
        set();
        press(KeyEvent.VK_OPEN_BRACKET);
        until("the one before", () -> event() == 19.5);
        press(KeyEvent.VK_OPEN_BRACKET);
        until("told", () -> message().equals("There is no event before this"));
        feed(60, 80);
        assertThat(event()).as("whoever walks is left alone").isEqualTo(19.5);
        press(KeyEvent.VK_CLOSE_BRACKET);
        until("the one after", () -> event() == 39.5);
        press(KeyEvent.VK_L);
        feed(80, 81);
        until("goes on", () -> event() == 69.5);
    }

    @Test
    void theListGoesToAnEventAndMarksIt() {
        set();
        press(KeyEvent.VK_T, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list = dialog("events");
        list.table("rows").requireRowCount(2);
        list.table("rows").cell(TableCell.row(0).column(2)).requireValue("20 s");
        doubleClick(list.table("rows").cell(TableCell.row(1).column(1)), "gone to", () -> event() == 19.5);
        list.button("mark").click();
        until("marked", () -> execute(() -> chart.marks().list()).size() == 1);
        assertThat(execute(() -> chart.marks().list()).get(0).x()).isEqualTo(19.5);
        list.button("close").click();
    }

    @Test
    void allThatAreChosenStaySoAndAreMarkedAtOnce() {
        set();
        press(KeyEvent.VK_T, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list = dialog("events");
        list.table("rows").focus();
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        list.table("rows").requireSelectedRows(0, 1);
        feed(60, 80);
        until("one more", () -> list.table("rows").rowCount() == 3);
        list.table("rows").requireSelectedRows(1, 2);

        List<Integer> sizes = new ArrayList<>();
        execute(() -> chart.marks().onChange(() -> sizes.add(chart.marks().size())));
        list.button("mark").click();
        until("marked", () -> execute(() -> chart.marks().size()) == 2);
        assertThat(execute(() -> List.copyOf(sizes))).as("never one alone").containsOnly(2);
        assertThat(execute(() -> chart.marks().held()))
                .isEqualTo(execute(() -> chart.marks().list()).get(0));
        list.button("close").click();
    }

    @Test
    void theListTellsTimesAsTheChartDoes() {
        execute(() -> chart.times(TimeStyle.in(ZoneOffset.UTC)));
        set();
        press(KeyEvent.VK_T, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture list = dialog("events");
        list.table("rows").cell(TableCell.row(1).column(1)).requireValue("1970-01-01 00:00:19.500");
        execute(() -> chart.times(TimeStyle.in(ZoneOffset.ofHours(2))));
        until("told anew", () -> list.table("rows").contents()[1][1].equals("1970-01-01 02:00:19.500"));
        list.button("close").click();
    }

    @Test
    void theBarTellsOfWhichSeriesTheEventsAre() {
        TriggerRule above = new TriggerRule("level", new Trigger.Edge(50, 1, Trigger.Slope.RISING));
        execute(() -> chart.analysis().trigger(above));
        until("armed", () -> window.label("trigger").text().equals("Armed"));
        execute(() -> chart.analysis().trigger(new TriggerRule("other", above.trigger())));
        until("told", () -> execute(() -> window.label("trigger").target().getToolTipText())
                .equals("Events of other in all points"));
    }

    @Test
    void aSingleOneIsArmedAgain() {
        execute(() -> chart.analysis()
                .trigger(new TriggerRule("level", new Trigger.Edge(5, 1, Trigger.Slope.FALLING))
                        .with(TriggerRule.Mode.SINGLE)));
        until("armed", () -> window.label("trigger").text().equals("Armed"));
        feed(60, 80);
        level.add(80, 0);
        execute(chart::refresh);
        until("triggered", () -> window.label("trigger").text().equals("Triggered once"));
        assertThat(event()).isEqualTo(79.5);
        press(KeyEvent.VK_T, KeyEvent.VK_CONTROL);
        until("armed again", () -> window.label("trigger").text().equals("Armed"));
        assertThat(live()).isTrue();
    }

    /** How much of the picture, as it is now, differs from one of before. */
    private int differing(BufferedImage before) {
        BufferedImage now = picture();
        int count = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                count += now.getRGB(x, y) == before.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private BufferedImage picture() {
        return execute(() -> {
            BufferedImage picture =
                    new BufferedImage(panel().getWidth(), panel().getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            panel().paint(g);
            g.dispose();
            return picture;
        });
    }

    @Test
    void earlierEventsAreDrawnAsManyAsTheFieldSays() {
        set();
        robot.moveMouse(window.target(), 5, 5);
        robot.waitForIdle();
        BufferedImage without = picture();
        press(KeyEvent.VK_T);
        DialogFixture asked = prompt();
        asked.textBox("Earlier events drawn").requireText("0").setText("some");
        asked.button("ok").click();
        until("said", () -> asked.label("message")
                .text()
                .equals("The number of earlier events (\u201csome\u201d) must be a number"));
        asked.textBox("Earlier events drawn").setText("51");
        asked.button("ok").click();
        until("the bound is told", () -> asked.label("message").text().contains("50"));
        asked.textBox("Earlier events drawn").setText("1");
        asked.button("ok").click();
        until("taken", () -> rule() != null && rule().overlay() == 1);
        until("stands on the latest", () -> event() == 39.5);
        // The pulse before was longer, so its line lies beside that of this one.
        until("the one before is drawn", () -> differing(without) > 100);
    }

    @Test
    void eachEventIsMarkedWhereTheBoxSaysSoAndNoneThatALatePointTakesAway() {
        press(KeyEvent.VK_T);
        DialogFixture asked = prompt();
        asked.textBox("Level").setText("5");
        asked.checkBox("Mark").requireNotSelected().click();
        asked.button("ok").click();
        until("both have a mark", () -> marks().equals(List.of(19.5, 39.5)));
        feed(60, 71);
        until("one more", () -> marks().equals(List.of(19.5, 39.5, 69.5)));
        level.add(69.75, 0);
        execute(chart::refresh);
        until("it rises later", () -> marks().equals(List.of(19.5, 39.5, 69.875)));
        press(KeyEvent.VK_T);
        prompt().checkBox("Mark").requireSelected().click();
        prompt().button("ok").click();
        until("no more", () -> rule() != null && !rule().marks());
        level.add(71, 0);
        level.add(72, 10);
        execute(chart::refresh);
        until("found", () -> execute(() -> chart.analysis().events().count()) == 4);
        assertThat(marks()).as("those that there are stay").containsExactly(19.5, 39.5, 69.875);
    }

    private List<Double> marks() {
        return execute(() -> chart.marks().list().stream().map(Mark::x).toList());
    }

    @Test
    void offForgetsTheEvents() {
        set();
        press(KeyEvent.VK_T, KeyEvent.VK_SHIFT);
        until("off", () -> rule() == null);
        assertThat(execute(() -> chart.analysis().events().count())).isZero();
    }
}
