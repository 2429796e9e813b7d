// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

/** Thin gaps between thousands, for whoever has to take in a long number at a glance. */
final class DigitGroups {

    /** A narrow blank at which no line breaks. */
    static final char GAP = '\u202f';

    /** Numbers of so many digits are read without gaps. */
    private static final int PLAIN_DIGITS = 4;

    private static final int GROUP = 3;

    private DigitGroups() {}

    /** Returns a decimal number, such as {@code -12345.678}, with gaps before its point; what has an exponent stays as it is. */
    static String of(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        int end = first;
        while (end < number.length() && number.charAt(end) >= '0' && number.charAt(end) <= '9') {
            end++;
        }
        if (end - first <= PLAIN_DIGITS) {
            return number;
        }
        StringBuilder grouped = new StringBuilder(number);
        for (int i = end - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, GAP);
        }
        return grouped.toString();
    }
}
