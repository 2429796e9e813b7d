// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.PanelPlace.Sorting;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.session.spec.YLimits;
import org.stripchart.source.SourceOptions;
import org.stripchart.words.TimeStyle;

class WindowPreferencesTest {

    private static final YLimits LIMITS = new YLimits(YScale.Mode.FIXED, 0, 5);

    @TempDir
    private Path folder;

    @Test
    void keepsLimitsForTheSameSourcesWithoutTheirSecrets() throws Exception {
        String[] before = {"https://secret@h/a?key=secret", "exec:curl -u secret http://h/", "rows.csv"};
        Path file = folder.resolve("preferences");
        Preferences preferences = Preferences.load(file);

        memory(preferences, before).remember(new WindowSettings(null, null, null, LIMITS, null));
        preferences.save();

        assertThat(Files.readString(file)).contains("rows.csv").doesNotContain("secret");
        Preferences again = Preferences.load(file);
        assertThat(memory(again, before).settings().yLimits()).isEqualTo(LIMITS);
        assertThat(memory(again, "other.csv").settings().yLimits()).isNull();
    }

    /** All others begin with all that there is. */
    @Test
    void keepsTheLengthOfTheWindowForTimesOnly() throws Exception {
        Path file = folder.resolve("preferences");
        Preferences preferences = Preferences.load(file);
        WindowSettings minute = new WindowSettings(null, new LiveWindow.Span(60), null, null, null);

        memory(preferences, XAxis.NUMBER, "rows.csv").remember(minute);
        preferences.save();
        assertThat(memory(preferences, XAxis.NUMBER, "rows.csv").settings().window())
                .isNull();
        assertThat(Files.readString(file)).doesNotContain("window");

        memory(preferences, XAxis.TIME, "-").remember(minute);
        assertThat(memory(preferences, XAxis.TIME, "-").settings().window()).isEqualTo(new LiveWindow.Span(60));
        assertThat(memory(preferences, XAxis.NUMBER, "rows.csv").settings().window())
                .isNull();
    }

    @Test
    void keepsHowTimesAreTold() throws Exception {
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        assertThat(memory(preferences, "rows.csv").settings().times()).isNull();

        memory(preferences, "rows.csv").remember(new WindowSettings(null, null, null, null, TimeStyle.elapsed()));

        assertThat(memory(preferences, "other.csv").settings().times()).isEqualTo(TimeStyle.elapsed());
    }

    @Test
    void whatOneWindowUsedLastIsNotLostToAnother() throws Exception {
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        RecentList first = memory(preferences, "a.csv").recentSources();
        RecentList second = memory(preferences, "b.csv").recentSources();
        second.add("b");
        first.add("a");
        assertThat(second.all()).containsExactly("a", "b");

        RecentList sessions = memory(preferences, "a.csv").recentSessions();
        for (int i = 0; i < 10; i++) {
            sessions.add("session " + i);
        }
        sessions.add("session 5");
        assertThat(memory(preferences, "b.csv").recentSessions().all())
                .startsWith("session 5", "session 9", "session 8", "session 7", "session 6", "session 4")
                .hasSize(8);
    }

    @Test
    void keepsHowThePanelOfSeriesWasLeft() throws Exception {
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        assertThat(memory(preferences, "rows.csv").panel()).isEqualTo(PanelPlace.UNTOUCHED);

        memory(preferences, "rows.csv")
                .remember(new PanelPlace(true, 240, Set.of("value", "mean"), new Sorting("max", true)));
        assertThat(memory(preferences, "other.csv").panel())
                .isEqualTo(new PanelPlace(true, 240, Set.of("mean", "value"), new Sorting("max", true)));

        memory(preferences, "rows.csv").remember(new PanelPlace(false, 0, Set.of(), null));
        PanelPlace bare = memory(preferences, "other.csv").panel();
        assertThat(bare.open()).isFalse();
        assertThat(bare.sorting()).isNull();
        assertThat(bare.columns())
                .as("no column, and not those of the beginning")
                .isNotNull()
                .doesNotContain("value");
    }

    @Test
    void damagedFiguresOfThePanelAreNone() throws Exception {
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        preferences.put("panel.series.width", "wide");
        preferences.put("panel.series.columns", "mean mean  nonsense");

        assertThat(memory(preferences, "rows.csv").panel().width()).isZero();
        assertThat(memory(preferences, "rows.csv").panel().columns()).contains("mean");
    }

    private static WindowPreferences memory(Preferences preferences, String... locations) throws Exception {
        return memory(preferences, XAxis.TIME, locations);
    }

    private static WindowPreferences memory(Preferences preferences, XAxis x, String... locations) throws Exception {
        OpenedSources opened = OpenedSources.open(
                List.of(locations), SourceOptions.DEFAULTS, (location, options) -> new FakeSource(location));
        return execute(() -> {
            try (LiveChart chart = LiveChart.builder().xAxis(x).build();
                    RunningSession session = new RunningSession(chart, opened, Edt.OWNER)) {
                return new WindowPreferences(preferences, session);
            }
        });
    }
}
