// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JComboBox;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.chart.figure.Figure;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Cursor;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.spec.FiguresPlace;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.testing.RequiresDisplay;

/** Spectra, histograms and series against each other, as a person asks for them. */
@RequiresDisplay
final class FiguresInWindowIT extends MainWindowFixture {

    private static final double EPOCH = 1.7e9;
    private static final double RATE = 1000;
    private static final double FREQUENCY = 50.3;
    private static final double AMPLITUDE = 1.234;
    private static final int COUNT = 8192;

    private static final Pattern PEAK = Pattern.compile("1: ([0-9.]+) Hz, ([0-9.]+) V");

    @BeforeEach
    void feedSines() {
        reopenWithFakes("one");
        feed();
        // Over the chart, it would choose a line.
        robot.moveMouse(new Point(0, 0));
    }

    private void feed() {
        add("engine", COUNT, t -> 2 + AMPLITUDE * Math.sin(2 * Math.PI * FREQUENCY * t));
        add("brake", COUNT, t -> Math.cos(t));
        execute(() -> chart.viewport().show(EPOCH, EPOCH + COUNT / RATE));
    }

    private void add(String name, int count, DoubleUnaryOperator ofTime) {
        SeriesSink sink =
                opened.get(opened.size() - 1).sink().series(SeriesInfo.of(name).withUnit("V"));
        for (int i = 0; i < count; i++) {
            sink.add(EPOCH + i / RATE, ofTime.applyAsDouble(i / RATE));
        }
        execute(chart::refresh);
    }

    /** The figure that is seen. */
    private Figure figure() {
        return robot.finder().find(window.target(), new GenericTypeMatcher<>(Figure.class, true) {
            @Override
            protected boolean isMatching(Figure candidate) {
                return candidate.isShowing();
            }
        });
    }

    private String reading() {
        return execute(
                () -> figure().readings().isEmpty() ? "" : figure().readings().get(0));
    }

    private String note() {
        return execute(() -> figure().note());
    }

    private JTabbedPane tabs() {
        return robot.finder().findByName(window.target(), "figureTabs", JTabbedPane.class);
    }

    private FiguresPlace place() {
        return Objects.requireNonNull(execute(() -> keeper.now().panels())).figures();
    }

    private void requireSine() {
        until("a peak", () -> PEAK.matcher(reading()).matches());
        Matcher peak = PEAK.matcher(reading());
        assertThat(peak.matches()).isTrue();
        assertThat(Double.parseDouble(peak.group(1))).isEqualTo(FREQUENCY, within(0.1 * RATE / 4096));
        assertThat(Double.parseDouble(peak.group(2))).isEqualTo(AMPLITUDE, within(0.001 * AMPLITUDE));
    }

    @Test
    void aSpectrumIsReadAndChosenByKeys() throws Exception {
        press(KeyEvent.VK_S);
        until("there", () -> execute(() -> mainWindow.figures.side().isShowing()));
        requireSine();
        assertThat(note()).contains("points averaged, Hann");

        press(KeyEvent.VK_C, KeyEvent.VK_CONTROL);
        until("copied", () -> clipboard().startsWith("Frequency (Hz)\tAmplitude (V)\t"));

        JComboBox<?> tapers = window.comboBox("figureTaper").target();
        execute(() -> tapers.requestFocusInWindow());
        until("at the windows", () -> execute(tapers::isFocusOwner));
        press(KeyEvent.VK_SPACE);
        until("open", () -> execute(tapers::isPopupVisible));
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        until("another window", () -> note().contains("Blackman"));
        requireSine();
        press(KeyEvent.VK_H);
        until("a letter is a command", () -> place().figures().size() == 2);
        assertThat(execute(tapers::getSelectedItem)).isEqualTo(Taper.BLACKMAN_HARRIS);
        press(KeyEvent.VK_F4, KeyEvent.VK_CONTROL);
        until("closed again", () -> place().figures().size() == 1);
        execute(() -> tapers.requestFocusInWindow());
        until("at the windows again", () -> execute(tapers::isFocusOwner));
        press(KeyEvent.VK_TAB);
        press(KeyEvent.VK_TAB);
        press(KeyEvent.VK_SPACE);
        until("in decibels", () -> reading().endsWith(" dB"));

        press(KeyEvent.VK_ESCAPE);
        until("back at the chart", () -> execute(() -> panel().isFocusOwner()));
        press(KeyEvent.VK_F4, KeyEvent.VK_CONTROL);
        until("closed", () -> execute(() -> !mainWindow.figures.side().isShowing()));
        assertThat(place().figures()).isEmpty();
    }

