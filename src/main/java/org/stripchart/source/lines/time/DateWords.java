// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows the names of months and days of the week, in bytes, in any case. */
final class DateWords {

    private static final String[] MONTHS = {
        "jan january januar janv janvier ene enero gen gennaio janeiro januari",
        "feb february februar févr février febrero febbraio fev februari",
        "mar march mär märz mrz mars marzo março maart mrt",
        "apr april avr avril abr abril aprile",
        "may mai mayo mag maggio maio mei maj",
        "jun june juni juin junio giu giugno junho",
        "jul july juli juil juillet julio lug luglio julho",
        "aug august août ago agosto augustus augusti",
        "sep sept september septembre septiembre set settembre setembro",
        "oct october okt oktober octobre octubre ott ottobre out outubro",
        "nov november novembre noviembre novembro",
        "dec december dez dezember déc décembre dic diciembre dicembre dezembro"
    };

    private static final String DAYS =
            "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday"
                    + " mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag lun lundi mardi mer"
                    + " mercredi jeu jeudi ven vendredi sam samedi dim dimanche";

    /** Words as {@link #packed}, in order; beside each the month, or 0 for a day of the week. */
    private static final long[] WORDS;

    private static final int[] MEANINGS;

    static {
        String[] lists = Arrays.copyOf(MONTHS, 13);
        lists[12] = DAYS;
        long[] words = new long[200];
        int count = 0;
        for (int list = 0; list < lists.length; list++) {
            for (String word : lists[list].split(" ", -1)) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                // The month in the lowest bits, which the packed word leaves free.
                words[count++] = packed(bytes, 0, bytes.length) << 4 | (list == 12 ? 0 : list + 1);
            }
        }
        long[] sorted = Arrays.copyOf(words, count);
        Arrays.sort(sorted);
        WORDS = Arrays.stream(sorted).map(word -> word >>> 4).toArray();
        MEANINGS = Arrays.stream(sorted).mapToInt(word -> (int) (word & 15)).toArray();
    }

    private DateWords() {}

    /** Returns the month of that name, from 1; 0 for a day of the week; -1 if it is neither. */
    static int meaning(byte[] bytes, int from, int to) {
        if (to - from < 2 || to - from > 11) {
            return -1;
        }
        int at = Arrays.binarySearch(WORDS, packed(bytes, from, to));
        return at < 0 ? -1 : MEANINGS[at];
    }

    /** Returns a number of 60 bits that differs for all words that are known, and for most others. */
    private static long packed(byte[] bytes, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            int lower = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] | 0x20 : bytes[i] & 0xff;
            hash = hash * 0x100000001b3L + lower;
        }
        return (hash & 0x07ff_ffff_ffff_ffffL);
    }
}
