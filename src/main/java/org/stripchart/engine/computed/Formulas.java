// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.feed.SeriesInfo;

/**
 * The series that formulas make of others: which there are, and what each is made of.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Formulas {

    private final Ground ground;

    /** By name, each after those that it is made of. */
    private final Map<String, Derived> derived = new LinkedHashMap<>();

    /** There are none yet. */
    public Formulas(Ground ground) {
        this.ground = ground;
    }

    /**
     * Adds a series that is computed from others, which need not be there yet; or gives one that is there another formula.
     *
     * @throws IllegalArgumentException with a line for the formula's author, if it is none, or of itself, or if there is a series
     *     of that name that is not computed
     */
    public void derive(SeriesInfo info) {
        Formula formula;
        try {
            formula = Formula.parse(info.formula());
        } catch (FormulaException e) {
            throw new IllegalArgumentException(info.name() + " = " + info.formula() + ": " + e.getMessage(), e);
        }
        if (isOf(formula, info.name())) {
            throw new IllegalArgumentException(
                    info.name() + " = " + info.formula() + ": would be computed from itself");
        }
        ground.feed().reserve(info.name());
        Derived before = derived.get(info.name());
        if (before != null) {
            before.end();
        }
        int number = before == null || before.number() == Derived.NONE
                ? Derived.NONE
                : ground.feed().addReserved(info);
        derived.put(info.name(), new Derived(ground, info, formula, number));
    }

    /**
     * Takes a computed series away, with its points; one that is not there is passed over.
     *
     * @throws IllegalArgumentException if another one is computed from it
     */
    public void remove(String name) {
        derived.forEach((other, each) -> {
            if (!other.equals(name) && each.of().contains(name)) {
                throw new IllegalArgumentException(other + " is computed from " + name);
            }
        });
        Derived removed = derived.remove(name);
        if (removed != null) {
            removed.end();
            ground.changed().run();
            if (removed.number() != Derived.NONE) {
                ground.history().clear(removed.number());
            }
            ground.feed().release(name);
        }
    }

    /** Returns all of them, in the order in which they came; each comes after those that it is made of. */
    public Collection<Derived> all() {
        return Collections.unmodifiableCollection(derived.values());
    }

    /** Returns what a series is made of in the end: itself, if it is not computed. */
    public Set<String> bases(String name) {
        Derived made = derived.get(name);
        return made == null
                ? Set.of(ground.inFull(name))
                : made.of().stream().flatMap(each -> bases(each).stream()).collect(Collectors.toSet());
    }

    private boolean isOf(Formula formula, String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(formula.series());
        while (!left.isEmpty()) {
            String next = left.remove();
            if (next.equals(name)) {
                return true;
            }
            Derived made = derived.get(next);
            if (made != null && seen.add(next)) {
                left.addAll(made.of());
            }
        }
        return false;
    }
}
