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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Dash;
import org.stripchart.words.CutText;
import org.stripchart.words.ShortNames;

/**
 * The names of the lines of a strip, in rows above it or, where that would leave too little of the strip, in one inside it; as far as
 * there is room, so that no picture is all names, however many lines there are.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class StripLabels {

    /** Stands for the number of a label where it is told how many more there are. */
    public static final int MORE = -1;

    /** Stands for what all names have in common. */
    private static final int HEAD = -2;

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
     * Where a text of a strip goes.
     *
     * @param label its number among the labels, {@link #HEAD} or {@link #MORE}
     * @param row from above
     * @param x of its left end in the row
     * @param width with the swatch
     */
    private record Piece(int label, String text, int row, double x, double width) {}

    /**
     * Where the names of a strip go.
     *
     * @param rows how many there are
     * @param isWhole whether all lines have theirs
     */
    public record Layout(Row row, int rows, boolean isWhole, List<Piece> pieces) {

        private double end() {
            return pieces.stream()
                    .mapToDouble(piece -> piece.x() + piece.width())
                    .max()
                    .orElse(0);
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

    /** Returns how high so many rows of them are; 0 for none. */
    public double height(Graphics2D g, int rows) {
        return rows == 0 ? 0 : g.getFontMetrics(font).getHeight() * rows + 2.0;
    }

    /** Returns how many rows have room in a height: at least one. */
    public int rows(Graphics2D g, double height) {
        return (int) Math.max(1, (height - 2) / g.getFontMetrics(font).getHeight());
    }

    /**
     * Breaks names into rows: whole ones if they have room, else what is left of them without their middle, as many as have room.
     *
     * @param most how many rows there may be
     */
    public Layout layOut(Graphics2D g, Row row, double width, int most) {
        FontMetrics metrics = g.getFontMetrics(font);
        List<String> tails = row.names().tails();
        Layout whole = fill(row, row.names().head(), tails, metrics, width, most);
        if (whole.isWhole()) {
            return whole;
        }
        String head = row.cut(row.names().head());
        Layout withoutHead = fill(row, head, tails, metrics, width, most);
        return withoutHead.isWhole()
                ? withoutHead
                : fill(row, head, tails.stream().map(row::cut).toList(), metrics, width, most);
    }

    private Layout fill(Row row, String head, List<String> names, FontMetrics metrics, double width, int most) {
        List<Piece> pieces = new ArrayList<>();
        double between = BETWEEN * scale;
        double[] widths = names.stream()
                .mapToDouble(name -> metrics.stringWidth(name) + Swatch.width(scale) + SWATCH_GAP * scale)
                .toArray();
        double rest = widths.length * between + DoubleStream.of(widths).sum() + more(row.hidden(), metrics);
        int at = 0;
        double x = 0;
        if (!head.isEmpty() && !names.isEmpty()) {
            pieces.add(new Piece(HEAD, head, 0, 0, metrics.stringWidth(head)));
            x = metrics.stringWidth(head) + between / 2;
        }
        int shown = 0;
        while (shown < widths.length) {
            boolean isLast = at == most - 1;
            boolean isEnough = x + rest - (row.hidden() == 0 ? between : 0) <= width;
            double beside = isLast && !isEnough ? between + more(widths.length + row.hidden(), metrics) : 0;
            if (x + widths[shown] + beside <= width) {
                pieces.add(new Piece(shown, names.get(shown), at, x, widths[shown]));
                x += widths[shown] + between;
                rest -= widths[shown] + between;
                shown++;
            } else if (isLast || x == 0) {
                break;
            } else {
                at++;
                x = 0;
            }
        }
        if (shown == 0) {
            // What names have in common tells nothing alone.
            pieces.clear();
            at = 0;
            x = 0;
        }
        int hidden = widths.length - shown + row.hidden();
        if (hidden > 0) {
            double needed = more(hidden, metrics);
            if (x > 0 && x + needed > width && at < most - 1) {
                // It would have a row to itself.
                return fill(row, head, names, metrics, width, at + 1);
            }
            pieces.add(new Piece(MORE, "+" + hidden + " more", at, x, needed));
        }
        return new Layout(row, pieces.isEmpty() ? 0 : at + 1, shown == widths.length, List.copyOf(pieces));
    }

    private static double more(int hidden, FontMetrics metrics) {
        return hidden == 0 ? 0 : metrics.stringWidth("+" + hidden + " more");
    }

    /**
     * Draws the names of lines above the area of a strip, or inside it at its upper left.
     *
     * @param ground behind them where they are inside; null: they are above
     * @return where each of them is
     */
    public List<Spot> draw(Graphics2D g, Rectangle2D strip, Layout layout, @Nullable Paint ground) {
        List<Spot> spots = new ArrayList<>();
        if (layout.rows() == 0) {
            return spots;
        }
        FontMetrics metrics = g.getFontMetrics(font);
        double left = strip.getX() + (ground == null ? 0 : INSET);
        double top = strip.getY() - (ground == null ? height(g, layout.rows()) : 0);
        if (ground != null) {
            g.setPaint(ground);
            g.fill(new Rectangle2D.Double(
                    strip.getX(), strip.getY(), layout.end() + 2 * INSET, height(g, layout.rows()) - 2));
        }
        Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setFont(font);
        for (Piece piece : layout.pieces()) {
            double x = left + piece.x();
            double y = top + piece.row() * metrics.getHeight();
            double baseline = y + metrics.getHeight() - metrics.getDescent();
            double swatch = 0;
            if (piece.label() >= 0) {
                Label label = layout.row().labels().get(piece.label());
                g.setColor(label.color());
                g.fill(Swatch.shape(x, baseline - metrics.getAscent() / 2.0 + 1.5 * scale, label.dash(), scale));
                swatch = Swatch.width(scale) + SWATCH_GAP * scale;
            }
            g.setColor(piece.label() >= 0 ? text : muted);
            g.drawString(piece.text(), (float) (x + swatch), (float) baseline);
            if (piece.label() != HEAD) {
                double reach = piece.label() == MORE ? 0 : BETWEEN * scale / 2;
                spots.add(new Spot(
                        piece.label(), new Rectangle2D.Double(x, y, piece.width() + reach, metrics.getHeight())));
            }
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
        return spots;
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
