// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Command;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.app.figure.FigureSide;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.chart.tool.Spot;
import org.stripchart.clock.Ticker;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.Theme;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;
import org.stripchart.testing.Controls;

/** What can be done in the window, against what the menus and the README say. */
final class WindowActionsTest {

    /** A row of the README's table of keys; rows about the mouse begin with a small letter. */
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z+\\[\\]-][^|]*?) \\| [^|]* \\|");

    private LiveChart chart;
    private Actions actions;
    private ViewActions view;

    @BeforeEach
    void make() throws Exception {
        OpenedSources sources = OpenedSources.open(
                List.of("fake"), SourceOptions.DEFAULTS, (location, options) -> new FakeSource(location));
        chart = execute(() -> LiveChart.builder().build());
        WindowActions window = execute(() -> new WindowActions(
                new RunningSession(chart, sources, Edt.OWNER), panel(), new Prompts(noWindow()), host()));
        actions = window.actions();
        view = window.view();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void eachIsInAMenuOnce() {
        assertThat(MainMenu.ids()).containsExactlyInAnyOrderElementsOf(actions.ids());
    }

    @Test
    void eachHasALetterInItsMenuThatIsNoOthers() {
        JMenuBar bar = execute(() -> MainMenu.of(actions));
        assertThat(execute(() -> Controls.withoutLetterInMenus(bar))).isEmpty();
        assertThat(execute(() -> (char) bar.getMenu(0).getMnemonic())).isEqualTo('F');
    }

    @Test
    void eachHasOneInTheMenusOfTheChartAsWell() {
        execute(() -> chart.series("cpu user").add(1, 1));
        execute(chart::refresh);
        LiveChartPanel panel = execute(() -> new LiveChartPanel(chart));
        CursorSide cursors = execute(() -> new CursorSide(panel, Ticker.SYSTEM, (text, isFault) -> {}));
        SeriesSide series = execute(() -> new SeriesSide(panel, new PlotRoom(panel, cursors), (text, isFault) -> {}));
        FigureSide figures = execute(() -> new FigureSide(series, panel, (title, figure) -> {}, (text, isFault) -> {}));
        ContextMenus menus = execute(() -> new ContextMenus(actions, view, series, figures::addTo));
        YAxis axis = execute(() -> chart.arrangement().firstAxis());
        Trace trace = execute(() -> chart.arrangement().traces().get(0));
        List.of(
                        new Spot(0, 0, null, null),
                        new Spot(0, 0, axis.strip(), axis, null, null),
                        new Spot(0, 0, axis.strip(), null, null, Cursor.A),
                        new Spot(0, 0, axis.strip(), null, null, null, Mark.at(1, "a")),
                        new Spot(0, 0, axis.strip(), null, trace, null))
                .forEach(spot -> assertThat(execute(() -> Controls.withoutLetterInMenus(menus.at(spot))))
                        .as(spot.toString())
                        .isEmpty());
        execute(cursors::stop);
        execute(series::stop);
    }

    @Test
    void eachKeyIsInTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("## Keys and mouse"), readme.indexOf("## Options"));

        List<String> told =
                ROW.matcher(table).results().map(row -> row.group(1)).sorted().toList();

        List<String> bound = actions.all().stream()
                .filter(action -> !action.keys().isEmpty())
                .map(action -> String.join(", ", action.keys()))
                .sorted()
                .toList();
        assertThat(told).isEqualTo(bound);
    }

    @Test
    void eachGestureIsInTheReadmeInItsWords() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        MouseGestures.texts()
                .forEach((gesture, does) -> assertThat(readme).contains("| " + gesture + " | " + does + " |\n"));
    }

    @Test
    void offersEachChoiceOfASettingAsACommand() {
        assertThat(actions.commands())
                .extracting(command -> command.category() + " > " + command.text())
                .contains(
                        "File > Open", "View > Theme: Dark", "View > Window length: Custom", "Help > About Stripchart");
    }

    @Test
    void idsTellWhereAnActionBelongs() {
        assertThat(actions.ids())
                .allMatch(id -> id.matches(
                        "(arrange|series|axis|cursor|file|view|source|analysis|help|mark|trigger)\\.[a-z][A-Za-z]*"));
    }

    @Test
    void theIntervalCanBeChosenOnceASourceHasOne() throws Exception {
        OpenedSources sources = OpenedSources.open(
                List.of("fake"),
                SourceOptions.DEFAULTS,
                (location, options) ->
                        location.equals("random") ? Sources.open(location, options) : new FakeSource(location));
        RunningSession session = execute(() -> new RunningSession(chart, sources, Edt.OWNER));
        WindowActions window = execute(() -> new WindowActions(session, panel(), new Prompts(noWindow()), host()));
        JMenuBar bar = execute(() -> MainMenu.of(window.actions()));
        JMenuItem interval = execute(() -> bar.getMenu(5).getItem(2));
        assertThat(interval.getText()).isEqualTo("Interval");
        assertThat(execute(interval::isEnabled)).isFalse();

        execute(() -> session.add("random", SourceChoice.NONE)).get(10, TimeUnit.SECONDS);

        assertThat(execute(window::refresh)).isTrue();
        assertThat(execute(interval::isEnabled)).isTrue();
        execute(session::close);
    }

    /** As of a file, whose x is known to be times when it is read. */
    @Test
    void lengthsOfTimeAreOfferedOnceXIsTimes() {
        execute(() -> chart.xAxis(XAxis.NUMBER));
        assertThat(lengths()).contains("100 points").doesNotContain("1 min");
        execute(() -> chart.xAxis(XAxis.TIME));
        assertThat(lengths()).contains("1 min").doesNotContain("100 points");
    }

    private List<String> lengths() {
        return execute(() -> actions.commands().stream()
                .map(Command::text)
                .filter(text -> text.startsWith("Window length: "))
                .map(text -> text.substring("Window length: ".length()))
                .toList());
    }

    @Test
    void howValuesLieAlongAnAxisIsUndone() {
        execute(() -> actions.all().stream()
                .filter(each -> each.id().equals("axis.scale"))
                .forEach(each -> each.run().run()));
        assertThat(execute(view::isLogarithmic)).isTrue();
        execute(() -> chart.viewHistory().undo());
        assertThat(execute(view::isLogarithmic)).isFalse();
    }

    @Test
    void whatHasEndedCannotBePausedAndLeadsBackToTheWhole() {
        Action pause = actions.all().stream()
                .filter(each -> each.id().equals("view.pause"))
                .findFirst()
                .orElseThrow();
        assertThat(execute(() -> pause.text().get())).isEqualTo("Pause");
        assertThat(execute(() -> pause.enabled().getAsBoolean())).isTrue();
        execute(() -> chart.viewport().complete(true));
        assertThat(execute(() -> pause.text().get())).isEqualTo("Back to the whole");
        assertThat(execute(() -> pause.enabled().getAsBoolean())).isFalse();
        execute(() -> chart.viewport().show(1, 2));
        assertThat(execute(() -> pause.enabled().getAsBoolean())).isTrue();
        execute(() -> pause.run().run());
        assertThat(execute(() -> chart.viewport().isLive())).isTrue();
    }

    private List<PanelAction> panel() {
        return new LiveChartPanel(chart).actions();
    }

    private static @Nullable JFrame noWindow() {
        return null;
    }

    /** One that does nothing. */
    private static WindowActions.Host host() {
        return (WindowActions.Host) Proxy.newProxyInstance(
                WindowActionsTest.class.getClassLoader(),
                new Class<?>[] {WindowActions.Host.class},
                (proxy, method, arguments) -> {
                    Class<?> type = method.getReturnType();
                    return type == Theme.class
                            ? Theme.SYSTEM
                            : type == List.class ? List.of() : type == boolean.class ? false : null;
                });
    }
}
