// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows the names of months and days of the week, in bytes, in any case. */
final class DateWords {

    /** As java.time's locales have them in full, in the languages that instruments speak; the usual short ones besides. */
    private static final String[] MONTHS = {
        "jan january januar januari janv janvier ene enero gen gennaio janeiro tammikuuta stycznia styczeń ledna leden"
                + " ocak ianuarie január januára января январь янв",
        "feb february februar februari févr février febrero febbraio fev fevereiro helmikuuta lutego luty února únor"
                + " şubat február februarie februára февраля февраль февр",
        "mar march mär märz mrz mars marzo março maart mrt marts maaliskuuta marca marzec března březen mart március"
                + " martie marec марта март мар",
        "apr april avr avril abr abril aprile huhtikuuta kwietnia kwiecień dubna duben nisan április aprilie apríla apríl"
                + " апреля апрель апр",
        "may mai mayo mag maggio maio mei maj maja toukokuuta května květen mayıs május máj mája мая май",
        "jun june juni juin junio giu giugno junho kesäkuuta czerwca czerwiec června červen haziran június iunie jún"
                + " júna июня июнь июн",
        "jul july juli juil juillet julio lug luglio julho heinäkuuta lipca lipiec července červenec temmuz július iulie"
                + " júl júla июля июль июл",
        "aug august août ago agosto augustus augusti elokuuta sierpnia sierpień srpna srpen ağustos augusztus augusta"
                + " августа август авг",
        "sep sept september septembre septiembre set settembre setembro syyskuuta września wrzesień září eylül"
                + " szeptember septembrie septembra сентября сентябрь сент",
        "oct october okt oktober octobre octubre ott ottobre out outubro lokakuuta października październik října říjen"
                + " ekim október octombrie októbra октября октябрь окт",
        "nov november novembre noviembre novembro marraskuuta listopada listopad listopadu kasım noiembrie novembra"
                + " ноября ноябрь нояб",
        "dec december dez dezember déc décembre dic diciembre dicembre dezembro desember joulukuuta grudnia grudzień"
                + " prosince prosinec aralık decembrie decembra декабря декабрь дек"
    };

    private static final String DAYS =
            "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday"
                    + " mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag lun lundi mardi mer"
                    + " mercredi jeu jeudi ven vendredi sam samedi dim dimanche lunes martes miércoles jueves viernes sábado"
                    + " domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag"
                    + " vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag";

    /** The longest of them in bytes: two for each Cyrillic letter. */
    private static final int LONGEST = 20;

    /** Words as {@link #packed}, in order; beside each the month, or 0 for a day of the week. */
    private static final long[] WORDS;

    private static final int[] MEANINGS;

    static {
        String[] lists = Arrays.copyOf(MONTHS, 13);
        lists[12] = DAYS;
        long[] words = new long[400];
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
        if (to - from < 2 || to - from > LONGEST) {
            return -1;
        }
        int at = Arrays.binarySearch(WORDS, packed(bytes, from, to));
        return at < 0 ? -1 : MEANINGS[at];
    }

    /** Returns a number of 60 bits that differs for all words that are known, and for most others. */
    private static long packed(byte[] bytes, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            boolean isCapital = (bytes[i] >= 'A' && bytes[i] <= 'Z') || isAccentedCapital(bytes, from, i);
            int lower = isCapital ? (bytes[i] | 0x20) & 0xff : bytes[i] & 0xff;
            hash = hash * 0x100000001b3L + lower;
        }
        return (hash & 0x07ff_ffff_ffff_ffffL);
    }

    /** Whether it is the second byte of a letter such as É. */
    private static boolean isAccentedCapital(byte[] bytes, int from, int i) {
        return i > from && bytes[i - 1] == (byte) 0xC3 && (bytes[i] & 0xff) < 0x9F;
    }
}
