// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_L;
import static java.awt.event.KeyEvent.VK_LEFT;
import static java.awt.event.KeyEvent.VK_RIGHT;
import static java.awt.event.KeyEvent.VK_SHIFT;
import static java.awt.event.KeyEvent.VK_SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.Aggregate;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LiveWindow;
import org.stripchart.words.CountText;
import org.stripchart.words.NumberText;

/** Measuring with the cursors, as a hand does it: once by mouse, once by keyboard. */
final class CursorsInWindowIT extends MainWindowFixture {

    private static final String PENDING = "\u2026";

    private void hold() {
        until("points come", () -> execute(chart::statistics).appended() > 60);
        press(VK_SPACE);
        until("held", () -> !live());
        execute(() -> chart.viewport().show(series().firstX(), series().lastX()));
    }

    private SeriesView series() {
        return chart.history(0);
    }

    private double x(Cursor cursor) {
        return execute(() -> chart.cursors().x(cursor));
    }

    private boolean isSet(Cursor cursor) {
        return execute(() -> chart.cursors().isSet(cursor));
    }

    private boolean isTableShown() {
        return execute(
                () -> robot.finder().findAll(mainWindow.frame(), each -> "cursor table".equals(each.getName())).stream()
                        .anyMatch(java.awt.Component::isShowing));
    }

    private String cell(String title) {
        JTable table = robot.finder().findByName(mainWindow.frame(), "cursor table", JTable.class);
        return String.valueOf(
                execute(() -> table.getValueAt(0, table.getColumnModel().getColumnIndex(title))));
    }

    /** The place in the panel where a line of a cursor goes down, looked for from the left or the right. */
    private Point lineOf(Cursor cursor) {
        BufferedImage image = execute(() -> {
            BufferedImage painted =
                    new BufferedImage(panel().getWidth(), panel().getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = painted.createGraphics();
            panel().paint(g);
            g.dispose();
            return painted;
        });
        boolean isLeft = !isSet(Cursor.A) || !isSet(Cursor.B) || (x(cursor) < x(other(cursor)));
        for (int i = 3; i < image.getWidth() - 3; i++) {
            int x = isLeft ? i : image.getWidth() - 1 - i;
            int ink = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                ink += isThin(image, x, y) ? 1 : 0;
            }
            if (ink > image.getHeight() / 3) {
                return new Point(x, image.getHeight() / 2);
            }
        }
        throw new AssertionError("no line of " + cursor);
    }

    /** Returns whether a pixel stands out clearly from those on both sides, as that of a thin dark line. */
    private static boolean isThin(BufferedImage image, int x, int y) {
        int own = new Color(image.getRGB(x, y)).getGreen();
        int left = new Color(image.getRGB(x - 3, y)).getGreen();
        int right = new Color(image.getRGB(x + 3, y)).getGreen();
        return Math.min(Math.abs(own - left), Math.abs(own - right)) > 90;
    }

    private static Cursor other(Cursor cursor) {
        return cursor == Cursor.A ? Cursor.B : Cursor.A;
    }

    private void drag(Cursor cursor, int dx) {
        robot.waitForIdle();
        Point from = lineOf(cursor);
        robot.pressMouse(panel(), from, MouseButton.LEFT_BUTTON);
        for (int step = 1; step <= 5; step++) {
            robot.moveMouse(panel(), new Point(from.x + dx * step / 5, from.y));
        }
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.waitForIdle();
    }

    /** What the table says is what the points between the cursors amount to. */
    private void requireMeasured() {
        Aggregate between = execute(() -> series().aggregate(
                        series().lowerBound(Math.min(x(Cursor.A), x(Cursor.B))),
                        series().lowerBound(Math.nextUp(Math.max(x(Cursor.A), x(Cursor.B))))));
        assertThat(between.count()).isGreaterThan(3);
        until("measured", () -> cell("Points").equals(CountText.of(between.count())));
        assertThat(cell("Mean")).isEqualTo(NumberText.of(between.mean()));
        assertThat(cell("Max")).isEqualTo(NumberText.of(between.max()));
    }

