// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.app.look.Colors;
import org.stripchart.app.table.Messages;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.clock.Ticker;
import org.stripchart.history.HistoryLimit;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.Explanation;
import org.stripchart.source.SourceOptions;

final class StatusBarTest {

    private static TabularLabel spill(StatusBar bar) {
        return (TabularLabel) named(bar, "spill");
    }

    private static Component named(Container parent, String name) {
        return all(parent)
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(
                Stream.of(part),
                part instanceof Container parent
                        ? Arrays.stream(parent.getComponents()).flatMap(StatusBarTest::all)
                        : Stream.of());
    }

    /** Gives a bar a width, as a window does. */
    private static void width(StatusBar bar, int width) {
        bar.setSize(width, bar.getPreferredSize().height);
        for (ComponentListener each : bar.getComponentListeners()) {
            each.componentResized(new ComponentEvent(bar, ComponentEvent.COMPONENT_RESIZED));
        }
        bar.setSize(width, bar.getPreferredSize().height);
        all(bar).forEach(Component::doLayout);
        all(bar).forEach(Component::doLayout);
    }

    private static int rows(StatusBar bar, List<String> names) {
        return (int) names.stream()
                .map(name -> SwingUtilities.convertRectangle(
                        named(bar, name).getParent(), named(bar, name).getBounds(), bar))
                .mapToInt(bounds -> (int) bounds.getCenterY() / 10)
                .distinct()
                .count();
    }

    private void withBar(List<String> locations, Consumer<StatusBar> test) throws Exception {
        OpenedSources opened =
                OpenedSources.open(locations, SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        try (LiveChart chart = execute(() -> LiveChart.builder().build())) {
            RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
            execute(() -> {
                StatusBar bar = new StatusBar(session, new Messages(Ticker.SYSTEM), () -> {});
                bar.refresh(0);
                test.accept(bar);
                bar.stop();
            });
            execute(session::close);
        }
    }

    @Test
    void sourcesAndFiguresAreOneRowWhereItFits() throws Exception {
        withBar(List.of("one", "two"), bar -> {
            width(bar, 1080);
            assertThat(rows(bar, List.of("source", "points", "mode"))).isEqualTo(1);
            int low = bar.getPreferredSize().height;
            width(bar, 560);
            assertThat(rows(bar, List.of("source", "mode"))).isEqualTo(2);
            assertThat(bar.getPreferredSize().height).isGreaterThan(low);
            width(bar, 1080);
            assertThat(rows(bar, List.of("source", "points", "mode"))).isEqualTo(1);
            assertThat(bar.getPreferredSize().height).isEqualTo(low);
        });
    }

    @Test
    void aMessageStandsBesideTheSources() throws Exception {
        withBar(List.of("one"), bar -> {
            width(bar, 1080);
            bar.tell("saved", false);
            width(bar, 1080);
            assertThat(rows(bar, List.of("source", "message", "points"))).isEqualTo(1);
            assertThat(named(bar, "source").getWidth())
                    .isEqualTo(named(bar, "source").getPreferredSize().width);
            assertThat(named(bar, "message").getWidth())
                    .isGreaterThanOrEqualTo(named(bar, "message").getPreferredSize().width);
        });
    }

    @Test
    void figuresGiveWayToAMessageButNotTheCountersOfWhatIsLost() throws Exception {
        withBar(List.of("one"), bar -> {
            width(bar, 560);
            assertThat(named(bar, "points").isVisible()).isTrue();
            bar.tell("saved what was to be saved into a file of some name", false);
            width(bar, 560);
            assertThat(named(bar, "points").isVisible()).isFalse();
            assertThat(named(bar, "dropped").isVisible()).isTrue();
            assertThat(named(bar, "rejected").isVisible()).isTrue();
        });
    }

    @Test
    void tellsOnceWhatMayBeReadInAnotherWay() throws Exception {
        FakeSource source = new FakeSource("a.csv");
        source.explanations = List.of(new Explanation(
                "", "a table", List.of(), List.of("the month was taken: --time-format says otherwise")));
        OpenedSources opened = OpenedSources.open(List.of("a.csv"), SourceOptions.DEFAULTS, (at, options) -> source);
        try (LiveChart chart = execute(() -> LiveChart.builder().build())) {
            RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
            Messages messages = new Messages(Ticker.SYSTEM);
            execute(() -> {
                StatusBar bar = new StatusBar(session, messages, () -> {});
                bar.refresh(0);
                bar.refresh(1);
                assertThat(((JLabel) named(bar, "message")).getText())
                        .isEqualTo(
                                "a.csv: the month was taken: \u201cTime format\u201d in \u201cAdd source\u201d says otherwise");
                bar.stop();
            });
            assertThat(messages.rows(ZoneOffset.UTC)).hasSize(1);
            execute(session::close);
        }
    }

    @Test
    void onlyAFaultIsRed() throws Exception {
        withBar(List.of("one"), bar -> {
            JLabel message = (JLabel) named(bar, "message");
            bar.tell("saved", false);
            assertThat(message.getIcon()).isEqualTo(new StateDot(Colors.muted()));
            bar.tell("lost", true);
            assertThat(message.getIcon()).isEqualTo(new StateDot(Colors.error()));
        });
    }

    @Test
    void nothingIsWellWhereNothingHasCome() throws Exception {
        withBar(List.of("one"), bar -> assertThat(((JLabel) named(bar, "mode")).getIcon())
                .isEqualTo(new StateDot(Colors.muted())));
    }

    @Test
    void saysThatWhatNoLongerFitsIntoMemoryCannotBeKept(@TempDir Path folder) throws Exception {
        Path none = folder.resolve("none");
        OpenedSources opened =
                OpenedSources.open(List.of("one"), SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        LiveChart chart = execute(() -> LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .history(HistoryLimit.bytes(2 << 20))
                .spill(none)
                .build());
        RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        Messages messages = new Messages(Ticker.SYSTEM);
        StatusBar bar = execute(() -> new StatusBar(session, messages, () -> {}));
        execute(() -> bar.refresh(0));
        assertThat(execute(() -> spill(bar).isVisible())).isFalse();

        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 10_000; i++) {
                chart.series("s").add(10_000.0 * round + i, random.nextGaussian());
            }
            execute(chart::refresh);
        }
        execute(() -> bar.refresh(1));
        execute(() -> bar.refresh(2));

        String fault =
                none + ": cannot be written: no such folder; what no longer fits into memory goes, the oldest points"
                        + " first";
        ChartStatistics statistics = execute(chart::statistics);
        assertThat(statistics.spillFault()).isEqualTo(fault);
        assertThat(statistics.evicted()).isPositive().isEqualTo(400_000 - statistics.retained());
        assertThat(execute(() -> spill(bar).isVisible())).isTrue();
        assertThat(execute(() -> spill(bar).text())).isEqualTo("failed");
        assertThat(execute(() -> spill(bar).getToolTipText())).contains(fault);
        assertThat(messages.rows(ZoneOffset.UTC)).singleElement().satisfies(row -> assertThat(row)
                .contains(fault));
        execute(bar::stop);
        execute(session::close);
        chart.close();
    }
}
