// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.util.List;
import java.util.Random;

/**
 * Draws from a list of numbers that somebody else has drawn. Zeros draw what is plainest, so that whoever makes the numbers
 * smaller makes the thing simpler that is drawn by them.
 */
final class Choices {

    /** The numbers are below this. */
    static final int END = 1000;

    private static final int PER_CENT = END / 100;

    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** Returns a number from 0; 0 is the plainest. */
    int below(int end) {
        return next() * end / END;
    }

    /** Returns one of them; the first is the plainest. */
    @SafeVarargs
    final <T> T of(T... values) {
        return values[below(values.length)];
    }

    /** Returns true in so many of a hundred cases. */
    boolean chance(int percent) {
        return next() >= END - percent * PER_CENT;
    }

    /** Returns what draws further things that need not be made smaller. */
    Random random() {
        return new Random(next());
    }

    private int next() {
        return next < numbers.size() ? numbers.get(next++) : 0;
    }
}
