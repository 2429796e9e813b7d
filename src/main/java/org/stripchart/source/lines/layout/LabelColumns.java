// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;

/**
 * Finds the columns that tell which device, processor, card or process a row is of: the rows of one moment differ in them.
 *
 * <p>More than 300 lines, since what tells rows apart is weighed in one place.
 *
 * <p><b>Threading:</b> any thread.
 */
final class LabelColumns {

    /** Numbers that stand beside each other, or behind a mark: {@code 2|0}, {@code *0}. */
    private static final Pattern NUMBERS = Pattern.compile("\\*?\\d+(?:\\|\\d+)*");

    /** Numbers that tell processes of the same name apart, or partitions of one topic. */
    private static final List<String> PROCESSES = List.of("tid", "pid", "tgid", "jobid", "partition");

    /** So many keys of so many characters, each another, are those that a database gives its rows. */
    private static final int FEWEST_KEYS = 8;

    private static final int SHORTEST_KEY = 20;

    /** A word between so many numbers is a label. */
    private static final int FEWEST_COLUMNS = 4;

    private LabelColumns() {}

    /**
     * Returns the columns that label the rows; empty if the rows are of one thing.
     *
     * @param names of the columns
     * @param x the column that tells the x, or -1
     * @param clock the one that tells the time of day beside it, or -1
     */
    static List<Integer> of(Section section, List<String> names, int x, int clock, HeaderRows header) {
        boolean isBlank = section.grid().dialect().isBlank();
        List<Integer> texts = new ArrayList<>();
        for (int i = 0; i < section.columns(); i++) {
            // A dash among the numbers of processors stands for all of them.
            boolean hasWords =
                    section.count(CellKind.TEXT, i) > 0 || section.texts(i).contains("-");
            boolean isNumbered = hasWords && LabelNames.isColumn(names.get(i)) && !hasFraction(section, i);
            if (i != x && i != clock && (section.isText(i) || isNumbered || isItem(section, names, i))) {
                texts.add(i);
            }
        }
        Moments moments = Moments.of(section, x >= 0 ? x : section.time(), clock);
        if (isBlank) {
            return header.exist() ? betweenBlanks(section, names, header, texts, moments) : texts;
        }
        // With delimiters, a column of text may be a state; it labels where the rows of one moment differ in it.
        boolean isTimed = x >= 0 || section.time() >= 0;
        if (isTimed && moments.haveSeveralRows()) {
            for (int column : candidates(section, names, texts, x, clock)) {
                if (moments.areToldApart(List.of(column))) {
                    return List.of(column);
                }
            }
        }
        int numbered = header.exist() ? beside(section, names) : -1;
        if (numbered >= 0) {
            return List.of(numbered);
        }
        List<Integer> runs = x < 0 ? List.of() : Runs.labels(section, texts, x);
        if (!runs.isEmpty()) {
            return runs;
        }
        if (!header.exist() && !texts.isEmpty() && isBeforeNumbers(section, texts.get(0))) {
            // Numbers behind different words are of different things.
            return List.of(texts.get(0));
        }
        if (!header.exist() && section.columns() == 2 && arePaths(section, 1)) {
            // du writes what a number is of behind it.
            return List.of(1);
        }
        for (int i = 0; i < section.columns(); i++) {
            if (cycles(section, names, i)) {
                return List.of(i);
            }
        }
        List<Integer> labels = named(section, names, texts);
        int process = process(section, names);
        if (process >= 0 && (labels.isEmpty() || tellsMoreApart(section, labels, process))) {
            labels.add(process);
        }
        int described = indexOf(names, "description");
        if (labels.isEmpty() && x < 0 && texts.contains(described)) {
            labels.add(described);
        }
        return labels.stream().sorted().toList();
    }

    /**
     * Columns whose names say that they label the rows, further ones if they tell more rows apart, as the servers of a proxy do; and
     * one that tells what the rows are of, wherever it stands.
     */
    private static List<Integer> named(Section section, List<String> names, List<Integer> texts) {
        List<Integer> labels = new ArrayList<>();
        int ofRows = -1;
        for (int column : texts) {
            List<String> values = section.texts(column);
            boolean isText = section.isText(column);
            boolean isNamed = isNamed(names, column) && (isText || mayBeIds(values, names.get(column)));
            Set<String> different = new HashSet<>(values);
            if (areKeys(values)) {
                continue;
            }
            // Of one row nobody knows; its series had better not be mixed with those of others.
            boolean isOnly = values.size() == 1;
            boolean comesAgain = different.size() < values.size() && different.size() > 1;
            boolean isLabel = isNamed
                    && (labels.isEmpty() ? isOnly || comesAgain : isText && tellsMoreApart(section, labels, column));
            // Further devices may come behind the head, of which each may be there once.
            boolean isOfValue = isNamed && different.size() > 1 && indexOf(names, "value") >= 0;
            boolean isOfRows = isText
                    ? LabelNames.isOfRows(names.get(column)) || isOfValue
                    : isNamed && LabelNames.isDevice(names.get(column)) && section.count(CellKind.TEXT, column) > 0;
            isOfRows |= isItem(section, names, column);
            if (isLabel) {
                labels.add(column);
            } else if (isOfRows && ofRows < 0) {
                ofRows = column;
            }
        }
        if (ofRows >= 0) {
            labels.add(ofRows);
        }
        return labels;
    }

