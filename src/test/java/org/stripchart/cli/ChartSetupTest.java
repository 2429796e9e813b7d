// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.Passwords;

/** How the charts of a run are dressed. */
final class ChartSetupTest {

    private static final Color NIGHT = new Color(1, 2, 3);

    @TempDir
    private Path folder;

    @Test
    void aChartInAWindowIsDressedAsTheWindowIs() throws Exception {
        assertThat(backgroundInPanel("--theme", "light")).isEqualTo(NIGHT);
        assertThat(backgroundInPanel()).isEqualTo(NIGHT);
    }

    @Test
    void aChartWithoutAWindowHasTheThemeThatWasAskedFor() throws Exception {
        assertThat(backgroundInPanel("--headless", "--stats", "--theme", "dark"))
                .isEqualTo(ChartTheme.DARK.background());
        assertThat(backgroundInPanel("--headless", "--stats")).isEqualTo(ChartTheme.LIGHT.background());
    }

    @Test
    void aChartOfNoSourceWaitsForNothingAndIsNoDemonstration() throws Exception {
        SessionSpec spec = CommandLineSpec.of(new StripchartCommand());
        ChartSetup setup = new ChartSetup(spec, Passwords.NONE, new SessionStore(folder), null);
        OpenedSources none = setup.open(List.of());
        EventQueue.invokeAndWait(() -> {
            SessionKeeper keeper = setup.session(none);
            try (LiveChart chart = keeper.session().chart()) {
                assertThat(keeper.session().isDemo()).isFalse();
                assertThat(keeper.isVacant()).isTrue();
                assertThat(chart.viewport().isComplete()).isTrue();
            } finally {
                keeper.session().close();
            }
        });
    }

    /** The background of the chart once it is in a panel, while windows are as dark as the night. */
    private Color backgroundInPanel(String... options) throws Exception {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs(options);
        SessionSpec spec = CommandLineSpec.of(command);
        Color[] background = new Color[1];
        ChartSetup setup = new ChartSetup(spec, Passwords.NONE, new SessionStore(folder), null);
        EventQueue.invokeAndWait(() -> {
            Object before = UIManager.put("Panel.background", NIGHT);
            try {
                SessionKeeper keeper = setup.session(setup.open(List.of("random")));
                try (LiveChart chart = keeper.session().chart()) {
                    background[0] = new LiveChartPanel(chart).chart().theme().background();
                } finally {
                    keeper.session().close();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                UIManager.put("Panel.background", before);
            }
        });
        return background[0];
    }
}
