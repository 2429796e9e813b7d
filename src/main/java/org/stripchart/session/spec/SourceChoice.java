// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesNames;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/**
 * What somebody has chosen for one source of a session, which goes before what was said of all.
 *
 * @param x where x comes from; null if nothing was chosen
 * @param timeFormat how x tells time; null if nothing was chosen
 * @param without the names of columns or series that are not wanted, as they are without a prefix
 * @param spread which times its rows get, if they tell none; null: they are charted by the x that they have
 * @param moved how far its rows are moved along x, in the unit of x
 */
public record SourceChoice(
        @Nullable XFrom x,
        @Nullable TimeFormat timeFormat,
        List<String> without,
        @Nullable Spread spread,
        double moved) {

    /** Nothing was chosen. */
    public static final SourceChoice NONE = new SourceChoice(null, null, List.of());

    public SourceChoice {
        without = List.copyOf(without);
        if (!Double.isFinite(moved)) {
            throw new IllegalArgumentException("moved (" + moved + ") must be finite");
        }
    }

    /** Makes one whose rows have the x that they tell. */
    public SourceChoice(@Nullable XFrom x, @Nullable TimeFormat timeFormat, List<String> without) {
        this(x, timeFormat, without, null, 0);
    }

    /** Returns the same with times for its rows. */
    public SourceChoice spread(Spread newSpread) {
        return new SourceChoice(x, timeFormat, without, newSpread, moved);
    }

    /** Returns the same with rows that are moved so far from where they are told to be. */
    public SourceChoice moved(double newMoved) {
        return new SourceChoice(x, timeFormat, without, spread, newMoved);
    }

    /** Returns options with what was chosen, for a source whose prefix they have. */
    public SourceOptions in(SourceOptions options) {
        boolean isOwn = spread != null && options.x().kind() == XFrom.Kind.TIME;
        XFrom said = x != null ? x : isOwn ? XFrom.OWN : null;
        // The moment at which a line comes has a format of its own: whatever times it tells are not meant.
        boolean isTold = said != null && !said.equals(XFrom.ARRIVAL);
        XFrom from = said == null
                ? options.x()
                : isTold ? said.withTimeFormat(options.x().timeFormat()) : said;
        SourceOptions chosen = options.withX(timeFormat == null ? from : from.withTimeFormat(timeFormat));
        if (without.isEmpty()) {
            return chosen;
        }
        SeriesFilter filter = options.text().series().filter();
        String prefix = options.text().series().prefix();
        List<String> exclude = Stream.concat(
                        filter.exclude().stream(),
                        without.stream().map(name -> entry(SeriesNames.prefixed(prefix, name))))
                .toList();
        return chosen.withFilter(new SeriesFilter(filter.include(), exclude));
    }

    /** Returns what fits this name and no other. */
    private static String entry(String name) {
        boolean isPlain = name.chars().noneMatch(c -> c == '*' || c == '?' || c == '/');
        return isPlain ? name : "/^" + Pattern.quote(name) + "$/";
    }
}
