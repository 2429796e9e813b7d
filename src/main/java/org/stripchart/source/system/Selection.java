// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.stripchart.source.rows.SeriesFilter;

/**
 * Which series the user wants: each entry is the name of a group, or a glob for the names of series. Only groups that
 * can have such series are asked; a glob that fits no name known before is tried on all whose names depend on the
 * machine, once.
 *
 * <p><b>Threading:</b> confined to the thread that polls, but for {@link #of}.
 */
final class Selection {

    /** What an operator looks at first, and what goes together on one axis: percents, and some tens of the others. */
    static final String DEFAULT = "cpu,load 1 min,memory,disk,network,temperature";

    private final Set<Group> groups;
    private final Set<Group> whole = EnumSet.noneOf(Group.class);
    private final Map<String, Predicate<String>> globs = new LinkedHashMap<>();
    private final Set<String> fruitless = new HashSet<>();
    private final Map<String, Boolean> known = new LinkedHashMap<>();
    private final Set<Group> fruitful = EnumSet.noneOf(Group.class);

    private Selection() {
        this.groups = EnumSet.noneOf(Group.class);
    }

    /**
     * @param metrics entries separated by commas
     * @throws IllegalArgumentException if one of them can be no series of any machine
     */
    static Selection of(String metrics) {
        Selection selection = new Selection();
        for (String part : metrics.split(",", -1)) {
            if (!part.isBlank()) {
                selection.add(part.strip());
            }
        }
        if (selection.groups.isEmpty()) {
            throw new IllegalArgumentException("names no metrics; there are " + Group.words());
        }
        return selection;
    }

    private void add(String entry) {
        for (Group group : Group.values()) {
            if (group.word().equals(entry)) {
                groups.add(group);
                whole.add(group);
                fruitless.add(entry);
                return;
            }
        }
        Predicate<String> glob = new SeriesFilter(List.of(entry), List.of()).names();
        List<Group> fitting = Arrays.stream(Group.values())
                .filter(group -> group.series().stream().anyMatch(glob))
                .toList();
        if (fitting.isEmpty()) {
            if (entry.chars().noneMatch(c -> c == '*' || c == '?' || c == ' ')) {
                throw new IllegalArgumentException("no metric " + entry + "; there are " + Group.words());
            }
            fitting = Arrays.stream(Group.values()).filter(Group::isOpen).toList();
        }
        groups.addAll(fitting);
        globs.put(entry, glob);
        fruitless.add(entry);
    }

    /** Returns what is to be asked. */
    Set<Group> groups() {
        return groups;
    }

    /** Returns whether the user wants that series of that group. */
    boolean wants(Group group, String series) {
        Boolean before = known.get(series);
        if (before != null) {
            return before;
        }
        boolean wanted = whole.contains(group);
        if (wanted) {
            fruitless.remove(group.word());
        }
        for (Map.Entry<String, Predicate<String>> glob : globs.entrySet()) {
            if (glob.getValue().test(series)) {
                fruitless.remove(glob.getKey());
                wanted = true;
            }
        }
        if (wanted) {
            fruitful.add(group);
        }
        known.put(series, wanted);
        return wanted;
    }

    /** Asks no more for what this machine does not have. */
    void forgetFruitless() {
        groups.retainAll(fruitful);
    }

    /** Returns the entries of which no series came. */
    List<String> fruitless() {
        return new ArrayList<>(fruitless);
    }

    /** Returns the series of which this machine told that they are there. */
    Set<String> seen() {
        return known.keySet();
    }
}