    @Test
    void aSpectrumIsSeenWhereTheChartFillsTheScreen() {
        inFullScreen(
                () -> {
                    press(KeyEvent.VK_S);
                    until("there", () -> execute(() -> mainWindow.figures.side().isShowing()));
                    requireSine();
                },
                KeyEvent.VK_F11);
        assertThat(execute(() -> mainWindow.figures.side().isShowing())).isTrue();
    }

    @Test
    void figuresFollowTheWindowAndTheCursors() {
        press(KeyEvent.VK_H);
        until("all", () -> note().startsWith("8192 points"));
        execute(() -> chart.viewport().show(EPOCH - 0.0005, EPOCH + 0.9995));
        until("what is in view", () -> note().startsWith("1000 points"));
        execute(() -> {
            chart.cursors().put(Cursor.A, EPOCH + 0.0995);
            chart.cursors().put(Cursor.B, EPOCH - 0.0005);
        });
        select(window.comboBox("figureStretch"), "A to B");
        until("between the cursors", () -> note().startsWith("100 points"));
        execute(() -> chart.cursors().put(Cursor.A, EPOCH + 0.1995));
        until("as they move", () -> note().startsWith("200 points"));
        select(window.comboBox("figureStretch"), "In view");
        until("what is in view again", () -> note().startsWith("1000 points"));

        execute(() -> chart.viewport().goLive());
        until("live", () -> note().startsWith("8192 points"));
        SeriesSink sink = opened.get(0).sink().series("engine");
        sink.add(EPOCH + COUNT / RATE, 1);
        until("with what has come", () -> note().startsWith("8193 points"));
    }

    @Test
    void aKeyTakesTheLineThatIsNearestToThePointer() {
        execute(() -> chart.yScale().fixed(-4, 8));
        until("painted", () -> execute(() -> chart.yScale().range().lower()) == -4);
        robot.waitForIdle();
        Rectangle2D data = execute(panel()::dataArea);
        // The brake begins at 1 and ends at -0.3; the engine never gets below 0.5.
        robot.moveMouse(
                panel(), new Point((int) data.getMaxX() - 10, (int) (data.getMaxY() - data.getHeight() * 3 / 12)));
        press(KeyEvent.VK_H);
        until("counted", () -> note().startsWith("8192 points"));
        assertThat(place().figures().get(0).series()).containsExactly("brake");
        press(KeyEvent.VK_ESCAPE);
        robot.moveMouse(panel(), new Point((int) data.getMaxX() - 10, (int) data.getY() + 20));
        press(KeyEvent.VK_H);
        until("of the other", () -> place().figures().size() == 2);
        assertThat(place().figures().get(1).series()).containsExactly("engine");
    }

    @Test
    void figuresAreOpenedAndClosedByMouse() {
        robot.moveMouse(panel(), middle());
        window.menuItemWithPath("Analysis", "Histogram").click();
        until("counted", () -> note().startsWith("8192 points"));
        window.menuItemWithPath("Analysis", "X\u2013Y").click();
        until("two tabs", () -> execute(() -> tabs().getTabCount()) == 2);
        until("against each other", () -> reading().startsWith("Newest: "));
        select(window.comboBox("figureJoin"), "Straight line");
        until("joined by lines", () -> note().endsWith("it is on the straight line to its next"));

        press(KeyEvent.VK_F9);
        window.table("series").requireVisible();
        int row = execute(() -> {
            javax.swing.JTable table = window.table("series").target();
            for (int i = 0; i < table.getRowCount(); i++) {
                if (String.valueOf(table.getModel().getValueAt(i, 2)).equals("brake")) {
                    return i;
                }
            }
            throw new AssertionError("no row");
        });
        Point at = execute(() -> {
            Rectangle cell = window.table("series").target().getCellRect(row, 2, true);
            return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
        });
        robot.click(window.table("series").target(), at, MouseButton.RIGHT_BUTTON, 1);
        new JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItem(new GenericTypeMatcher<>(javax.swing.JMenuItem.class, true) {
                    @Override
                    protected boolean isMatching(javax.swing.JMenuItem candidate) {
                        return "Spectrum".equals(candidate.getText());
                    }
                })
                .click();
        until("that of its row", () -> execute(() -> figure().spec().series()).equals(List.of("brake")));

        int before = execute(() -> figure().getHeight());
        Point border = execute(() -> new Point(
                mainWindow.figures.getWidth() / 2,
                mainWindow.figures.getDividerLocation() + mainWindow.figures.getDividerSize() / 2));
        robot.pressMouse(mainWindow.figures, border, MouseButton.LEFT_BUTTON);
        robot.moveMouse(mainWindow.figures, border.x, border.y + 30);
        robot.moveMouse(mainWindow.figures, border.x, border.y + 60);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        until("lower", () -> execute(() -> figure().getHeight()) < before - 30 && place().height() > 0);

        for (int left = 2; left >= 0; left--) {
            Point close = execute(() -> {
                Rectangle tab = tabs().getBoundsAt(0);
                return new Point(tab.x + tab.width - 14, tab.y + tab.height / 2);
            });
            robot.click(tabs(), close);
            int wanted = left;
            until("one fewer", () -> place().figures().size() == wanted);
        }
        until("gone", () -> execute(() -> !mainWindow.figures.side().isShowing() && panel().isFocusOwner()));
    }

