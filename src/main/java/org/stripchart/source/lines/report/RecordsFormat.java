// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.cell.TimeCells;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.Unit;

/**
 * Rows of databases that are written as records, a line for each column: {@code psql -x}, {@code mysql -E} and {@code \\G}. The
 * names in a record, such as {@code datname}, go before the names of its series; without one, or where another record has the
 * same, the number of the record does, from the second on. All records of an answer are of one moment, unless they tell their times.
 *
 * <p>A record is kept until it ends, since its names may stand anywhere in it.
 *
 * <p>More than 300 lines, since there are four ways to write records, and what a cell is depends on all of its record.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RecordsFormat extends ReportFormat {

    /** MySQL allows for no more, and PostgreSQL for fewer. */
    static final int MOST_COLUMNS = 4096;

    /** Of this many series it is known that they are of numbers. */
    private static final int MOST_MEASURED = 10_000;

    private static final Pattern BEGIN =
            Pattern.compile("\\+?-\\[ RECORD (?<number>\\d{1,9}) \\][-+]*|\\*{8,} (?<row>\\d{1,9})\\. row \\*{8,}"
                    + "|\\* Record (?<plain>\\d{1,9})");

    /** Without a name it continues the text above. */
    private static final Pattern OF_POSTGRES = Pattern.compile("(?:\\| )?(?<name>[^|]*)\\|(?<value>.*)");

    private static final Pattern OF_MYSQL = Pattern.compile(" *(?<name>[^:|\\s]+): ?(?<value>.*)");

    /** Without lines around the cells. */
    private static final Pattern WITHOUT_BARS = Pattern.compile("(?<name>[^\\d\\s]\\S*)(?: +(?<value>.*))?");

    /** A line of records that have nothing around them. */
    private static final Pattern BARE = Pattern.compile("(?<name>[a-z_]\\w*) *\\| *(?<value>[^|]*)");

    /** Behind days, if there are any. */
    private static final Pattern INTERVAL = Pattern.compile(
            "(?<sign>-?)(?<days>\\d{1,7}) days?(?: (?<rest>-?\\d{1,3}:[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?))?");

    private static final Pattern CLOCK = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?");

    private static final Pattern OF_CLOCKS =
            Pattern.compile("(?i)(?:\\w+_)?(?:start|begin|login)_?(?:time|at)|clock|time");

    private static final double DAY = 86_400;

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
    /** Whether a blank line alone is between two records. */
    private boolean areBare;

    private @Nullable LineTime clocks;

    RecordsFormat() {
        super("records of a database");
    }

    @Override
    public boolean head(List<byte[]> lines, RowWriter rows) {
        areBare = areBare(lines);
        begun = areBare;
        number = areBare ? 1 : 0;
        return true;
    }

    /**
     * Whether they are the same names in the same order behind each blank line, at least two, and twice. Below a first line that is the same in all of
     * them and no number, some lines with nothing but numbers are a table that comes again.
     */
    private static boolean areBare(List<byte[]> lines) {
        List<String> first = new ArrayList<>();
        Set<String> tops = new HashSet<>();
        boolean isTable = true;
        int at = 0;
        int blocks = 0;
        for (byte[] bytes : lines) {
            String line = new String(bytes, StandardCharsets.UTF_8).strip();
            Matcher cell = BARE.matcher(line);
            if (line.isEmpty()) {
                blocks += at > 0 ? 1 : 0;
                at = 0;
                continue;
            }
            if (!cell.matches()) {
                return false;
            }
            boolean isNumber = NUMBER.matcher(cell.group("value")).matches();
            isTable &= at == 0 ? !isNumber && (tops.isEmpty() || tops.contains(line)) : isNumber;
            if (at == 0) {
                tops.add(line);
            }
            if (blocks == 0) {
                first.add(cell.group("name"));
                at++;
            } else if (at >= first.size() || !first.get(at++).equals(cell.group("name"))) {
                return false;
            }
        }
        isTable &= first.size() > 2;
        return !isTable && first.size() > 1 && blocks + (at > 0 ? 1 : 0) > 1;
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
            String plain = begin.group("plain");
            String ofMysql = begin.group("row");
            int next = Integer.parseInt(ofPostgres != null ? ofPostgres : plain != null ? plain : ofMysql);
            if (next <= number) {
                prefixes.clear();
            }
            number = next;
            values = ofPostgres != null ? OF_POSTGRES : plain != null ? WITHOUT_BARS : OF_MYSQL;
            areBare = false;
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
        String text = Objects.requireNonNullElse(value.group("value"), "").strip();
        boolean isFramed = line.startsWith("|") && text.endsWith("|");
        record.put(name, isFramed ? text.substring(0, text.length() - 1).strip() : text);
        return Outcome.PASSED;
    }

    @Override
    Outcome blank(RowWriter rows) {
        Outcome outcome = putRecord(rows);
        number = areBare ? number + 1 : 0;
        if (!areBare) {
            prefixes.clear();
        }
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
        if (clocks == null) {
            clocks = LineTime.decide(List.of(), rows.times().context());
        }
        if (areBare && prefixes.contains(names())) {
            // The next answer.
            prefixes.clear();
            number = 1;
        }
        String timeName = timeName(rows);
        String prefix = prefix(timeName.isEmpty());
        boolean any = false;
        boolean hasClock = false;
        for (Map.Entry<String, String> cell : record.entrySet()) {
            String name = cell.getKey();
            byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
            if (name.equals(timeName) && CLOCK.matcher(cell.getValue()).matches()) {
                putClock(rows, text);
                hasClock = true;
            } else if (rows.x().isColumn(name)
                    || (name.equals(timeName) && rows.x().takesTime())) {
                rows.putX(text, 0, text.length);
            } else if (!name.equals(timeName) && !ID.matcher(name).matches() && !isName(name, cell.getValue())) {
                any |= put(rows, prefix + name, cell.getValue(), text);
            }
        }
        record.clear();
        Outcome outcome = any ? rows.commit(number > 1 && timeName.isEmpty()) : Outcome.PASSED;
        if (!any) {
            rows.clear();
        }
        if (!outcome.isRow() && hasClock && clocks != null) {
            clocks.unread();
        }
        return outcome;
    }

    private void putClock(RowWriter rows, byte[] text) {
        LineTime times = clocks;
        if (times != null && rows.x().takesTime() && times.find(text, 0, text.length) > 0) {
            if (rows.wantsTime()) {
                rows.foundTime();
            }
            rows.putTime(times.seconds());
        }
    }

    /** Puts the number, gap or state that the text is; returns whether it is one. */
    private boolean put(RowWriter rows, String name, String text, byte[] bytes) {
        double seconds = seconds(text);
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

    /** Returns how many seconds an interval is, or NaN; of one with months nobody knows. */
    private static double seconds(String text) {
        Matcher interval = INTERVAL.matcher(text);
        boolean hasDays = interval.matches();
        String rest = hasDays ? Objects.requireNonNullElse(interval.group("rest"), "00:00:00") : text;
        boolean isNegative = rest.startsWith("-");
        byte[] bytes = rest.substring(isNegative ? 1 : 0).getBytes(StandardCharsets.UTF_8);
        double seconds = (isNegative ? -1 : 1) * TimeCells.seconds(bytes, 0, bytes.length);
        if (!hasDays) {
            return seconds;
        }
        double days = DAY * Integer.parseInt(interval.group("days"));
        return (interval.group("sign").isEmpty() ? days : -days) + seconds;
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
            boolean isClock = clocks != null
                    && OF_CLOCKS.matcher(cell.getKey()).matches()
                    && CLOCK.matcher(cell.getValue()).matches();
            boolean isTime = isClock || ((isNamed || isFirst) && times.isText(text, 0, text.length));
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
        return LabelNames.isColumn(column) && !NO_NUMBER.matcher(value).matches() && isWord(value, text);
    }

    private boolean isWord(String value, byte[] text) {
        LabelText.Kind kind = labels.of(text, 0, text.length);
        boolean beginsWithDigit =
                kind == LabelText.Kind.CODE && !NUMBER.matcher(value).matches() && !isQuantity(text);
        return kind == LabelText.Kind.WORD || beginsWithDigit;
    }

    /**
     * Returns what goes before the names of the record's series.
     *
     * @param isOfMoment whether others of the answer are of the same moment
     */
    private String prefix(boolean isOfMoment) {
        String names = names();
        boolean isTaken = isOfMoment && !prefixes.add(names);
        boolean needsNumber = isOfMoment && number > 1 && (isTaken || names.isEmpty());
        return needsNumber ? names + "record " + number + " " : names;
    }

    private String names() {
        return record.entrySet().stream()
                .filter(cell -> isName(cell.getKey(), cell.getValue()))
                .map(cell -> cell.getValue() + " ")
                .collect(Collectors.joining());
    }

    @Override
    public void restart() {
        record.clear();
        prefixes.clear();
        number = areBare ? 1 : 0;
        begun = areBare;
    }
}
