// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.SeriesInfo;

/**
 * The series of a stream: gives each name its number, if the user wants it and there is room.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class SeriesDirectory {

    /** Stands for every series that the limit leaves no room for. */
    public static final int NO_ROOM = -2;

    /** Stands for every series that the user does not want. */
    public static final int LEFT_OUT = -3;

    /** How many names of series that are left out are remembered. */
    private static final int NAMED = 8;

    /** How many names of series of states are remembered, those included that are left out or have no room. */
    private static final int MOST_STATES = 1 << 12;

    private final SeriesBudget budget;
    private final String prefix;
    private final Predicate<String> kept;
    private final Predicate<String> asked;
    /** Whether a name that came late can still matter when there is no room for a further series. */
    private final boolean selective;

    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final SeriesUnits units = new SeriesUnits();
    /** By number, of those that are in one. */
    private final Map<Integer, String> groups = new HashMap<>();

    /** By number; null for a series of numbers. */
    private final List<@Nullable States> states = new ArrayList<>();

    private final Map<String, Integer> stateNumbers = new HashMap<>();
    private final Set<String> freeTexts = new LinkedHashSet<>();
    private int withheld;

    /**
     * @param budget of the source that the stream is part of
     * @param prefix of all names
     */
    public SeriesDirectory(SeriesRules rules, SeriesBudget budget, String prefix) {
        this.budget = budget;
        this.prefix = prefix;
        this.kept = rules.filter().names();
        this.asked = rules.filter().asked();
        this.selective = rules.filter().isSelective() || rules.x().kind() == XFrom.Kind.COLUMN;
    }

    /** Returns the number of the series of that name, from 0; or {@link #NO_ROOM} or {@link #LEFT_OUT}. */
    public int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        String full = SeriesNames.prefixed(prefix, name);
        if (!isKept(full)) {
            return LEFT_OUT;
        }
        if (!budget.admit(full)) {
            return NO_ROOM;
        }
        int number = add(SeriesInfo.of(full), null, stateNumbers.containsKey(name));
        numbers.put(name, number);
        return number;
    }

    /**
     * Returns the number of the series of states of that name; or {@link #NO_ROOM} or {@link #LEFT_OUT}. Where the name is that
     * of a series of numbers as well, the one that came later is called by another.
     *
     * @param stated whether it is certain that the texts are states, however many of them there are
     */
    public int stateNumber(String name, boolean stated) {
        Integer known = stateNumbers.get(name);
        if (known != null) {
            return known;
        }
        String full = SeriesNames.prefixed(prefix, name);
        int number = isKept(full) ? NO_ROOM : LEFT_OUT;
        if (number == NO_ROOM && budget.admitStates(full)) {
            States added = new States(stated);
            number = add(SeriesInfo.ofStates(full, added.labels()), added, numbers.containsKey(name));
        }
        if (stateNumbers.size() < MOST_STATES) {
            stateNumbers.put(name, number);
        }
        return number;
    }

    private boolean isKept(String full) {
        boolean isKept = kept.test(full);
        if (!isKept && leftOut.size() < NAMED) {
            leftOut.add(full);
        }
        return isKept;
    }

    private int add(SeriesInfo info, @Nullable States ofStates, boolean isTaken) {
        names.add(isTaken ? info.nameApart() : info.name());
        states.add(ofStates);
        return names.size() - 1;
    }

    /** Returns the states of the series of that number; null for a series of numbers. */
    @Nullable
    States states(int number) {
        return states.get(number);
    }

    /** Returns what is known of the series of that number. */
    SeriesInfo info(int number) {
        States ofStates = states.get(number);
        return new SeriesInfo(
                name(number),
                unit(number),
                groups.getOrDefault(number, ""),
                ofStates == null ? null : ofStates.labels(),
                "");
    }

    /** Notes that the texts of a series are no states. */
    void giveUp(int number) {
        if (freeTexts.size() < NAMED) {
            freeTexts.add(name(number));
        }
    }

    /** Notes that what comes under that name is left out, since it is no number, and no state either. */
    public void giveUp(String name) {
        if (freeTexts.size() < NAMED) {
            freeTexts.add(wholeName(name));
        }
    }

    /** Returns some of the series that are left out, since nearly each of their texts is another one. */
    public Set<String> freeTexts() {
        return freeTexts;
    }

    /** Returns the name of a series, as it is on the chart. */
    public String wholeName(String name) {
        return SeriesNames.prefixed(prefix, name);
    }

    /** Whether the user does not want a series of that name. */
    public boolean isUnwanted(String name) {
        return !kept.test(wholeName(name));
    }

    /** Whether there is a series of states of that name. */
    public boolean hasStates(String name) {
        return stateNumbers.getOrDefault(name, NO_ROOM) >= 0;
    }

    /** Whether there is a series of states whose name is a label and that of a column. */
    public boolean hasLabelledStates(String column) {
        return stateNumbers.entrySet().stream()
                .anyMatch(each -> each.getValue() >= 0 && each.getKey().endsWith(" " + column));
    }

    /** Whether there is no room for a series of that name, which does not exist. */
    public boolean isCrowdedOut(String name) {
        return !numbers.containsKey(name) && budget.isFull();
    }

    /** Returns the whole name of the series of that number. */
    public String name(int number) {
        return names.get(number);
    }

    /** Returns the unit of the series of that number, as it was written first; empty if none was. */
    public String unit(int number) {
        return units.unit(number).text();
    }

    /** Returns the unit of the series of that whole name; empty if it has none, or if there is no such series. */
    public String unitOf(String fullName) {
        int number = names.indexOf(fullName);
        return number < 0 ? "" : unit(number);
    }

    /** Says in what unit the numbers of a series are, unless the data has told it before; for x the number is -1. */
    public void unit(int number, String unit) {
        if (!unit.isBlank()) {
            units.settle(number, Unit.of(unit));
        }
    }

    /** Says into which group a header puts the series of that number. */
    public void group(int number, String group) {
        if (number >= 0 && !group.isBlank()) {
            groups.putIfAbsent(number, group);
        }
    }

    SeriesUnits units() {
        return units;
    }

    /** Returns how many series have a number. */
    public int size() {
        return names.size();
    }

    /** Whether every further name, whatever it is, stands for {@link #NO_ROOM}. */
    public boolean isFull() {
        return numbers.size() == budget.most() && !selective;
    }

    /** Whether the user asked for a series by its name, and did not just leave out others. */
    public boolean isAsked(String name) {
        return asked.test(SeriesNames.prefixed(prefix, name));
    }

    /** Counts a series that is left out, since nobody asked for it. */
    public void withhold() {
        withheld++;
    }

    /** Returns how many series are left out, since nobody asked for them. */
    public int withheld() {
        return withheld;
    }

    /** Returns some of the series that the user does not want. */
    public Set<String> leftOut() {
        return leftOut;
    }
}
