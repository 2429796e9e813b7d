// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * Rows of databases that are written as records, a line for each column: {@code psql -x}, {@code mysql -E} and {@code \\G}. A
 * name in the record, such as {@code datname}, goes before the names of its series; without one, the number of the record does,
 * from the second on. All records of an answer are of one moment.
 *
 * <p>A record is kept until it ends, since its name may stand anywhere in it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RecordsFormat extends ReportFormat {

    private static final Pattern BEGIN =
            Pattern.compile("\\+?-\\[ RECORD (?<number>\\d+) \\][-+]*|\\*{8,} (?<row>\\d+)\\. row \\*{8,}");

    private static final Pattern OF_POSTGRES =
            Pattern.compile("(?:\\| )?(?<name>[^|]*[^| ]) *\\| ?(?<value>.*?)(?: *\\|)?");
    private static final Pattern OF_MYSQL = Pattern.compile(" *(?<name>[^:|\\s]+): ?(?<value>.*)");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** Numbers by which a database knows its things. */
    private static final Pattern ID = Pattern.compile("(?i)(?:.*(?:id|oid))");

    private static final Pattern STATE = Pattern.compile("[A-Za-z][\\w.-]{0,63}");

    /** How many rows came, or when they were asked for. */
    private static final Pattern AROUND = Pattern.compile(
            "\\(\\d+ rows?\\)|\\d+ rows? in set.*|.*\\(every \\d+(?:\\.\\d+)?s\\)|Time: .* ms|Expanded display is .*");

    private final Map<String, String> record = new LinkedHashMap<>();
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
            number = Integer.parseInt(ofPostgres == null ? begin.group("row") : ofPostgres);
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
        record.put(value.group("name"), value.group("value").strip());
        return Outcome.PASSED;
    }

    @Override
    Outcome blank(RowWriter rows) {
        Outcome outcome = putRecord(rows);
        number = 0;
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
        String prefix = prefix();
        boolean any = false;
        for (Map.Entry<String, String> cell : record.entrySet()) {
            String name = prefix + cell.getKey();
            String text = cell.getValue();
            if (LabelNames.isColumn(cell.getKey()) || ID.matcher(cell.getKey()).matches()) {
                continue;
            }
            if (NUMBER.matcher(text).matches()) {
                put(rows, name, text, "");
                any = true;
            } else if (STATE.matcher(text).matches()) {
                byte[] state = text.getBytes(StandardCharsets.UTF_8);
                rows.putState(rows.state(name), state, 0, state.length);
                any = true;
            }
        }
        record.clear();
        if (!any) {
            rows.clear();
            return Outcome.PASSED;
        }
        return rows.commit(number > 1);
    }

    /** What goes before the names of the record's series. */
    private String prefix() {
        for (Map.Entry<String, String> cell : record.entrySet()) {
            boolean isName = LabelNames.isColumn(cell.getKey())
                    && !cell.getValue().isEmpty()
                    && !NUMBER.matcher(cell.getValue()).matches();
            if (isName) {
                return cell.getValue() + " ";
            }
        }
        return number > 1 ? "record " + number + " " : "";
    }

    @Override
    public void restart() {
        record.clear();
        number = 0;
        begun = false;
    }
}