    /** Whether numbers tell of which item the value beside them is. */
    private static boolean isItem(Section section, List<String> names, int column) {
        return LabelNames.isItem(names.get(column))
                && isNumbered(section, names, column)
                && indexOf(names, "value") >= 0;
    }

    private static boolean areKeys(List<String> values) {
        return values.size() >= FEWEST_KEYS && mayBeKeys(values);
    }

    /** Whether labels may turn out to be the keys of rows that a database gave them. */
    static boolean mayBeKeys(Section section, List<Integer> labels) {
        return labels.stream().anyMatch(column -> mayBeKeys(section.texts(column)));
    }

    private static boolean mayBeKeys(List<String> values) {
        return values.get(0).length() >= SHORTEST_KEY
                && values.stream().mapToInt(String::length).distinct().count() == 1
                && new HashSet<>(values).size() == values.size();
    }

    /** Whether numbers among words are no measurements: those under some names are, unless they count. */
    private static boolean mayBeIds(List<String> values, String name) {
        return !LabelNames.isDevice(name)
                || LabelNames.isSure(name)
                || LabelText.count(values.stream().filter(LabelText::isNumber).toList());
    }

    private static boolean isNamed(List<String> names, int column) {
        return LabelNames.isColumn(names.get(column)) || isOfValues(LabelNames.word(names.get(column)), names);
    }

    private static boolean tellsMoreApart(Section section, List<Integer> labels, int column) {
        List<Integer> more = new ArrayList<>(labels);
        more.add(column);
        return keys(section, more) > keys(section, labels);
    }

    /** How many different texts stand in those columns together. */
    private static long keys(Section section, List<Integer> columns) {
        List<List<String>> texts = columns.stream().map(section::texts).toList();
        return IntStream.range(0, section.rows().size())
                .mapToObj(row -> texts.stream().map(column -> column.get(row)).toList())
                .distinct()
                .count();
    }

    /** Whether it is measurements whatever it is called. */
    private static boolean hasFraction(Section section, int column) {
        return section.texts(column).stream().anyMatch(LabelText::isFraction);
    }

    /** Whether it says of what a value beside it is. */
    private static boolean isOfValues(String word, List<String> names) {
        return word.equals("type") && indexOf(names, "value") >= 0;
    }

