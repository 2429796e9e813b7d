// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The colours and the font of a chart.
 *
 * @param background behind everything
 * @param plot behind the lines
 * @param text titles and labels
 * @param muted tick labels and axis lines
 * @param grid grid lines
 * @param lines the colours of the series, in turn; told apart also by people who see red and green alike
 * @param font of all text; titles are a little larger
 */
public record ChartTheme(
        Color background, Color plot, Color text, Color muted, Color grid, List<Color> lines, Font font) {

    private static final Font SANS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Dark on white. */
    public static final ChartTheme LIGHT = new ChartTheme(
            Color.WHITE,
            Color.WHITE,
            new Color(0x1f2328),
            new Color(0x57606a),
            new Color(0xe4e8ec),
            colors(0x0969da, 0xd1570a, 0x1a7f5a, 0xb4307f, 0x8250df, 0x9a6700, 0x0e8a9c, 0x57606a),
            SANS);

    /** Light on near-black. */
    public static final ChartTheme DARK = new ChartTheme(
            new Color(0x1e1f22),
            new Color(0x1e1f22),
            new Color(0xdfe1e5),
            new Color(0x9da3ab),
            new Color(0x34363b),
            colors(0x58a6ff, 0xf0883e, 0x3fb98a, 0xf27ab8, 0xb392f0, 0xd9b44a, 0x3fc1d1, 0xa8b1bb),
            SANS);

    /**
     * @throws IllegalArgumentException if there is no colour for lines
     */
    public ChartTheme {
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(plot, "plot");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(muted, "muted");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(font, "font");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines ([]) must hold at least one colour");
        }
    }

    /** The theme that suits a host: light or dark after its background, in its colours and its font. */
    public static ChartTheme matching(Color background, Color text, Font font) {
        ChartTheme base = isDark(background) ? DARK : LIGHT;
        return new ChartTheme(
                background,
                background,
                text,
                mix(text, background, 0.35),
                mix(text, background, 0.87),
                base.lines,
                font);
    }

    /** Returns this theme with some of it replaced; what is null stays. The other colours go with those that are set. */
    public ChartTheme with(@Nullable Color newBackground, @Nullable Color newText, @Nullable Font newFont) {
        Font itsFont = newFont == null ? font : newFont;
        if (newBackground == null && newText == null) {
            return new ChartTheme(background, plot, text, muted, grid, lines, itsFont);
        }
        Color itsBackground = newBackground == null ? background : newBackground;
        ChartTheme mixed = matching(itsBackground, newText == null ? text : newText, itsFont);
        return new ChartTheme(
                mixed.background,
                newBackground == null ? plot : mixed.plot,
                mixed.text,
                mixed.muted,
                mixed.grid,
                isDark(background) == isDark(itsBackground) ? lines : mixed.lines,
                itsFont);
    }

    /** The colour of a series. */
    Color line(int series) {
        return lines.get(series % lines.size());
    }

    private static boolean isDark(Color c) {
        // The weights of ITU-R BT.601 for perceived lightness.
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < 128;
    }

    /** A mixture of two colours. */
    static Color mix(Color a, Color b, double shareOfB) {
        double shareOfA = 1 - shareOfB;
        return new Color(
                (int) Math.round(a.getRed() * shareOfA + b.getRed() * shareOfB),
                (int) Math.round(a.getGreen() * shareOfA + b.getGreen() * shareOfB),
                (int) Math.round(a.getBlue() * shareOfA + b.getBlue() * shareOfB));
    }

    private static List<Color> colors(int... rgbs) {
        return java.util.Arrays.stream(rgbs).mapToObj(Color::new).toList();
    }
}
