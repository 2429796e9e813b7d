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
 */
public record SourceChoice(
        @Nullable XFrom x,
        @Nullable TimeFormat timeFormat,
        List<String> without,
        @Nullable Spread spread) {

    /** Nothing was chosen. */
    public static final SourceChoice NONE = new SourceChoice(null, null, List.of());

    public SourceChoice {
        without = List.copyOf(without);
    }

    /** Makes one whose rows have the x that they tell. */
    public SourceChoice(@Nullable XFrom x, @Nullable TimeFormat timeFormat, List<String> without) {
        this(x, timeFormat, without, null);
    }

    /** Returns the same with times for its rows. */
    public SourceChoice spread(Spread newSpread) {
        return new SourceChoice(x, timeFormat, without, newSpread);
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
