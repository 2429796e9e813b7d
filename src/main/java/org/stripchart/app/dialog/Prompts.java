// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.spec.Spread;
import org.stripchart.session.spec.WindowText;
import org.stripchart.session.spec.YLimits;
import org.stripchart.words.DurationText;
import org.stripchart.words.NumberText;
import org.stripchart.words.TimeStyle;

/** The questions that the window asks. Event dispatch thread only. */
public final class Prompts {

    private static final String OPEN_IT = "Open it";

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss[.SSS]]", Locale.ROOT);

    private final @Nullable Window owner;

    public Prompts(@Nullable Window owner) {
        this.owner = owner;
    }

    public void window(LiveWindow current, XAxis axis, Consumer<LiveWindow> choose) {
        new PromptDialog(owner, "Window length", "A time such as 60 s, a number of points such as 5000, or all")
                .field("Show the latest", WindowText.of(current, axis))
                .ask(answer -> choose.accept(WindowText.parse(answer.value("Show the latest"))));
    }

    public void interval(Duration current, Consumer<Duration> choose) {
        new PromptDialog(owner, "Interval", "Such as 10 us, 100 ms or 1 s")
                .field("Time between points", DurationText.of(current))
                .ask(answer -> choose.accept(DurationText.parseTimerSpan(answer.value("Time between points"))));
    }

    public void times(TimeStyle current, Consumer<TimeStyle> choose) {
        new PromptDialog(owner, "Time zone", "Such as Europe/Berlin, UTC or +02:00")
                .field("Zone", current.text())
                .ask(answer -> choose.accept(TimeStyle.parse(answer.value("Zone"))));
    }

    /**
     * Asks which source is to be removed.
     *
     * @param choose gets its place among those
     */
    public void removal(List<String> titles, IntConsumer choose) {
        JComboBox<String> sources = new JComboBox<>(titles.toArray(String[]::new));
        new PromptDialog(owner, "Remove source", "Its series are removed, too; you can undo this for half a minute")
                .field("Source", sources)
                .ask(answer -> choose.accept(sources.getSelectedIndex()));
    }

    /**
     * Asks what is to become of a file that has no x of the kind that the chart has.
     *
     * @param text what is the matter
     * @param now what to begin with, in that zone; null: it cannot be in this chart at all
     * @param apart is run if it is to have a window of its own
     * @param here gets the times that its rows are to have
     */
    public void misfit(String text, @Nullable Instant now, ZoneId zone, Runnable apart, Consumer<Spread> here) {
        JComboBox<String> how = new JComboBox<>(new String[] {"In a window of its own"});
        JTextField start = new JTextField(now == null ? "" : DAY_AND_TIME.format(now.atZone(zone)));
        JTextField step = new JTextField("1 s");
        PromptDialog dialog = new PromptDialog(owner, "Add source", text).field(OPEN_IT, how);
        if (now != null) {
            how.addItem("In this chart, by the time of its first row");
            how.addActionListener(event -> {
                start.setEnabled(how.getSelectedIndex() == 1);
                step.setEnabled(how.getSelectedIndex() == 1);
            });
            dialog.field("First row at", start).field("Between two rows", step);
        }
        how.setSelectedIndex(0);
        dialog.ask(answer -> {
            if (how.getSelectedIndex() == 0) {
                apart.run();
            } else {
                here.accept(spread(start.getText(), step.getText(), zone));
            }
        });
    }

    static Spread spread(String start, String step, ZoneId zone) {
        LocalDateTime first;
        try {
            first = LocalDateTime.parse(start.strip().replace('T', ' '), TYPED);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The time of the first row must be such as 2026-11-26 14:00:00", e);
        }
        Instant at = first.atZone(zone).toInstant();
        return new Spread(
                at.getEpochSecond() + at.getNano() * 1e-9,
                DurationText.parse(step).toNanos() / 1e9);
    }

    /** Asks for the limits of a mode that has some. */
    public void limits(YScale scale, YScale.Mode mode, Consumer<YLimits> choose) {
        Interval range = scale.range();
        boolean again = scale.mode() == mode;
        double lower = again ? scale.lower() : range.lower();
        double upper = again ? scale.upper() : range.upper();
        boolean soft = mode == YScale.Mode.SOFT;
        String hint = soft
                ? "The axis grows beyond them for values outside. Empty: automatic"
                : "Values outside are not shown. Empty: automatic";
        new PromptDialog(owner, soft ? "Soft y limits" : "Fixed y limits", hint)
                .field("Lower", YLimits.numberText(lower, ""))
                .field("Upper", YLimits.numberText(upper, ""))
                .ask(answer -> choose.accept(limits(mode, answer.value("Lower"), answer.value("Upper"))));
    }

    public static YLimits limits(YScale.Mode mode, String lower, String upper) {
        double low = limit(lower);
        double high = limit(upper);
        if (low >= high) {
            throw new IllegalArgumentException("The lower limit must be below the upper one");
        }
        return new YLimits(mode, low, high);
    }

    private static double limit(String text) {
        String trimmed = NumberText.withoutGaps(text.strip()).replace('\u2212', '-');
        if (trimmed.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(trimmed);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("\u201c" + trimmed + "\u201d is not a number");
    }
}
