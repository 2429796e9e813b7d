// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.mark;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.mark.Mark;

/**
 * Where marks are in a picture. Their labels stand in a row at the top: one is cut before the next, or gives way where there is no
 * room for it.
 *
 * <p><b>Threading:</b> immutable.
 */
public final class MarkLayout {

    /**
     * The label of a mark.
     *
     * @param text as it is cut
     */
    record Label(Mark mark, Rectangle2D box, String text) {}

    /**
     * What of a mark is dragged.
     *
     * @param begin whether its begin goes along
     * @param end whether its end does
     */
    record Grip(Mark mark, boolean begin, boolean end) {

        /** Returns the mark after a drag; null if that would turn a stretch round. */
        @Nullable
        Mark moved(double by) {
            double x = begin ? mark.x() + by : mark.x();
            double to = end ? mark.to() + by : mark.to();
            return x >= to ? null : new Mark(x, to, mark.text(), mark.color());
        }
    }

    /** No label is wider, before scaling by its font. */
    private static final double MOST_EMS = 14;

    /** One that is narrower says nothing. */
    private static final double LEAST_EMS = 2.5;

    private static final double PADDING = 4;
    private static final double BETWEEN = 2;

    /** A line is taken from so near. */
    private static final double GRIP = 4;

    /** Where another line is so near, a line is not dragged: there may be thousands, and the chart is to be panned still. */
    private static final double ALONE = 12;

    /** Letters that do not fit in any case need not be measured. */
    private static final int MOST_LETTERS = 80;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final List<Mark> marks;
    private final Rectangle2D area;
    private final double from;
    private final double to;
    private final List<Label> labels;

    /**
     * Lays marks out.
     *
     * @param marks by x
     * @param area where the lines of all strips are
     * @param from,to what it shows of x
     * @param down how far below the top the labels stand
     */
    public MarkLayout(List<Mark> marks, Rectangle2D area, double from, double to, Font font, double down) {
        this.area = area;
        this.from = from;
        this.to = to;
        this.marks = marks.stream()
                .filter(each -> each.x() <= to && each.end() >= from)
                .toList();
        this.labels = area.isEmpty() || !(from < to) ? List.of() : label(font, down);
    }

    /** Returns those that are shown, by x. */
    List<Mark> marks() {
        return marks;
    }

    List<Label> labels() {
        return labels;
    }

    /** Returns the place of an x. */
    double place(double x) {
        return area.getX() + (x - from) / (to - from) * area.getWidth();
    }

    /** Returns the mark whose label or line is at a place, else the shortest region over it; null if there is none. */
    public @Nullable Mark at(double x, double y) {
        if (!area.contains(x, y)) {
            return null;
        }
        for (Label each : labels) {
            if (each.box().contains(x, y)) {
                return each.mark();
            }
        }
        @Nullable Mark found = null;
        double best = GRIP;
        for (Mark each : marks) {
            double away = away(each, x);
            if (away <= best) {
                best = away;
                found = each;
            }
        }
        return found == null ? over(x) : found;
    }

    /** Returns what is dragged from a place, by a label or by a line that stands alone; null if nothing is. */
    @Nullable
    Grip grip(double x, double y) {
        if (!area.contains(x, y)) {
            return null;
        }
        for (Label each : labels) {
            if (each.box().contains(x, y)) {
                return new Grip(each.mark(), true, true);
            }
        }
        List<Mark> near = marks.stream().filter(each -> away(each, x) <= ALONE).toList();
        if (near.size() != 1 || away(near.get(0), x) > GRIP) {
            return null;
        }
        Mark mark = near.get(0);
        boolean isBoth = !mark.isRegion() || place(mark.to()) - place(mark.x()) < 2 * GRIP;
        boolean isBegin = Math.abs(place(mark.x()) - x) < Math.abs(place(mark.end()) - x);
        return new Grip(mark, isBoth || isBegin, isBoth || !isBegin);
    }

    /** Returns how far a place is from the nearer line of a mark. */
    private double away(Mark mark, double x) {
        return Math.min(Math.abs(place(mark.x()) - x), Math.abs(place(mark.end()) - x));
    }

    private @Nullable Mark over(double x) {
        @Nullable Mark found = null;
        for (Mark each : marks) {
            boolean isOver = each.isRegion() && place(each.x()) <= x && x <= place(each.to());
            if (isOver && (found == null || each.to() - each.x() < found.to() - found.x())) {
                found = each;
            }
        }
        return found;
    }

    private List<Label> label(Font font, double down) {
        List<Mark> told = marks.stream().filter(each -> !each.text().isBlank()).toList();
        double em = font.getSize2D();
        double height = font.getLineMetrics("Ag", CONTEXT).getHeight() + 2;
        List<Label> made = new ArrayList<>();
        double free = area.getX();
        for (int i = 0; i < told.size(); i++) {
            Mark mark = told.get(i);
            double begin = Math.max(area.getX(), place(mark.x()));
            if (begin < free - 1) {
                continue;
            }
            String text = plain(mark.text());
            double wanted = Math.min(width(text, font), MOST_EMS * em);
            // At the right edge it stands to the left of its line, as far as there is room.
            double left = Math.max(free, Math.min(begin, area.getMaxX() - wanted));
            double room = Math.min(wanted, area.getMaxX() - left);
            if (i + 1 < told.size()) {
                double next = place(told.get(i + 1).x()) - BETWEEN - left;
                room = next >= LEAST_EMS * em ? Math.min(room, next) : room;
            }
            if (room >= Math.min(wanted, LEAST_EMS * em)) {
                made.add(new Label(
                        mark, new Rectangle2D.Double(left, area.getY() + down, room, height), cut(text, font, room)));
                free = left + room + BETWEEN;
            }
        }
        return made;
    }

    /** Returns a text in one line. */
    private static String plain(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > MOST_LETTERS ? shortened(line, MOST_LETTERS) : line;
    }

    private static double width(String text, Font font) {
        return Math.ceil(font.getStringBounds(text, CONTEXT).getWidth()) + 2 * PADDING;
    }

    private static String cut(String text, Font font, double room) {
        String cut = text;
        for (int length = text.length() - 1; length > 0 && width(cut, font) > room; length--) {
            cut = shortened(text, length);
        }
        return cut;
    }

    private static String shortened(String text, int length) {
        int whole = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, whole) + "\u2026";
    }

    /** Returns how far from the left of its box a text stands. */
    static double padding() {
        return PADDING;
    }
}