    @Test
    void aSpectrogramLiesBelowTheTimesOfTheChartAndIsSavedAsAPicture() throws Exception {
        press(KeyEvent.VK_S, KeyEvent.VK_SHIFT);
        until("there", () -> reading().startsWith("Strongest: "));
        assertThat(execute(() -> figure().title())).isEqualTo("Spectrogram of engine");
        until("painted", () -> execute(() -> !figure().dataArea().isEmpty()));
        assertThat(execute(() -> figure().dataArea().getX()))
                .isEqualTo(execute(() -> panel().dataArea().getX()), within(1.0));
        assertThat(execute(() -> figure().dataArea().getMaxX()))
                .isEqualTo(execute(() -> panel().dataArea().getMaxX()), within(1.0));

        window.button("saveFigure").click();
        java.nio.file.Path file = folder.resolve("below.png");
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(10_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
        until("saved", () -> message().equals("Saved " + file));
        java.awt.image.BufferedImage saved = javax.imageio.ImageIO.read(file.toFile());
        assertThat(saved.getWidth()).isEqualTo(execute(() -> figure().getWidth()));
    }

    @Test
    void whatNobodySeesIsNotComputed() {
        press(KeyEvent.VK_H);
        until("counted", () -> note().startsWith("8192 points"));
        Figure hidden = figure();
        press(KeyEvent.VK_S);
        requireSine();
        execute(() -> chart.viewport().show(EPOCH - 0.0005, EPOCH + 0.9995));
        until("the one that is seen follows", () -> note().startsWith("15 segment") || !note().contains("4096"));
        assertThat(execute(hidden::note)).startsWith("8192 points");
        execute(() -> tabs().setSelectedIndex(0));
        until("so does the other when it is seen", () -> note().startsWith("1000 points"));
    }

    @Test
    void figuresComeBackWithTheirSession() throws Exception {
        press(KeyEvent.VK_S);
        select(window.comboBox("figureLength"), "1024 points");
        select(window.comboBox("figureTaper"), "Flat top");
        window.toggleButton("figureLogarithmic").click();
        press(KeyEvent.VK_X);
        press(KeyEvent.VK_H);
        until("three", () -> place().figures().size() == 3);
        execute(() -> tabs().setSelectedIndex(0));
        FiguresPlace saved = place();
        requireSine();

        SessionSpec now = execute(() -> keeper.now());
        java.nio.file.Path file = folder.resolve("figures.strip");
        SessionFile.write(file, now, SessionFile.Extras.NONE);
        asked = SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();
        reopenWithFakes("one");
        assertThat(note()).contains("There is no series");
        feed();

        assertThat(place()).isEqualTo(saved);
        requireSine();
        assertThat(note()).contains("segments of 1024 points averaged, Flat top");
        window.comboBox("figureTaper").requireSelection("Flat top");
        window.toggleButton("figureLogarithmic").requireSelected();
    }

    @Test
    void thereIsNoneWithoutSeries() {
        reopenWithFakes("one");
        press(KeyEvent.VK_S);
        until("said", () -> message().equals("There is no series of numbers yet"));
        add("engine", 10, t -> t);
        press(KeyEvent.VK_X);
        until("said", () -> message().startsWith("X\u2013Y needs two series"));
        press(KeyEvent.VK_S);
        until("said", () -> note().startsWith("Too few points for a spectrum: 10"));
    }
}
