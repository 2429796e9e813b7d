// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.cell.TimeCells;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.Unit;

/**
 * Rows of databases that are written as records, a line for each column: {@code psql -x}, {@code mysql -E} and {@code \\G}. The
 * names in a record, such as {@code datname}, go before the names of its series; without one, or where another record has the
 * same, the number of the record does, from the second on. All records of an answer are of one moment, unless they tell their times.
 *
 * <p>A record is kept until it ends, since its names may stand anywhere in it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RecordsFormat extends ReportFormat {

    /** MySQL allows for no more, and PostgreSQL for fewer. */
    static final int MOST_COLUMNS = 4096;

    /** Of this many series it is known that they are of numbers. */
    private static final int MOST_MEASURED = 10_000;

    private static final Pattern BEGIN =
            Pattern.compile("\\+?-\\[ RECORD (?<number>\\d{1,9}) \\][-+]*|\\*{8,} (?<row>\\d{1,9})\\. row \\*{8,}");

    /** Without a name it continues the text above. */
    private static final Pattern OF_POSTGRES = Pattern.compile("(?:\\| )?(?<name>[^|]*)\\|(?<value>.*)");

    private static final Pattern OF_MYSQL = Pattern.compile(" *(?<name>[^:|\\s]+): ?(?<value>.*)");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** Numbers by which a database knows its things. */
    private static final Pattern ID = Pattern.compile(
            "(?i)(?:.*_)?(?:id|oid|pid|xid)|(?:dat|rel|indexrel|usesys|user|db|p|tid|func|query|sub)id|idx|index|port");

    /** What a database has for no number. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)|null|nan|[-+]?inf(?:inity)?");

    private static final Pattern STATE = Pattern.compile("[A-Za-z][\\w.-]{0,63}");

    /** How many rows came, or when they were asked for. */
    private static final Pattern AROUND = Pattern.compile(
            "\\(\\d+ rows?\\)|\\d+ rows? in set.*|.*\\(every \\d+(?:\\.\\d+)?s\\)|Time: .* ms|Expanded display is .*");

    private final Map<String, String> record = new LinkedHashMap<>();
    /** What stood before the names of the records of the answer. */
    private final Set<String> prefixes = new HashSet<>();
    /** The names of series that have had a number. */
    private final Set<String> measured = new HashSet<>();

    private final Quantity quantity = new Quantity();
    private final LabelText labels = new LabelText();
    /** Its number among those of an answer; 0 between answers. */
    private int number;

    private Pattern values = OF_POSTGRES;
    /** Whether a record has come: what stands around them says nothing by itself. */
    private boolean begun;

    RecordsFormat() {
        super("records of a database");
    }

    @Override
    boolean mayBe(byte first) {
        return begun || first == '-' || first == '*' || first == '+';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher begin = BEGIN.matcher(line);
        if (begin.matches()) {
            Outcome outcome = putRecord(rows);
            String ofPostgres = begin.group("number");
            int next = Integer.parseInt(ofPostgres == null ? begin.group("row") : ofPostgres);
            if (next <= number) {
                prefixes.clear();
            }
            number = next;
            values = ofPostgres == null ? OF_MYSQL : OF_POSTGRES;
            begun = true;
            return outcome;
        }
        if (begun && AROUND.matcher(line).matches()) {
            return blank(rows);
        }
        Matcher value = number == 0 ? null : values.matcher(line);
        if (value == null || !value.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String name = value.group("name").strip();
        if (name.isEmpty()) {
            return Outcome.PASSED;
        }
        if (record.size() == MOST_COLUMNS) {
            record.clear();
            number = 0;
            return Outcome.OTHER_FORMAT;
        }
        String text = value.group("value").strip();
        boolean isFramed = line.startsWith("|") && text.endsWith("|");
        record.put(name, isFramed ? text.substring(0, text.length() - 1).strip() : text);
        return Outcome.PASSED;
    }

    @Override
    Outcome blank(RowWriter rows) {
        Outcome outcome = putRecord(rows);
        number = 0;
        prefixes.clear();
        return outcome == Outcome.PASSED ? Outcome.SKIPPED : outcome;
    }

    @Override
    public Outcome end(RowWriter rows) {
        return blank(rows);
    }

    private Outcome putRecord(RowWriter rows) {
        if (record.isEmpty()) {
            return Outcome.PASSED;
        }
        String timeName = timeName(rows);
        String prefix = prefix(timeName.isEmpty());
        boolean any = false;
        for (Map.Entry<String, String> cell : record.entrySet()) {
            String name = cell.getKey();
            byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
            if (rows.x().isColumn(name) || (name.equals(timeName) && rows.x().takesTime())) {
                rows.putX(text, 0, text.length);
            } else if (!name.equals(timeName) && !ID.matcher(name).matches() && !isName(name, cell.getValue())) {
                any |= put(rows, prefix + name, cell.getValue(), text);
            }
        }
        record.clear();
        if (!any) {
            rows.clear();
            return Outcome.PASSED;
        }
        return rows.commit(number > 1 && timeName.isEmpty());
    }

    /** Puts the number, gap or state that the text is; returns whether it is one. */
    private boolean put(RowWriter rows, String name, String text, byte[] bytes) {
        double seconds = TimeCells.seconds(bytes, 0, bytes.length);
        if (NUMBER.matcher(text).matches()) {
            put(rows, name, text, "");
        } else if (!Double.isNaN(seconds)) {
            rows.put(rows.label(name), seconds, Unit.of("s"));
        } else if (isQuantity(bytes)) {
            rows.put(rows.label(name), quantity);
        } else if (measured.contains(name) && isMissing(text, bytes)) {
            rows.put(rows.label(name), Double.NaN);
            return true;
        } else if (STATE.matcher(text).matches() && !NO_NUMBER.matcher(text).matches()) {
            rows.putState(rows.state(name), bytes, 0, bytes.length);
            return true;
        } else {
            return false;
        }
        if (measured.size() < MOST_MEASURED) {
            measured.add(name);
        }
        return true;
    }

    private static boolean isMissing(String text, byte[] bytes) {
        return NO_NUMBER.matcher(text).matches() || MissingValue.is(bytes, 0, bytes.length);
    }

    /** Whether it is a number with a unit that is known, or with marks between thousands. */
    private boolean isQuantity(byte[] text) {
        boolean isRead = quantity.read(text, 0, text.length)
                && Double.isFinite(quantity.value())
                && (quantity.unit().isKnown() || quantity.unit().equals(Unit.NONE));
        if (isRead) {
            quantity.settle();
        } else {
            quantity.forget();
        }
        return isRead;
    }

    /** Returns the column that tells the time of the record, by its name or since it is the first; empty if none does. */
    private String timeName(RowWriter rows) {
        TimeReader times = rows.times();
        boolean isFirst = true;
        for (Map.Entry<String, String> cell : record.entrySet()) {
            byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
            boolean isNamed = TimeReader.isName(cell.getKey());
            boolean isTime = (isNamed || isFirst) && times.isText(text, 0, text.length);
            boolean isNumber = isNamed
                    && NUMBER.matcher(cell.getValue()).matches()
                    && times.looksLikeTime(Double.parseDouble(cell.getValue()));
            if (isTime || isNumber) {
                return cell.getKey();
            }
            isFirst = false;
        }
        return "";
    }

    /** Whether the value tells what the record is of. */
    private boolean isName(String column, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return LabelNames.isColumn(column)
                && !NO_NUMBER.matcher(value).matches()
                && labels.of(text, 0, text.length) == LabelText.Kind.WORD;
    }

    /**
     * Returns what goes before the names of the record's series.
     *
     * @param isOfMoment whether others of the answer are of the same moment
     */
    private String prefix(boolean isOfMoment) {
        String names = record.entrySet().stream()
                .filter(cell -> isName(cell.getKey(), cell.getValue()))
                .map(cell -> cell.getValue() + " ")
                .collect(Collectors.joining());
        boolean isTaken = isOfMoment && !prefixes.add(names);
        boolean needsNumber = isOfMoment && number > 1 && (isTaken || names.isEmpty());
        return needsNumber ? names + "record " + number + " " : names;
    }

    @Override
    public void restart() {
        record.clear();
        prefixes.clear();
        number = 0;
        begun = false;
    }
}