    /** Returns how the lines above the names begin, without what a row begins with that is not the first of a block. */
    static Set<String> firstWordsAbove(Section section, HeaderRows header) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < header.top(); i++) {
            Grid.Line line = section.grid().line(i);
            if (line.kind() == Grid.LineKind.CELLS) {
                words.add(line.cells().get(0));
            }
        }
        for (int row : section.rows()) {
            if (row == 0 || section.grid().line(row - 1).kind() != Grid.LineKind.BLANK) {
                words.remove(section.grid().line(row).cells().get(0));
            }
        }
        return words;
    }

    /** The column of numbers with a dash among them, which stands for all of them, that tells most rows apart; or -1. */
    private static int beside(Section section, List<String> names) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < section.columns(); i++) {
            List<String> values = section.texts(i);
            boolean mayBe = values.contains("-") && isNumbered(section, names, i);
            long different = mayBe ? values.stream().distinct().count() : 0;
            // A core may have several processors.
            boolean isProcessor = LabelNames.word(names.get(i)).equals("cpu");
            best = different > most || (different == most && best >= 0 && isProcessor) ? i : best;
            most = Math.max(most, different);
        }
        return best;
    }

    /** Without a header, only an address before numbers or a word amidst many of them is a label between blanks. */
    static boolean hasLabelAmongNumbers(Section section) {
        int columns = section.columns();
        if (columns > 2
                && section.textColumns() == 1
                && section.texts(0).stream().allMatch(LabelText::isAddress)) {
            return true;
        }
        if (columns < FEWEST_COLUMNS
                || section.textColumns() != 1
                || section.isText(0)
                || section.rows().size() < 2) {
            return false;
        }
        for (int i = 0; i < columns; i++) {
            if (section.isText(i)) {
                List<String> texts = section.texts(i);
                boolean areWords = texts.stream()
                        .allMatch(
                                text -> text.isEmpty() || Character.isLetter(text.charAt(0)) || text.charAt(0) == '/');
                boolean isAmidst = i < columns - 1 && section.isValue(i + 1) && section.isValue(i - 1);
                return areWords && (isAmidst || new HashSet<>(texts).size() == texts.size());
            }
        }
        return false;
    }

    private static boolean isBeforeNumbers(Section section, int column) {
        for (int i = 0; i < column; i++) {
            if (section.isValue(i)) {
                return false;
            }
        }
        // What stands in the first rows only is a preamble beside the table; +1.23E+00NVDC names nothing.
        return section.texts(column).stream().anyMatch(text -> !LabelText.isFraction(text))
                && section.count(CellKind.MISSING, column) <= section.count(CellKind.TEXT, column)
                && new HashSet<>(section.texts(column)).size() > 1;
    }

    private static boolean arePaths(Section section, int column) {
        return section.isText(column)
                && section.texts(column).stream()
                        .allMatch(text -> text.startsWith("/") || text.startsWith("./") || text.equals("."));
    }

    private static List<Integer> betweenBlanks(
            Section section, List<String> names, HeaderRows header, List<Integer> texts, Moments moments) {
        List<Integer> labels = new ArrayList<>();
        for (int column : texts) {
            boolean areNumbers = LabelText.areSteps(section.texts(column))
                    || section.texts(column).stream()
                            .allMatch(text -> NUMBERS.matcher(text).matches());
            boolean first = !areNumbers && (column == 0 || LabelNames.isColumn(names.get(column)));
            if (first && labels.isEmpty()) {
                labels.add(column);
            }
        }
        if (labels.isEmpty()) {
            for (int i = 0; i < section.columns(); i++) {
                boolean isNumbered = LabelNames.word(header.unit(i)).equals("idx") || cycles(section, names, i);
                if (isNumbered) {
                    return List.of(i);
                }
            }
            int process = process(section, names);
            return process < 0 ? List.of() : List.of(process);
        }
        for (String id : PROCESSES) {
            int column = indexOf(names, id);
            // Two processes of a name may come later.
            boolean isId = column >= 0 && column < section.columns() && section.isValue(column);
            if (isId && (id.equals("tgid") || Collections.disjoint(labels, processes(names)))) {
                labels.add(column);
            }
        }
        for (int column : texts) {
            // A name in one namespace may be another thing in the next.
            boolean isWithin = LabelNames.word(names.get(labels.get(0))).equals("namespace")
                    && LabelNames.isColumn(names.get(column));
            boolean isPlace = isWithin || LabelNames.word(names.get(column)).equals("mounted on");
            if (!labels.contains(column)
                    && (isPlace || (LabelNames.isColumn(names.get(column)) && !moments.areToldApart(labels)))) {
                labels.add(column);
            }
        }
        return labels;
    }

    /** The column with the numbers of processes, if others tell of such; or -1. */
    private static int process(Section section, List<String> names) {
        for (String id : PROCESSES) {
            int column = indexOf(names, id);
            boolean isId = id.endsWith("id") && column >= 0 && column < section.columns();
            if (isId
                    && section.isValue(column)
                    && section.texts(column).stream().allMatch(LabelText::isNumber)
                    && names.stream().anyMatch(LabelNames::isOfProcess)) {
                return column;
            }
        }
        return -1;
    }

    private static List<Integer> processes(List<String> names) {
        return PROCESSES.stream().map(id -> indexOf(names, id)).toList();
    }

    private static int indexOf(List<String> names, String wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (LabelNames.word(names.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a column of whole numbers goes 0, 1, 0, 1 under a name for labels. */
    private static boolean cycles(Section section, List<String> names, int column) {
        return isNumbered(section, names, column) && LabelText.cycle(section.texts(column));
    }

    private static boolean isNumbered(Section section, List<String> names, int column) {
        return LabelNames.isColumn(names.get(column))
                && section.texts(column).stream().allMatch(LabelText::isNumber);
    }

    /** Whether numbers under a name for labels may begin again soon, as those of processors do. */
    static boolean mayCycle(Section section, List<String> names) {
        for (int i = 0; i < section.columns(); i++) {
            if (isNumbered(section, names, i) && LabelText.mayCycle(section.texts(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each label comes once so far, behind another delimiter than blanks: then they may be settings above a table. */
    static boolean mayBeSettings(Section section, List<Integer> labels) {
        if (labels.size() != 1 || section.grid().dialect().isBlank()) {
            return false;
        }
        List<String> texts = section.texts(labels.get(0));
        return section.columns() == 2 && texts.size() > 1 && new HashSet<>(texts).size() == texts.size();
    }

    /** Texts first, then whole numbers under a name for labels. */
    private static List<Integer> candidates(
            Section section, List<String> names, List<Integer> texts, int x, int clock) {
        List<Integer> candidates = new ArrayList<>(texts);
        for (int i = 0; i < section.columns(); i++) {
            if (i != x && i != clock && isNumbered(section, names, i) && !candidates.contains(i)) {
                candidates.add(i);
            }
        }
        return candidates;
    }
}
