// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.format.Outcome;

/**
 * Puts JSON that goes over many lines together, so that a format sees each object as one line: a document that was printed
 * over many lines, and the elements of an array as each of them closes.
 *
 * <p>An array is read by its elements if its bracket stands alone in a line, or with its first element only; an array that
 * closes in its line is for the format to read. Lines that are no JSON, and lines that are whole documents, are left as they
 * are. What turns out to be broken is rejected line by line as far as it was held, and the line that shows it is read as if
 * nothing had been before it.
 *
 * <p>Memory: one element, up to {@link LineSplitter#MAX_LINE}; a longer one is rejected, and passed over to its end.
 *
 * <p>More than 300 lines, since one machine follows the brackets of a document over all its lines.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonLines {

    /** Told what the lines hold. */
    interface Reader {

        /** Takes a line if it is known already that documents come, and it is a whole one; if not, it leaves no trace. */
        boolean readWhole(byte[] bytes, int from, int to);

        /** Takes a document or an element of an array, and returns whether it fits. */
        boolean read(byte[] bytes, int from, int to);

        /** Counts lines that are not read, of which the first has that number. */
        void reject(byte[] bytes, int from, int to, long number, Outcome why, long count);
    }

    private static final byte[] NUMBER_OPENS = "{\"value\":".getBytes(StandardCharsets.US_ASCII);

    private final Reader reader;
    private final JsonScan scan = new JsonScan();

    /** What has come of a document or an element that has not closed. */
    private byte[] held = new byte[0];

    private int length;
    private int lines;
    private long firstLine;
    private boolean holding;
    /** Whether what is held is too long, and only its end is looked for. */
    private boolean passing;

    private boolean inArray;
    /** Whether the element that is held has closed, and only what follows it tells whether it is one. */
    private boolean closed;
    /** The line of an array's bracket, until an element has come; else 0. */
    private long arrayLine;

    /** The elements of the line. */
    private int[] froms = new int[16];

    private int[] tos = new int[16];
    private int elements;

    JsonLines(Reader reader) {
        this.reader = reader;
    }

    /** Whether lines are part of something that began before. */
    private boolean isWithin() {
        return holding || inArray;
    }

    /**
     * Takes a line if it is part of JSON over many lines.
     *
     * @return whether it was taken; if not, it is to be read as it stands
     */
    boolean take(byte[] bytes, int from, int to, long number) {
        if (!isWithin() && (from == to || !(opens(bytes[from]) || Fields.isBlank(bytes[from])))) {
            return false;
        }
        if (holding) {
            if (closed && skipBlanks(bytes, from, to) == to) {
                return true;
            }
            int end = closed ? from : scan.scan(bytes, from, to);
            if (end != JsonScan.BROKEN && !closed && scan.isOpen()) {
                hold(bytes, from, to);
                return true;
            }
            if (end != JsonScan.BROKEN && goOn(bytes, from, end, to, number)) {
                return true;
            }
            drop(Outcome.CUT_SHORT);
        }
        int at = skipBlanks(bytes, from, to);
        if (inArray) {
            if (at == to || goOn(bytes, at, at, to, number)) {
                return true;
            }
            if (!opens(bytes[at])) {
                leaveArray(Outcome.CUT_SHORT);
            }
            return false;
        }
        return at < to && opens(bytes[at]) && begin(bytes, at, to, number);
    }

    /** Takes a line that begins a document; false if it is to be read as it stands. */
    private boolean begin(byte[] bytes, int from, int to, long number) {
        // Nearly all are whole, and nobody needs to look twice.
        if (bytes[from] == '{' && bytes[to - 1] == '}' && reader.readWhole(bytes, from, to)) {
            return true;
        }
        scan.begin();
        int end = scan.scan(bytes, from, to);
        if (end == JsonScan.BROKEN) {
            return false;
        }
        if (!scan.isOpen()) {
            int rest = skipBlanks(bytes, end, to);
            if (rest == to || bytes[rest] != ',' || skipBlanks(bytes, rest + 1, to) < to) {
                return false;
            }
            // An element of an array whose beginning nobody saw.
            reader.read(bytes, from, end);
            return true;
        }
        if (bytes[from] == '[' && beginArray(bytes, from, to, number)) {
            return true;
        }
        startHolding(number, 1);
        hold(bytes, from, to);
        return true;
    }

    /** Whether an array is read by its elements. */
    private boolean beginArray(byte[] bytes, int from, int to, long number) {
        int first = skipBlanks(bytes, from + 1, to);
        if (first == to) {
            inArray = true;
            arrayLine = number;
            return true;
        }
        if (!opens(bytes[first])) {
            return false;
        }
        JsonScan element = new JsonScan();
        element.begin();
        int end = element.scan(bytes, first, to);
        int rest = element.isOpen() ? to : skipBlanks(bytes, end, to);
        boolean isSeparated = rest < to && bytes[rest] == ',';
        if (rest < to && !(isSeparated && skipBlanks(bytes, rest + 1, to) == to)) {
            return false;
        }
        inArray = true;
        arrayLine = 0;
        if (isSeparated) {
            reader.read(bytes, first, end);
            return true;
        }
        scan.begin();
        scan.scan(bytes, first, to);
        startHolding(number, 1);
        hold(bytes, first, end);
        closed = !element.isOpen();
        return true;
    }

    /**
     * Goes on behind what is held or in an array, and reads the elements if the whole line is right.
     *
     * @param end where what is held ends in this line
     */
    private boolean goOn(byte[] bytes, int from, int end, int to, long number) {
        elements = 0;
        int at = end;
        boolean ends = false;
        boolean separated = !holding;
        boolean open = false;
        while ((at = skipBlanks(bytes, at, to)) < to && !open) {
            byte b = bytes[at];
            if (b == ',' && !ends) {
                separated = true;
                at++;
            } else if (b == ']' && inArray && !ends) {
                ends = true;
                separated = true;
                at++;
            } else if (ends || !inArray || !(separated || elements > 0)) {
                return false;
            } else {
                int next = element(bytes, at, to);
                if (next == JsonScan.BROKEN) {
                    return false;
                }
                open = opens(b) && scan.isOpen();
                if (!open) {
                    add(at, next);
                    at = next;
                }
            }
        }
        boolean fits = give(bytes, from, end);
        if (open) {
            startHolding(number, fits ? 1 : 0);
            hold(bytes, at, to);
        }
        inArray &= !ends;
        arrayLine = elements > 0 || open || ends ? 0 : arrayLine;
        return true;
    }

    /** Reads what is held, which ends there, and the elements of the line. */
    private boolean give(byte[] bytes, int from, int end) {
        boolean fits = true;
        if (holding) {
            hold(bytes, from, end);
            if (!passing) {
                fits = reader.read(held, 0, length);
            }
            forget();
        }
        for (int i = 0; i < elements; i++) {
            fits &= opens(bytes[froms[i]]) ? reader.read(bytes, froms[i], tos[i]) : readNumber(bytes, froms[i], tos[i]);
        }
        return fits;
    }

    private boolean readNumber(byte[] bytes, int from, int to) {
        byte[] object = Arrays.copyOf(NUMBER_OPENS, NUMBER_OPENS.length + to - from + 1);
        System.arraycopy(bytes, from, object, NUMBER_OPENS.length, to - from);
        object[object.length - 1] = '}';
        return reader.read(object, 0, object.length);
    }

    /** Where an element ends; of plain values there is one in a line, or else they are columns of something else. */
    private int element(byte[] bytes, int from, int to) {
        if (opens(bytes[from])) {
            scan.begin();
            return scan.scan(bytes, from, to);
        }
        int end = elements > 0 ? JsonScan.BROKEN : JsonScan.scalarEnd(bytes, from, to);
        if (end == JsonScan.BROKEN) {
            return end;
        }
        int rest = skipBlanks(bytes, end, to);
        boolean isAlone = rest == to || bytes[rest] == ']' || bytes[rest] == ',';
        return isAlone && !isNumberAhead(bytes, rest, to) ? end : JsonScan.BROKEN;
    }

    private static boolean isNumberAhead(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == ',' ? skipBlanks(bytes, from + 1, to) : to;
        return at < to && bytes[at] != ']';
    }

    private void add(int from, int to) {
        if (elements == froms.length) {
            froms = Arrays.copyOf(froms, 2 * elements);
            tos = Arrays.copyOf(tos, 2 * elements);
        }
        froms[elements] = from;
        tos[elements++] = to;
    }

    private void startHolding(long number, int counted) {
        holding = true;
        firstLine = number;
        lines = counted - 1;
    }

    private void hold(byte[] bytes, int from, int to) {
        lines++;
        if (passing) {
            return;
        }
        int size = to - from;
        if (length + size + 1 > LineSplitter.MAX_LINE) {
            reader.reject(held, 0, length, firstLine, Outcome.LONG_LINE, 1);
            passing = true;
            length = 0;
            held = new byte[0];
            return;
        }
        if (held.length < length + size + 1) {
            held = Arrays.copyOf(held, Math.min(LineSplitter.MAX_LINE, Math.max(2 * held.length, length + size + 1)));
        }
        System.arraycopy(bytes, from, held, length, size);
        length += size;
        held[length++] = ' ';
    }

    /** Rejects what is held. */
    private void drop(Outcome why) {
        if (!passing && lines > 0) {
            reader.reject(held, 0, length, firstLine, why, lines);
        }
        inArray &= !closed;
        forget();
    }

    private void forget() {
        holding = false;
        passing = false;
        closed = false;
        length = 0;
        lines = 0;
    }

    private void leaveArray(Outcome why) {
        inArray = false;
        if (arrayLine > 0) {
            reader.reject(new byte[] {'['}, 0, 1, arrayLine, why, 1);
            arrayLine = 0;
        }
    }

    /** Rejects what has not closed: nothing more comes, or something else. */
    void end() {
        if (holding) {
            drop(Outcome.CUT_SHORT);
        }
        leaveArray(Outcome.CUT_SHORT);
    }

    /** Rejects what is held: a line of it is too long to be taken. */
    void skip() {
        if (holding) {
            drop(Outcome.CUT_SHORT);
        }
    }

    private static boolean opens(byte b) {
        return b == '{' || b == '[';
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
