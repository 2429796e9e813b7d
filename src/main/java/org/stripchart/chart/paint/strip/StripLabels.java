// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Dash;
import org.stripchart.words.CutText;
import org.stripchart.words.ShortNames;

/**
 * The names of the lines of a strip, in one row above it or, where that would leave too little of the strip, inside it; as far as
 * there is room, so that no picture is all legend, however many lines there are.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class StripLabels {

    /** Stands for the number of a label where it is told how many more there are. */
    public static final int MORE = -1;

    private static final int SWATCH_GAP = 5;
    private static final int BETWEEN = 12;
    private static final int INSET = 4;

    /** Longer names lose their middle where not all have room. */
    private static final int MOST_CHARACTERS = 28;

    private final Font font;
    private final double scale;
    private final Color text;
    private final Color muted;

    /** One line. */
    public record Label(String name, Color color, Dash dash) {}

    /**
     * The names of a strip.
     *
     * @param hidden how many lines belong there that are not shown
     * @param names the short forms of those of the labels
     * @param cut what they are cut to where they have no room
     */
    public record Row(List<Label> labels, int hidden, ShortNames names, Map<String, String> cut) {

        public Row {
            labels = List.copyOf(labels);
        }

        String cut(String text) {
            return cut.getOrDefault(text, text);
        }

        /** Returns rows of labels one below the other. */
        public static List<Row> of(List<List<Label>> labels, List<Integer> hidden) {
            List<ShortNames> names = labels.stream()
                    .map(each -> ShortNames.of(each.stream().map(Label::name).toList()))
                    .toList();
            Map<String, String> cut = StripLabels.cut(names.stream()
                    .flatMap(each -> Stream.concat(Stream.of(each.head()), each.tails().stream()))
                    .toList());
            return IntStream.range(0, labels.size())
                    .mapToObj(i -> new Row(labels.get(i), hidden.get(i), names.get(i), cut))
                    .toList();
        }
    }

    /**
     * Where a name was written.
     *
     * @param label its number among the labels, or {@link #MORE}
     */
    public record Spot(int label, Rectangle2D area) {}

    public StripLabels(Font font, Color text, Color muted) {
        scale = FontScale.of(font);
        this.font = font.deriveFont(font.getSize2D() * 0.92f);
        this.text = text;
        this.muted = muted;
    }

    /** Returns how high a row of them is. */
    public double height(Graphics2D g) {
        return g.getFontMetrics(font).getHeight() + 2.0;
    }

    /**
     * Draws the names of lines above the area of a strip, or inside it at its upper left.
     *
     * @param ground behind them where they are inside; null: they are above
     * @return where each of them is
     */
    public List<Spot> draw(Graphics2D g, Rectangle2D strip, Row row, @Nullable Paint ground) {
        List<Label> labels = row.labels();
        int hidden = row.hidden();
        List<Spot> spots = new ArrayList<>();
        if (labels.isEmpty() && hidden == 0) {
            return spots;
        }
        FontMetrics metrics = g.getFontMetrics(font);
        Rectangle2D area = ground == null ? strip : inside(strip, metrics);
        ShortNames names = row.names();
        double beside = hidden == 0 ? 0 : metrics.stringWidth("+" + hidden + " more") + BETWEEN * scale;
        double all = width(names.tails(), metrics) + beside;
        boolean isWhole = all + start(names.head(), metrics) <= area.getWidth();
        String head = isWhole ? names.head() : row.cut(names.head());
        double start = start(head, metrics);
        List<String> tails = all + start <= area.getWidth()
                ? names.tails()
                : names.tails().stream().map(row::cut).toList();
        int shown = shown(tails, hidden, metrics, area.getWidth() - start);
        Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setFont(font);
        float baseline = (float) area.getY() - metrics.getDescent() - 2;
        double x = area.getX();
        double top = baseline - metrics.getAscent();
        int more = labels.size() - shown + hidden;
        String rest = more > 0 ? "+" + more + " more" : "";
        if (ground != null) {
            double width = (shown == 0 ? 0 : start + width(tails.subList(0, shown), metrics) + BETWEEN * scale)
                    + (more > 0 ? metrics.stringWidth(rest) : -BETWEEN * scale);
            g.setPaint(ground);
            g.fill(new Rectangle2D.Double(strip.getX(), strip.getY(), width + 2 * INSET, metrics.getHeight()));
        }
        g.setColor(muted);
        g.drawString(shown == 0 ? "" : head, (float) x, baseline);
        x += shown == 0 ? 0 : start;
        for (int i = 0; i < shown; i++) {
            Label label = labels.get(i);
            g.setColor(label.color());
            g.fill(Swatch.shape(x, baseline - metrics.getAscent() / 2.0 + 1.5 * scale, label.dash(), scale));
            g.setColor(text);
            g.drawString(tails.get(i), (float) (x + Swatch.width(scale) + SWATCH_GAP * scale), baseline);
            double width = width(tails.get(i), metrics);
            spots.add(new Spot(i, new Rectangle2D.Double(x, top, width - BETWEEN * scale / 2, metrics.getHeight())));
            x += width;
        }
        if (more > 0) {
            g.setColor(muted);
            g.drawString(rest, (float) x, baseline);
            spots.add(new Spot(MORE, new Rectangle2D.Double(x, top, metrics.stringWidth(rest), metrics.getHeight())));
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
        return spots;
    }

    private double start(String head, FontMetrics metrics) {
        return head.isEmpty() ? 0 : metrics.stringWidth(head) + BETWEEN * scale / 2;
    }

    /** Returns the area that has the row above it that is the first inside a strip. */
    private static Rectangle2D inside(Rectangle2D strip, FontMetrics metrics) {
        return new Rectangle2D.Double(
                strip.getX() + INSET,
                strip.getY() + metrics.getHeight() + 2,
                strip.getWidth() - 2 * INSET,
                strip.getHeight());
    }

    private int shown(List<String> names, int hidden, FontMetrics metrics, double room) {
        if (hidden == 0 && width(names, metrics) <= room) {
            return names.size();
        }
        double left = room - metrics.stringWidth("+" + (names.size() + hidden) + " more");
        int shown = 0;
        while (shown < names.size() && left >= width(names.get(shown), metrics)) {
            left -= width(names.get(shown), metrics);
            shown++;
        }
        return shown;
    }

    private double width(List<String> names, FontMetrics metrics) {
        return names.stream().mapToDouble(name -> width(name, metrics)).sum() - BETWEEN * scale;
    }

    private double width(String name, FontMetrics metrics) {
        return metrics.stringWidth(name) + Swatch.width(scale) + (SWATCH_GAP + BETWEEN) * scale;
    }

    /** Returns a text that is short enough, without its middle if need be. */
    static String cut(String text) {
        return CutText.within(text, MOST_CHARACTERS, String::length);
    }

    /**
     * Returns what texts are cut to where they have no room: those of all strips of a picture, so that no two that differ are the same.
     */
    private static Map<String, String> cut(List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        List<String> cut = CutText.apart(different, different, MOST_CHARACTERS, String::length);
        Map<String, String> byText = new HashMap<>();
        for (int i = 0; i < cut.size(); i++) {
            byText.put(different.get(i), cut.get(i));
        }
        return byText;
    }
}
