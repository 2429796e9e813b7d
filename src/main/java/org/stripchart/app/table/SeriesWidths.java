// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.swing.JTable;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * How wide the columns of the series panel are. Figures are not cut: their columns are as wide as they have ever needed, since what
 * follows each figure would never stand still. Names get what is left, and the small pictures give way where names would be cut.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesWidths {

    /** So wide names like to be at least. */
    private static final int NAMES = 116;

    /** Longer names do not ask for more. */
    private static final int LONG_NAMES = 176;

    /** Columns of figures get wider by this at once. */
    private static final int STEP = 6;

    /** Texts of states may be longer, and are cut then. */
    private static final int MOST = 112;

    private final JTable table;
    private final Supplier<SeriesRows> rows;
    private final Map<SeriesColumn, Integer> figures = new EnumMap<>(SeriesColumn.class);
    private final Map<YAxis, Map<SeriesColumn, Parts>> parts = new WeakHashMap<>();

    /** How wide figures are before their decimal point, and from there on with their unit. */
    private record Parts(int before, int behind) {

        Parts and(Parts other) {
            return new Parts(Math.max(before, other.before), Math.max(behind, other.behind));
        }
    }

    SeriesWidths(JTable table, Supplier<SeriesRows> rows) {
        this.table = table;
        this.rows = rows;
    }

    /**
     * Returns the widths of the columns that there is room for. They are wider than the room, if nothing can give way any more.
     *
     * @param shown which columns are wanted
     */
    Map<SeriesColumn, Integer> in(int room, Set<SeriesColumn> shown) {
        return of(shown, this::needed, names(), room);
    }

    /**
     * @param needed how wide each column is at least
     * @param names how wide that of names is if none is cut
     */
    static Map<SeriesColumn, Integer> of(
            Set<SeriesColumn> shown, ToIntFunction<SeriesColumn> needed, int names, int room) {
        Map<SeriesColumn, Integer> widths = new EnumMap<>(SeriesColumn.class);
        shown.forEach(column -> widths.put(column, needed.applyAsInt(column)));
        int cut = Math.max(0, names - widths.getOrDefault(SeriesColumn.NAME, names));
        if (sum(widths) + cut > room) {
            widths.remove(SeriesColumn.PICTURE);
        }
        int left = Math.max(0, room - sum(widths));
        widths.computeIfPresent(SeriesColumn.NAME, (column, width) -> width + left);
        return widths;
    }

    /** Returns how wide columns are together. */
    static int sum(Map<SeriesColumn, Integer> widths) {
        return widths.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how wide a table is that cuts no figure. */
    int least(Set<SeriesColumn> shown) {
        return SeriesWidths.sum(in(0, shown));
    }

    /** Returns how wide a table likes to be that has all of these columns. */
    int wanted(Set<SeriesColumn> shown) {
        int besideNames = shown.stream()
                .filter(column -> column != SeriesColumn.NAME)
                .mapToInt(this::needed)
                .sum();
        return besideNames + Math.max(UIScale.scale(NAMES), names());
    }

    /** Returns how wide the column of names is if none is cut, as far as it may be. */
    private int names() {
        String longest = rows.get().longestName();
        int width = table.getFontMetrics(table.getFont()).stringWidth(longest) + 2 * SeriesCell.PAD;
        return Math.min(UIScale.scale(LONG_NAMES), width);
    }

    private int needed(SeriesColumn column) {
        int title = table.getFontMetrics(table.getFont()).stringWidth(column.text());
        int least = Math.max(title + 2 * UIScale.scale(SeriesCell.PAD), UIScale.scale(column.width()));
        return Math.max(least, figures.getOrDefault(column, 0));
    }

    /** Takes in how wide the figures of a series are; returns whether a column has to be wider than before. */
    boolean takeIn(Trace trace, SeriesFigures.Figures seen, Set<SeriesColumn> shown) {
        boolean isWider = false;
        for (SeriesColumn column : shown) {
            if (column.isFigure()) {
                int step = UIScale.scale(STEP);
                int steps = (needed(trace, seen, column) + step - 1) / step;
                int width = Math.min(UIScale.scale(MOST), steps * step);
                isWider |= width > needed(column);
                figures.merge(column, width, Math::max);
            }
        }
        return isWider;
    }

    private int needed(Trace trace, SeriesFigures.Figures seen, SeriesColumn column) {
        FontMetrics digits = table.getFontMetrics(SeriesCell.font(table.getFont(), column));
        int around = 2 * SeriesCell.PAD + 2;
        if (trace.isState()) {
            return digits.stringWidth(seen.text(column)) + around;
        }
        int unit = column == SeriesColumn.VALUE
                ? table.getFontMetrics(table.getFont()).stringWidth(SeriesCell.unit(seen))
                : 0;
        Parts own = new Parts(
                digits.stringWidth(seen.beforePoint(column)), digits.stringWidth(seen.fromPoint(column)) + unit);
        Parts all = parts.computeIfAbsent(trace.axis(), axis -> new EnumMap<>(SeriesColumn.class))
                .merge(column, own, Parts::and);
        return all.before + all.behind + around;
    }

    /** Returns how much room there is from the decimal point on in a column, which is in line for the series of an axis. */
    int behindPoint(YAxis axis, SeriesColumn column) {
        Parts all = parts.getOrDefault(axis, Map.of()).get(column);
        return all == null ? 0 : all.behind;
    }

    /** Forgets how wide figures were, such as when there is another font. */
    void forget() {
        figures.clear();
        parts.clear();
    }
}
