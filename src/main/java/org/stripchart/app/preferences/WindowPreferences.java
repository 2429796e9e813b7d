// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.session.spec.WindowText;
import org.stripchart.session.spec.YLimits;
import org.stripchart.source.Sources;
import org.stripchart.words.DurationText;
import org.stripchart.words.TimeStyle;

/**
 * What the window finds in the preferences, and leaves there.
 *
 * <p>Limits of y suit what was charted when they were set, so they come back with the same sources only; the length of
 * the window is remembered for charts whose x is times from the beginning, since all others begin with all that there is. Which sources these were is remembered without what may be
 * secret: no user, nothing behind a question mark or a hash, no word of a command but its program. What differs in nothing
 * else is taken for the same; a check sum would tell it apart, but would also let somebody find out a short secret by trying.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class WindowPreferences {

    private static final String PLACE = "window.place";
    private static final String PANEL = "panel.series";
    private static final String PANEL_WIDTH = "panel.series.width";
    private static final String PANEL_COLUMNS = "panel.series.columns";
    private static final String PANEL_SORTED = "panel.series.sorted";
    private static final String DESCENDING = "-";
    private static final String THEME = "theme";
    private static final String SYSTEM_IS_DARK = "theme.system.dark";
    private static final String WINDOW = "window.time";
    private static final String TIMES = "times";
    private static final String INTERVAL = "interval";
    private static final String FOLDER = "picture.folder";
    private static final String FILE_FOLDER = "file.folder";
    private static final String RECORD_FOLDER = "record.folder";
    private static final String RECENT = "recent.sources";
    private static final String RECENT_SESSION = "session.recent.";

    private static final int MOST_SOURCES = 12;
    private static final int MOST_SESSIONS = 8;

    private static final String Y_LIMITS = "y";
    private static final String Y_SOURCES = "y.sources";

    private final Preferences preferences;
    private final boolean isTime;
    private final String sources;

    public WindowPreferences(Preferences preferences, RunningSession session) {
        this.preferences = preferences;
        this.isTime = session.chart().xAxis() == XAxis.TIME;
        this.sources = session.locations().stream().map(Sources::withoutSecrets).collect(Collectors.joining(" "));
    }

    public WindowSettings settings() {
        YLimits limits = YLimits.parse(preferences.get(Y_LIMITS));
        boolean suits = limits != null
                && (!limits.hasLimits() || preferences.get(Y_SOURCES).equals(sources));
        return new WindowSettings(
                Theme.named(preferences.get(THEME)),
                isTime ? read(WINDOW, WindowText::parse) : null,
                read(INTERVAL, DurationText::parse),
                suits ? limits : null,
                read(TIMES, TimeStyle::parse));
    }

    public void remember(WindowSettings settings) {
        Theme theme = settings.theme();
        put(THEME, theme == null ? null : theme.name().toLowerCase(Locale.ROOT));
        put(WINDOW, isTime ? text(settings.window()) : null);
        Duration interval = settings.interval();
        put(INTERVAL, interval == null ? null : interval.toString());
        TimeStyle times = settings.times();
        put(TIMES, times == null ? null : times.text());
        YLimits limits = settings.yLimits();
        put(Y_LIMITS, limits == null ? null : limits.toText());
        put(Y_SOURCES, limits == null ? null : sources);
    }

    @Nullable
    public WindowPlace place() {
        return WindowPlace.parse(preferences.get(PLACE));
    }

    public void remember(WindowPlace place) {
        preferences.put(PLACE, place.toText());
    }

    /** Returns how the panel of series was left. */
    public PanelPlace panel() {
        String columns = preferences.get(PANEL_COLUMNS);
        return new PanelPlace(
                preferences.get(PANEL).isEmpty() ? null : preferences.get(PANEL).equals("open"),
                number(preferences.get(PANEL_WIDTH)),
                columns.isEmpty() ? null : new TreeSet<>(List.of(columns.split(" "))),
                sorting(preferences.get(PANEL_SORTED)));
    }

    /** Keeps how the panel of series was left. */
    public void remember(PanelPlace panel) {
        Boolean isOpen = panel.open();
        Set<String> columns = panel.columns();
        put(PANEL, isOpen == null ? null : isOpen ? "open" : "closed");
        put(PANEL_WIDTH, panel.width() == 0 ? null : Integer.toString(panel.width()));
        // That there is none has to differ from that nothing was said.
        put(PANEL_COLUMNS, columns == null ? null : columns.isEmpty() ? "none" : String.join(" ", columns));
        PanelPlace.Sorting sorting = panel.sorting();
        preferences.put(
                PANEL_SORTED, sorting == null ? "" : (sorting.descending() ? DESCENDING : "") + sorting.column());
    }

    private static PanelPlace.@Nullable Sorting sorting(String text) {
        boolean isDescending = text.startsWith(DESCENDING);
        return text.isEmpty() ? null : new PanelPlace.Sorting(isDescending ? text.substring(1) : text, isDescending);
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Math.max(0, Math.min(PanelPlace.MOST_WIDTH, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How the system looked last time; null if it was never asked. */
    @Nullable
    public Boolean systemIsDark() {
        String text = preferences.get(SYSTEM_IS_DARK);
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    public void rememberSystem(boolean dark) {
        preferences.put(SYSTEM_IS_DARK, Boolean.toString(dark));
    }

    public String pictureFolder() {
        return preferences.get(FOLDER);
    }

    public void rememberPictureFolder(String folder) {
        preferences.put(FOLDER, folder);
    }

    public String fileFolder() {
        return preferences.get(FILE_FOLDER);
    }

    public void rememberFileFolder(String folder) {
        preferences.put(FILE_FOLDER, folder);
    }

    /** Returns the locations of sources that were added. */
    public RecentList recentSources() {
        return new RecentList(
                MOST_SOURCES,
                () -> preferences
                        .get(RECENT)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                locations -> preferences.put(RECENT, String.join("\n", locations)));
    }

    public String recordFolder() {
        return preferences.get(RECORD_FOLDER);
    }

    public void rememberRecordFolder(String folder) {
        preferences.put(RECORD_FOLDER, folder);
    }

    /** Returns the files of sessions. */
    public RecentList recentSessions() {
        return new RecentList(
                MOST_SESSIONS,
                () -> IntStream.range(0, MOST_SESSIONS)
                        .mapToObj(i -> preferences.get(RECENT_SESSION + i))
                        .filter(file -> !file.isEmpty())
                        .toList(),
                this::rememberSessions);
    }

    private void rememberSessions(List<String> files) {
        for (int i = 0; i < files.size(); i++) {
            preferences.put(RECENT_SESSION + i, files.get(i));
        }
    }

    public Preferences preferences() {
        return preferences;
    }

    private void put(String key, @Nullable String value) {
        if (value != null) {
            preferences.put(key, value);
        }
    }

    private <T> @Nullable T read(String key, Function<String, T> parse) {
        try {
            String text = preferences.get(key);
            return text.isBlank() ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable LiveWindow window) {
        if (window instanceof LiveWindow.Span span) {
            return span.span() + "s";
        }
        if (window instanceof LiveWindow.Points points) {
            return Long.toString(points.points());
        }
        return window == null ? null : "all";
    }
}
