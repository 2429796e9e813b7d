// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds strips for series of which nobody has said anything, so that each line that is shown can be read. The same series always
 * give the same strips.
 *
 * <p>Series of one family share a strip: those of one unit or, where none is known, those of one metric (the name before its
 * labels), of one group in the header, or of one parent or prefix in their names. Within a family, those that are more than
 * thirty times larger than others get a strip of their own, but for per cents up to 100. So do, where nothing says that series belong together
 * and enough has come of them, those that vary by less than a thirtieth of what their strip spans: beside a count up to 42,000, a pressure
 * that varies by 700 is as level as one of 0.1. About six strips of twelve lines are shown, those that change most: more only where one would be all flat in another.
 */
public final class AutoArrangement {

    /** How many strips are shown at most. */
    public static final int MOST_STRIPS = 6;

    /** How many are shown rather than that lines are drawn flat. */
    private static final int MOST_APART = 8;

    /** How many lines of a strip are shown at most. */
    public static final int MOST_LINES = 12;

    /** A line that is smaller than its strip's largest by more than this would lie on the bottom. */
    private static final double MOST_RATIO = 30;

    /** Shares are written with a little more, where they are rounded. */
    private static final double MOST_PER_CENT = 101;

    /** How many times as high a strip may become for the sake of a line that is level. */
    private static final double MOST_STRETCH = 3;

    /** With more strips than that, families that have no unit are no help. */
    private static final int MOST_TO_JOIN = 3 * MOST_STRIPS;

    private AutoArrangement() {}

    /**
     * What is known of a series.
     *
     * @param unit empty if none is known
     * @param group that a header puts it into; empty if none does
     * @param low the least of its values; NaN while there is none
     * @param high the greatest of its values; NaN while there is none
     */
    public record Facts(String name, String unit, String group, double low, double high) {

        double size() {
            double size = Math.max(Math.abs(low), Math.abs(high));
            return Double.isNaN(size) ? 0 : size;
        }

        /** Whether it has the same scale as all others of its kind. */
        boolean isShare() {
            return unit.equals("%") && size() <= MOST_PER_CENT;
        }

        boolean isConstant() {
            return !(low < high);
        }

        /** How much it changes, as its strip shows it. */
        double span() {
            return isConstant() ? 0 : high - low;
        }

        /** How much it changes, against its size. */
        double change() {
            return isConstant() ? 0 : (high - low) / size();
        }
    }

    /**
     * A strip that was found.
     *
     * @param label the unit of its lines; empty if they have none in common
     * @param shown the numbers of the series whose lines are shown
     * @param hidden the numbers of those that belong here and are not shown at first
     */
    public record Found(String label, List<Integer> shown, List<Integer> hidden) {}

    /** Finds strips for series of which little has come, from top to bottom. */
    public static List<Found> of(List<Facts> series) {
        return of(series, false);
    }

