// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.auto.AutoArrangement.Facts;

/**
 * Puts strips of one unit together where there are too many: first those that are level, then those whose sizes are nearest.
 * What a header groups stays apart from other groups as long as anything else is left to join; families and neighbours go first.
 *
 * @param lead the largest of its series
 * @param family of that
 * @param isLevel whether none of its series changes
 */
record StripJoiner(List<Integer> members, Facts lead, String family, boolean isLevel) {

    /** Two strips by their places. */
    private record Pair(int first, int second, boolean isAcross, double harm, boolean isOfFamily, double size) {}

    /** What is drawn lower by more than this is a line at the bottom: rather than that, one strip is not shown. */
    private static final double MOST_HARM = 1000;

    private static final Comparator<Pair> BEST = Comparator.comparing(Pair::isAcross)
            .thenComparing(Pair::harm)
            .thenComparing(pair -> !pair.isOfFamily)
            .thenComparing(pair -> pair.second - pair.first)
            .thenComparing(Pair::size)
            .thenComparing(Pair::first);

    /** Joins groups of series, which are in order, until there are as few as wanted or nothing can be joined that could still be read. */
    static void join(List<Facts> series, List<List<Integer>> groups, int most) {
        if (groups.size() <= most) {
            return;
        }
        List<StripJoiner> strips = new ArrayList<>();
        groups.forEach(group -> strips.add(of(series, group)));
        while (strips.size() > most) {
            Pair best = best(strips);
            if (best == null || best.harm > MOST_HARM) {
                break;
            }
            List<Integer> joined = new ArrayList<>(strips.get(best.first).members);
            joined.addAll(strips.remove(best.second).members);
            joined.sort(Comparator.naturalOrder());
            strips.set(best.first, of(series, joined));
        }
        groups.clear();
        strips.forEach(strip -> groups.add(strip.members));
    }

    private static StripJoiner of(List<Facts> series, List<Integer> group) {
        Facts lead = series.get(group.get(0));
        for (int i : group) {
            lead = series.get(i).size() > lead.size() ? series.get(i) : lead;
        }
        return new StripJoiner(
                group, lead, AutoArrangement.family(lead), group.stream().allMatch(i -> series.get(i)
                        .isConstant()));
    }

    private static @Nullable Pair best(List<StripJoiner> strips) {
        Pair best = null;
        for (int i = 0; i < strips.size(); i++) {
            for (int j = i + 1; j < strips.size(); j++) {
                StripJoiner first = strips.get(i);
                StripJoiner second = strips.get(j);
                if (first.lead.unit().equals(second.lead.unit())) {
                    double harm = first.harm(second);
                    Pair pair = new Pair(
                            i,
                            j,
                            harm > 1 && !first.lead.group().equals(second.lead.group()),
                            harm,
                            first.family.equals(second.family),
                            Math.max(first.lead.size(), second.lead.size()));
                    best = best == null || BEST.compare(pair, best) < 0 ? pair : best;
                }
            }
        }
        return best;
    }

    /** Returns how many times lower the smaller one is drawn, which does not matter to what is level. */
    private double harm(StripJoiner other) {
        boolean isSmaller = lead.size() < other.lead.size();
        StripJoiner smaller = isSmaller ? this : other;
        StripJoiner larger = isSmaller ? other : this;
        return smaller.isLevel || lead.size() == other.lead.size() ? 1 : larger.lead.size() / smaller.lead.size();
    }
}
