// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Trace;

/**
 * The colours and the font of a chart.
 *
 * @param background behind everything
 * @param plot behind the lines
 * @param text titles and labels
 * @param muted tick labels and axis lines
 * @param grid grid lines
 * @param lines the colours of the series, in order; people with a colour vision deficiency can tell them apart too
 * @param font the font of all text; titles are a little larger
 */
public record ChartTheme(
        Color background, Color plot, Color text, Color muted, Color grid, List<Color> lines, Font font) {

    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED);

    private static final Font SANS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Dark on white. */
    public static final ChartTheme LIGHT = new ChartTheme(
            Color.WHITE,
            Color.WHITE,
            new Color(0x1f2328),
            new Color(0x57606a),
            new Color(0xe4e8ec),
            colors(0x3571ff, 0xdb6920, 0x347f5b, 0xba0a74, 0x6a46ba, 0x895902, 0x149bab, 0x3f444c),
            SANS);

    /** Light on near-black. */
    public static final ChartTheme DARK = new ChartTheme(
            new Color(0x1e1f22),
            new Color(0x1e1f22),
            new Color(0xdfe1e5),
            new Color(0x9da3ab),
            new Color(0x34363b),
            colors(0x0084e1, 0xf27407, 0x49bb8d, 0xdc81b5, 0xc09efa, 0xeac261, 0x80dfef, 0xe1e2df),
            SANS);

    /**
     * @throws IllegalArgumentException if {@code lines} is empty
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

    /** Returns a theme that matches a host: light or dark like its background, in its colours and its font. */
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

    /** Returns this theme with some parts replaced; null keeps a part. The other colours are adapted to the new ones. */
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

    /** Returns the colour at a place of the palette, see {@link Trace#color}. */
    public Color line(int place) {
        return lines.get(place % lines.size());
    }

    /** Returns the dash pattern of a line at a place of the palette: solid until the colours are used up, then dashed, then dotted. */
    public Dash dash(int place) {
        return DASHES.get(place / lines.size() % DASHES.size());
    }

    private static boolean isDark(Color c) {
        // The weights of ITU-R BT.601 for perceived lightness.
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < 128;
    }

    /** Returns a mixture of two colours. */
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