    /**
     * Finds strips for series, from top to bottom.
     *
     * @param isKnown whether so much has come that it shows how much each varies
     */
    public static List<Found> of(List<Facts> series, boolean isKnown) {
        List<List<Integer>> groups = groups(series, AutoArrangement::family, isKnown);
        if (groups.size() > MOST_TO_JOIN) {
            // Too many families: what has no unit is told apart by its size only.
            groups = groups(series, Facts::unit, false);
        }
        StripJoiner.join(series, groups, MOST_STRIPS);
        // Those of one unit that are still apart would draw each other flat.
        long units = groups.stream()
                .map(group -> series.get(group.get(0)).unit())
                .distinct()
                .count();
        long most = Math.min(MOST_APART, MOST_STRIPS + groups.size() - units);
        Set<List<Integer>> kept = new HashSet<>(groups.stream()
                .sorted(Comparator.<List<Integer>>comparingDouble(group -> -change(series, group))
                        .thenComparing(group -> group.get(0)))
                .limit(most)
                .toList());
        List<Found> found = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (kept.contains(group)) {
                found.add(strip(series, group));
            } else {
                left.addAll(group);
            }
        }
        if (!left.isEmpty()) {
            Found last = found.remove(found.size() - 1);
            List<Integer> hidden = new ArrayList<>(last.hidden);
            hidden.addAll(left);
            found.add(new Found(last.label, last.shown, hidden));
        }
        return found;
    }

    /**
     * Returns whether each line of a strip can be read that is not level.
     *
     * @param isKnown as {@link #of(List, boolean)} has it
     */
    public static boolean isReadable(List<Facts> strip, boolean isKnown) {
        List<Facts> varying = strip.stream().filter(each -> !each.isConstant()).toList();
        boolean isMixed =
                isKnown && varying.stream().allMatch(each -> family(each).isEmpty());
        double size = varying.stream().mapToDouble(Facts::size).max().orElse(0);
        return (varying.stream().allMatch(Facts::isShare)
                        || varying.stream().allMatch(each -> each.size() * MOST_RATIO >= size))
                && !(isMixed && isAnyFlat(varying));
    }

    /** Returns whether no line that is level takes the place of one that moves and is hidden. */
    public static boolean isWellChosen(List<Facts> shown, List<Facts> hidden) {
        return hidden.stream().allMatch(Facts::isConstant) || shown.stream().noneMatch(Facts::isConstant);
    }

    /** Whether the strip of all these would draw one of them as good as level. */
    private static boolean isAnyFlat(List<Facts> varying) {
        double low = varying.stream().mapToDouble(Facts::low).min().orElse(0);
        double high = varying.stream().mapToDouble(Facts::high).max().orElse(0);
        return varying.stream().anyMatch(each -> (each.high() - each.low()) * MOST_RATIO < high - low);
    }

    private static Found strip(List<Facts> series, List<Integer> group) {
        List<Integer> shown = group.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> -series.get(i).span())
                        .thenComparing(i -> series.get(i).size() == 0)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_LINES)
                .sorted()
                .toList();
        List<Integer> hidden = group.stream().filter(i -> !shown.contains(i)).toList();
        String unit = series.get(group.get(0)).unit();
        boolean isCommon = group.stream().allMatch(i -> series.get(i).unit().equals(unit));
        return new Found(isCommon ? unit : "", shown, hidden);
    }

    private static double change(List<Facts> series, List<Integer> group) {
        return group.stream().mapToDouble(i -> series.get(i).change()).max().orElse(0);
    }

    /** The strips of all families, in the order of their first series. */
    private static List<List<Integer>> groups(List<Facts> series, Function<Facts, String> key, boolean isKnown) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < series.size(); i++) {
            families.computeIfAbsent(key.apply(series.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> groups = new ArrayList<>();
        families.forEach((name, family) -> groups.addAll(bySize(series, family, isKnown && name.isEmpty())));
        groups.sort(Comparator.comparing(group -> group.get(0)));
        return groups;
    }

    private static List<List<Integer>> bySize(List<Facts> series, List<Integer> family, boolean bySpan) {
        List<List<Integer>> groups = new ArrayList<>();
        if (family.stream().allMatch(i -> series.get(i).isShare())) {
            groups.add(family);
            return groups;
        }
        List<Integer> constant = new ArrayList<>();
        List<Integer> bySize = new ArrayList<>(family);
        bySize.sort(Comparator.<Integer>comparingDouble(i -> -series.get(i).size())
                .thenComparing(Comparator.naturalOrder()));
        boolean noneChanges = family.stream().allMatch(i -> series.get(i).isConstant());
        for (int i : bySize) {
            if (series.get(i).isConstant() && !noneChanges) {
                constant.add(i);
            } else {
                add(series, groups, i, bySpan && !noneChanges);
            }
        }
        for (int i : constant) {
            List<Integer> fitting = fitting(series, groups, i);
            if (fitting == null) {
                groups.add(0, new ArrayList<>(List.of(i)));
            } else {
                fitting.add(i);
            }
        }
        groups.forEach(group -> group.sort(Comparator.naturalOrder()));
        return groups;
    }

    /** Adds a series, which come by their size, to the last group that it fits, or to a new one. */
    private static void add(List<Facts> series, List<List<Integer>> groups, int i, boolean bySpan) {
        for (int last = groups.size() - 1; last >= 0; last--) {
            List<Integer> group = groups.get(last);
            if (series.get(i).size() * MOST_RATIO < size(series, group)) {
                break;
            }
            List<Facts> together =
                    new ArrayList<>(group.stream().map(series::get).toList());
            together.add(series.get(i));
            if (!bySpan || !isAnyFlat(together)) {
                group.add(i);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(i)));
    }

    /** The group with the least room too much for a constant; one that would press all flat belongs to none. */
    private static @Nullable List<Integer> fitting(List<Facts> series, List<List<Integer>> groups, int i) {
        List<Integer> best = null;
        for (List<Integer> group : groups) {
            double least = best == null
                    ? series.get(i).size() / MOST_STRETCH
                    : series.get(i).size();
            if (size(series, group) >= least) {
                best = group;
            }
        }
        return best;
    }

    private static double size(List<Facts> series, List<Integer> group) {
        return group.stream().mapToDouble(i -> series.get(i).size()).max().orElse(0);
    }

    /** What belongs together by unit, metric, parent or prefix. */
    static String family(Facts facts) {
        if (!facts.unit().isEmpty()) {
            return "unit " + facts.unit();
        }
        String name = facts.name();
        int labels = name.indexOf('{');
        if (labels > 0) {
            return "metric " + name.substring(0, labels);
        }
        if (!facts.group().isEmpty()) {
            return "group " + facts.group();
        }
        int parent = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'));
        if (parent > 0) {
            return "parent " + name.substring(0, parent);
        }
        int source = name.indexOf(": ");
        return source > 0 ? "source " + name.substring(0, source) : "";
    }
}
