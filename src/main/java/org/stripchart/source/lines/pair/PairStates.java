// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The values of a line's pairs that are words, {@code door=open}, until the line has shown what it is. A state is one word, at
 * most 64 bytes long; behind a colon nothing but a delimiter may follow it, since it may be prose.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairStates {

    private static final int LONGEST = 64;
    private static final int MOST = 64;

    private final PairNames names;
    /** Four places each: where the label begins and ends, and where the word does. */
    private int[] places = new int[32];

    private int size;

    /**
     * @param identity finds what tells of which device a line is
     */
    PairStates(PairIdentity identity) {
        this.names = new PairNames(LabelledSeries.ofStates(), identity);
    }

    void beginLine(byte[] bytes, int from, int to) {
        names.beginLine(bytes, from, to);
        size = 0;
    }

    void firstWord(byte[] bytes, int from, int to) {
        names.firstWord(bytes, from, to);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Notes what stands behind a mark, if it is a state. */
    void note(Pair pair) {
        int end = end(pair);
        if (end < 0 || size == MOST) {
            return;
        }
        if (places.length < 4 * (size + 1)) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[4 * size] = pair.label();
        places[4 * size + 1] = pair.labelEnd();
        places[4 * size + 2] = pair.isQuoted() ? pair.from() + 1 : pair.from();
        places[4 * size++ + 3] = end;
    }

    /** Where the state ends that stands behind a mark, perhaps in quotes; -1 if there is none. */
    static int end(Pair pair) {
        byte[] bytes = pair.bytes();
        int to = pair.to();
        boolean isQuoted = pair.isQuoted();
        int start = isQuoted ? pair.from() + 1 : pair.from();
        int end = start;
        while (end < to && end - start <= LONGEST && isPart(bytes[end])) {
            end++;
        }
        boolean isWord = end > start && Cells.isLetter(bytes[start]) && end - start <= LONGEST;
        boolean isWhole = isQuoted
                ? end < to && bytes[end] == pair.first()
                : pair.isLoose() ? isLast(bytes, end, to) : end == to || mayFollow(bytes[end]);
        boolean isMissing =
                MissingValue.is(bytes, start, end) && !(MissingValue.mayBeState(bytes, start, end) && isStatus(pair));
        return isWord && isWhole && !isMissing ? end : -1;
    }

    /** Whether an overload is none behind that label: {@code ups.status: OL} says that a UPS is on line. */
    private static boolean isStatus(Pair pair) {
        return new String(pair.bytes(), pair.label(), pair.labelEnd() - pair.label(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains("stat");
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || (b >= '0' && b <= '9') || b == '-' || b == '.';
    }

    private static boolean mayFollow(byte b) {
        return b == ' ' || PairsFormat.isSeparator(b);
    }

    private static boolean isLast(byte[] bytes, int end, int to) {
        int at = end;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at == to || PairsFormat.isSeparator(bytes[at]);
    }

    /**
     * Puts them, unless their labels are those of the x. Where a label has numbers as well, its states are a series apart.
     *
     * @param numbers the series of the numbers
     */
    void put(byte[] bytes, LabelledSeries numbers, RowWriter rows) {
        for (int i = 0; i < 4 * size; i += 4) {
            if (!numbers.isNoSeries(bytes, places[i], places[i + 1])) {
                int series = names.number(bytes, places[i], places[i + 1], rows);
                rows.putState(series, bytes, places[i + 2], places[i + 3]);
            }
        }
    }
}