    @Test
    void byMouse() throws Exception {
        hold();
        window.menuItemWithPath("Cursor", "Cursor A").click();
        until("set", () -> isSet(Cursor.A));
        until("the table is there", this::isTableShown);
        double middle = x(Cursor.A);
        drag(Cursor.A, -200);
        until("dragged", () -> x(Cursor.A) < middle);
        assertThat(execute(() -> series().x(series().lowerBound(x(Cursor.A)))))
                .as("on a point")
                .isEqualTo(x(Cursor.A));
        window.menuItemWithPath("Cursor", "Cursor B").click();
        until("set", () -> isSet(Cursor.B));
        drag(Cursor.B, 100);
        until("dragged", () -> x(Cursor.B) > middle);
        requireMeasured();

        window.button("copy cursors").click();
        until("copied", () -> clipboard().startsWith("A\t"));
        assertThat(clipboard().lines().toList().get(4)).startsWith("Series\tA\tB\t\u0394\tPoints\t");
        assertThat(clipboard().lines().toList().get(5)).contains("\t" + NumberText.withoutGaps(cell("Points")) + "\t");

        window.button("close cursors").click();
        until("the table is gone", () -> !isTableShown());
        assertThat(isSet(Cursor.A)).isTrue();
        window.menuItemWithPath("Cursor", "Cursor table").click();
        until("the table is there again", this::isTableShown);
        window.menuItemWithPath("Cursor", "Remove the cursors").click();
        until("all gone", () -> !isSet(Cursor.A) && !isSet(Cursor.B) && !isTableShown());
    }

    private void openMenuOfA() {
        // The line that is read at would hide the one of the cursor.
        robot.moveMouse(panel(), new Point(3, 3));
        robot.waitForIdle();
        robot.click(panel(), lineOf(Cursor.A), MouseButton.RIGHT_BUTTON, 1);
    }

    /** Takes an item of the menu that is open. */
    private void choose(String id) {
        new JPopupMenuFixture(robot, robot.findActivePopupMenu()).menuItem(id).click();
    }

    @Test
    void theMenuOfACursorByMouse() {
        hold();
        window.menuItemWithPath("Cursor", "Cursor A").click();
        until("set", () -> isSet(Cursor.A));
        robot.waitForIdle();
        double before = x(Cursor.A);
        double from = execute(() -> chart.viewport().from());
        execute(() -> chart.viewport()
                .pan(0.2 * (chart.viewport().to() - chart.viewport().from())));
        openMenuOfA();
        choose("cursor.goTo");
        until("in the middle", () -> Math.abs(execute(() -> chart.viewport().from()) - from) < 0.1 * (before - from));

        openMenuOfA();
        choose("cursor.copyTable");
        until("copied", () -> clipboard().startsWith("A\t"));
        openMenuOfA();
        choose("cursor.removeHeld");
        until("removed", () -> !isSet(Cursor.A));
    }

