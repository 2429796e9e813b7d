// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.band;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The colours of states, by their texts alone, so that a text has the same one in every series and in every run. What is on is
 * green, what is off is pale, what has failed or is doubtful stands out; all other texts share eight colours.
 */
public final class BandColors {

    /** How much of the background is mixed into a colour of the theme, which was made for thin lines. */
    private static final double SOFT = 0.15;

    /** The same for the second four of what is shared. */
    private static final double PALE = 0.5;

    /** Places of the theme's palette that no meaning has taken. */
    private static final int[] SHARED = {0, 4, 5, 6};

    /** The golden ratio as a fraction of all integers, so that texts that are alike have colours that differ. */
    private static final int SPREAD = 0x9E3779B9;

    private static final Map<String, Meaning> MEANINGS = meanings();

    private final Color plot;
    private final Color text;
    private final IntFunction<Color> lines;

    /** What a text means, where that is known. */
    private enum Meaning {
        ON,
        OFF,
        REST,
        DOUBT,
        FAULT
    }

    /**
     * @param plot behind the bands
     * @param text of the theme
     * @param lines the theme's colours of lines, by place
     */
    public BandColors(Color plot, Color text, IntFunction<Color> lines) {
        this.plot = plot;
        this.text = text;
        this.lines = lines;
    }

    /** Returns what a state is filled with. */
    public Color fill(String state) {
        String key = state.strip().toLowerCase(Locale.ROOT);
        Meaning meaning = MEANINGS.get(key);
        if (meaning == null) {
            int place = Math.floorMod((key.hashCode() * SPREAD) >>> 16, 2 * SHARED.length);
            return mix(lines.apply(SHARED[place % SHARED.length]), plot, place < SHARED.length ? SOFT : PALE);
        }
        return switch (meaning) {
            case ON -> mix(lines.apply(2), plot, SOFT);
            case OFF -> mix(text, plot, 0.84);
            case REST -> mix(text, plot, 0.62);
            case DOUBT -> mix(lines.apply(1), plot, SOFT);
            case FAULT -> mix(lines.apply(3), plot, SOFT);
        };
    }

    /** Returns black or white, whichever is easier to read on a colour. */
    public static Color textOn(Color fill) {
        double light = luminance(fill);
        return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? Color.BLACK : Color.WHITE;
    }

    /** How light a colour is, from 0 to 1, after WCAG 2.1. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color mix(Color a, Color b, double shareOfB) {
        double shareOfA = 1 - shareOfB;
        return new Color(
                (int) Math.round(a.getRed() * shareOfA + b.getRed() * shareOfB),
                (int) Math.round(a.getGreen() * shareOfA + b.getGreen() * shareOfB),
                (int) Math.round(a.getBlue() * shareOfA + b.getBlue() * shareOfB));
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> all = new HashMap<>();
        put(
                all,
                Meaning.ON,
                "on",
                "open",
                "opened",
                "true",
                "yes",
                "up",
                "active",
                "running",
                "run",
                "online",
                "enabled");
        put(
                all,
                Meaning.OFF,
                "off",
                "closed",
                "shut",
                "false",
                "no",
                "inactive",
                "stopped",
                "stop",
                "offline",
                "disabled");
        put(all, Meaning.REST, "idle", "standby", "sleep", "sleeping", "waiting", "ready", "unknown");
        put(all, Meaning.DOUBT, "warn", "warning", "degraded", "pending", "paused", "hold", "low", "high");
        put(
                all,
                Meaning.FAULT,
                "fault",
                "error",
                "err",
                "fail",
                "failed",
                "failure",
                "alarm",
                "critical",
                "down",
                "lost");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Meaning> all, Meaning meaning, String... words) {
        for (String word : words) {
            all.put(word, meaning);
        }
    }
}
