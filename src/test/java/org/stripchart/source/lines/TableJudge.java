// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.stripchart.source.Explanation;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Reads a table, and tells whether what came is what was written. */
final class TableJudge {

    /** What came of a table. */
    enum Outcome {
        /** All of it, and nothing else. */
        READ,
        /** Less of it, and all that is missing is counted or said. */
        COUNTED,
        /** Something else, and it is said that it may be so. */
        IN_DOUBT,
        /** Anything else. */
        WRONG
    }

    private static final double DAY = 86_400;

    private final RandomTable table;
    private final ReadText read;
    private final List<String> faults = new ArrayList<>();
    /** The most points that one series lacks. */
    private int lost;
    /** Whether values differ, and whether only the x of the same values does. */
    private boolean valuesDiffer;

    private boolean timesDiffer;

    private TableJudge(RandomTable table, ReadText read) {
        this.table = table;
        this.read = read;
    }

    /** A verdict, and why. */
    record Verdict(Outcome outcome, List<String> faults, ReadText read) {}

    /**
     * Judges one table.
     *
     * @param cuts draws how much each read brings
     */
    static Verdict of(RandomTable table, byte[] bytes, Random cuts) {
        ReadText read = ReadText.of(pieces(bytes, cuts), TextOptions.DEFAULTS.withX(XFrom.OWN));
        TableJudge judge = new TableJudge(table, read);
        return new Verdict(judge.judge(), judge.faults, read);
    }

    private static InputStream pieces(byte[] bytes, Random cuts) {
        int most = List.of(1, 7, 60, 1000, 1 << 20).get(cuts.nextInt(5));
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(length, 1 + cuts.nextInt(most)));
            }
        };
    }

    private Outcome judge() {
        for (Map.Entry<String, List<RandomTable.Point>> expected :
                table.points().entrySet()) {
            compare(expected.getKey(), expected.getValue());
        }
        for (String name : read.points.keySet()) {
            if (!table.points().containsKey(name) && !table.isFree(name)) {
                faults.add("a series that nobody wrote: " + name);
                valuesDiffer = true;
            }
        }
        long rejected = read.reader.rejected();
        if (faults.isEmpty() && lost == 0) {
            return rejected == table.linesToCount() ? Outcome.READ : Outcome.WRONG;
        }
        if (faults.isEmpty() && rejected >= Math.max(lost, table.linesToCount())) {
            return Outcome.COUNTED;
        }
        boolean isSaid = (!valuesDiffer || isInDoubt("comma")) && (!timesDiffer || isInDoubt("day|hour|clock|comma"));
        return (valuesDiffer || timesDiffer) && isSaid ? Outcome.IN_DOUBT : Outcome.WRONG;
    }

    /** Whether it is said that something of that may be otherwise. */
    private boolean isInDoubt(String of) {
        Pattern wanted = Pattern.compile(of);
        return read.explanations.stream()
                .flatMap(told -> told.doubts().stream())
                .anyMatch(doubt -> wanted.matcher(doubt).find());
    }

    private void compare(String name, List<RandomTable.Point> expected) {
        List<RandomTable.Point> got = points(name);
        if (table.isFree(name)) {
            return;
        }
        if (!same(expected, got)) {
            lost = Math.max(lost, expected.size() - got.size());
            if (!isPart(got, expected)) {
                faults.add(name + ": " + difference(expected, got));
                boolean sameValues = values(expected).equals(values(got));
                timesDiffer |= sameValues;
                valuesDiffer |= !sameValues;
            }
        } else if (!read.reader.unit(name).equals(table.unit(name))) {
            valuesDiffer = true;
            faults.add("unit of " + name + ": expected " + table.unit(name) + " and got " + read.reader.unit(name));
        }
    }

    private static List<String> values(List<RandomTable.Point> points) {
        return points.stream().map(RandomTable.Point::y).toList();
    }

    private String difference(List<RandomTable.Point> expected, List<RandomTable.Point> got) {
        int at = 0;
        while (at < Math.min(expected.size(), got.size()) && same(expected.get(at), got.get(at), true)) {
            at++;
        }
        return "expected " + expected.size() + " points and got " + got.size() + "; from no. " + at + " on, expected "
                + expected.subList(at, Math.min(at + 3, expected.size())) + " and got "
                + got.subList(at, Math.min(at + 3, got.size()));
    }

    private List<RandomTable.Point> points(String name) {
        return read.points.getOrDefault(name, List.of()).stream()
                .map(text -> new RandomTable.Point(
                        Double.parseDouble(text.substring(0, text.indexOf(':'))),
                        text.substring(text.indexOf(':') + 1)))
                .toList();
    }

    private boolean same(List<RandomTable.Point> expected, List<RandomTable.Point> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < got.size(); i++) {
            if (!same(expected.get(i), got.get(i), true)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPart(List<RandomTable.Point> part, List<RandomTable.Point> whole) {
        int at = 0;
        for (RandomTable.Point point : part) {
            while (at < whole.size()
                    && !same(whole.get(at), point, !table.time().isIndex())) {
                at++;
            }
            if (at++ == whole.size()) {
                return false;
            }
        }
        return true;
    }

    private boolean same(RandomTable.Point expected, RandomTable.Point got, boolean withX) {
        double apart = Math.abs(expected.x() - got.x());
        double x = table.time().isOfAnyDay() ? Math.abs(apart - DAY * Math.rint(apart / DAY)) : apart;
        return expected.y().equals(got.y()) && (!withX || x < 1e-6);
    }

    /** Returns what is said of the text. */
    static String said(ReadText read) {
        Set<String> said = new HashSet<>();
        for (Explanation told : read.explanations) {
            said.add(told.sentence() + " " + told.doubts());
        }
        return said + ", rejected " + read.reader.rejected() + ", " + read.latestRejected();
    }
}