    @Test
    void theMenuOfACursorByKeyboardAlone() {
        hold();
        execute(() -> chart.cursors().put(Cursor.A, series().x(10) * 0.4 + series().x(11) * 0.6));
        robot.waitForIdle();
        press(VK_F10, VK_SHIFT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        assertThat(robot.findActivePopupMenu().getComponent(0).getName()).isEqualTo("cursor.goTo");
        down(3);
        until("on a point", () -> x(Cursor.A) == execute(() -> series().x(11)));

        press(VK_F10, VK_SHIFT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        down(2);
        double middle =
                execute(() -> (chart.viewport().from() + chart.viewport().to()) / 2);
        double span = execute(() -> chart.viewport().to() - chart.viewport().from());
        until("in the middle", () -> Math.abs(x(Cursor.A) - middle) < 0.01 * span);

        press(VK_F10, VK_SHIFT);
        until("the menu is open", () -> robot.findActivePopupMenu() != null);
        down(4);
        until("removed", () -> !isSet(Cursor.A));
    }

    /** Goes down so many items of the menu that is open, and takes the last. */
    private void down(int items) {
        for (int i = 0; i < items; i++) {
            press(VK_DOWN);
        }
        press(VK_ENTER);
    }

    @Test
    void byKeyboard() {
        hold();
        // Not over the chart, so that keys set cursors in its middle.
        robot.moveMouse(mainWindow.frame(), new Point(200, 5));
        execute(() -> panel().requestFocusInWindow());
        until("focused", () -> execute(() -> panel().isFocusOwner()));
        press(VK_A);
        until("set", () -> isSet(Cursor.A));
        double middle = x(Cursor.A);
        press(VK_LEFT);
        press(VK_LEFT);
        until("two points to the left", () -> pointsBetween(x(Cursor.A), middle) == 2);
        press(VK_LEFT, VK_SHIFT);
        until("ten more", () -> pointsBetween(x(Cursor.A), middle) == 12);
        press(VK_B);
        until("set", () -> isSet(Cursor.B));
        press(VK_RIGHT, VK_SHIFT);
        until("ten to the right", () -> pointsBetween(middle, x(Cursor.B)) == 10);
        until("the table is there", this::isTableShown);
        requireMeasured();
        double from = execute(() -> chart.viewport().from());

        press(KeyEvent.VK_B);
        until("to the middle, where it is seen already: away", () -> !isSet(Cursor.B));
        press(VK_ESCAPE);
        until("gone", () -> !isSet(Cursor.A));
        assertThat(isTableShown()).isFalse();
        press(VK_LEFT);
        until(
                "the arrow moves the view again",
                () -> execute(() -> chart.viewport().from()) < from);
    }

    private long pointsBetween(double from, double to) {
        return execute(() -> series().lowerBound(to) - series().lowerBound(from));
    }

    @Test
    void aLetterThatIsTypedElsewhereIsNoKey() {
        hold();
        press(VK_F, VK_CONTROL);
        until("a field has the focus", () -> execute(() -> window.target().getFocusOwner() instanceof JTextComponent));
        press(VK_A);
        press(VK_L);
        press(VK_SPACE);
        until("typed", () -> execute(() -> ((JTextComponent) window.target().getFocusOwner()).getText())
                .equals("al "));
        assertThat(isSet(Cursor.A)).isFalse();
        assertThat(live()).isFalse();
    }

    @Test
    void whatIsToldIsKeptAsASeriesByMouseAndByKey() {
        reopenWithFakes();
        execute(() -> chart.viewport().window(new LiveWindow.All()));
        SeriesSink sink = chart.sink(OverflowPolicy.WAIT).series("the pump");
        for (int i = 0; i < 400; i++) {
            sink.add(i, i / 10 % 2);
        }
        until("all are there", () -> execute(chart::statistics).appended() == 400);
        execute(() -> {
            chart.cursors().put(Cursor.A, 100);
            chart.cursors().put(Cursor.B, 200);
        });
        until("measured", () -> cell("Period").equals("20 s"));
        JTable table = robot.finder().findByName(mainWindow.frame(), "cursor table", JTable.class);
        robot.click(table, new Point(20, table.getRowHeight() / 2), MouseButton.RIGHT_BUTTON, 1);
        keep("Period");
        until("kept", () -> execute(() -> chart.analysis().derived())
                .contains(SeriesInfo.derived("the pump period", "s", "period(`the pump`, 100s)")));
        until(
                "computed",
                () -> execute(() -> {
                    SeriesView kept = chart.history(chart.seriesNames().indexOf("the pump period"));
                    return !kept.isEmpty() && kept.y(kept.endIndex() - 1) == 20;
                }));

        until("it has a row", () -> execute(table::getRowCount) == 2);
        robot.click(table, new Point(20, table.getRowHeight() / 2), MouseButton.LEFT_BUTTON, 1);
        press(KeyEvent.VK_F10, KeyEvent.VK_SHIFT);
        keep("RMS");
        until("kept, too", () -> execute(() -> chart.analysis().derived())
                .contains(SeriesInfo.derived("the pump rms", "", "rms(`the pump`, 100s)")));
    }

    private void keep(String title) {
        new JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItem(new GenericTypeMatcher<>(JMenuItem.class, true) {
                    @Override
                    protected boolean isMatching(JMenuItem item) {
                        return title.equals(item.getText());
                    }
                })
                .click();
    }

    @Test
    void tellsOfMillionsOnceTheyAreMeasured() {
        reopenWithFakes();
        execute(() -> chart.viewport().window(new LiveWindow.All()));
        SeriesSink sink = chart.sink(OverflowPolicy.WAIT).series("many");
        double[] xs = new double[100_000];
        double[] ys = new double[100_000];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < xs.length; j++) {
                xs[j] = i * 100_000.0 + j;
                ys[j] = j / 50 % 2;
            }
            sink.addAll(xs, ys, 0, xs.length);
        }
        until("all are there", () -> execute(chart::statistics).appended() == 5_000_000);
        execute(() -> {
            chart.cursors().put(Cursor.A, 0);
            chart.cursors().put(Cursor.B, 4_999_999);
        });
        until("measured", () -> !cell("Period").isEmpty() && !cell("Period").equals(PENDING));
        assertThat(cell("Period")).isEqualTo("100 s");
        assertThat(cell("Points")).isEqualTo("5\u202f000\u202f000");
    }
}
