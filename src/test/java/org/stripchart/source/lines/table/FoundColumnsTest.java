// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.TableFinder;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.rows.XFrom;

/** What the columns of a table hold: numbers, states, units, settings. */
class FoundColumnsTest {

    @Test
    void mayHoldStatesUnitsAndNothing() {
        TableCases.check("""
                * a,s¶1,on¶2,off
                commas, names in line 1
                a, state s
                not clear
                * a,s¶1,on¶2,5
                commas, names in line 1
                a, s
                * a,s¶1,on¶2,5¶3,6
                commas, names in line 1
                a, s
                * a,b¶1,2 V¶2,3 V
                commas, names in line 1
                a, b *
                * a,b¶1,2 V¶2,3
                commas, names in line 1
                a, b
                * a,b¶1,2 V¶2,3¶4,5
                commas, names in line 1
                a, b
                * a,b¶1,0¶2,0¶3,3 V
                commas, names in line 1
                a, b *
                * a,b [A]¶1,2 V¶2,3 V
                commas, names in line 1
                a, b [A] *
                * a b¶1 -¶2 -
                blanks, names in line 1
                a, b *
                * dev,a,b¶x,1,¶y,2,¶x,3,
                commas, names in line 1, series by "dev"
                label dev, a, b *
                * a,b,c¶1,2024-05-01T12:00:00Z,12:00:00¶2,2024-05-01T12:00:01Z,12:00:01
                commas, names in line 1, x from "b" (ISO times)
                a, x b, no c
                * dev,pid,v¶x,1,5¶y,2,6¶x,1,7
                commas, names in line 1, series by "dev"
                label dev, no pid, v
                * pid,v¶1,5¶2,6¶3,7
                commas, names in line 1
                pid, v
                not clear
                * a,a,a¶1,2,3
                commas, names in line 1
                a, a 2, a 3
                header a|a|a
                * a,a,a 2¶1,2,3
                commas, names in line 1
                a, a 2, a 2 2
                header a|a|a 2
                * a,,a¶1,2,3
                commas, names in line 1
                a, column 2, a 2
                header a||a
                * a,b¶n/a,1¶n/a,2
                commas, names in line 1
                state a *, b
                * time,a¶,1¶,2
                commas, names in line 1
                state time *, a
                """);
    }

    @Test
    void mayBeSettingsBesideThem() {
        TableCases.check("""
                * Source,CH1,,0.1,1¶Vertical Units,V,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V
                not clear
                * Source,CH1,,0.1,1¶Offset,0.5,,0.2,2¶Points,2500,,0.3,3¶,,,0.4,4
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1
                not clear
                * Model,CH1,,0.1,1¶Offset,0.5,,0.2,2¶Points,2500,,0.3,3¶,,,0.4,4
                commas, no names
                beside column 1, beside column 2, beside column 3 *, column 4, column 5
                not clear
                * Source,CH1,0.1,1¶Vertical Units,V,0.2,2¶Record Length,2500,0.3,3
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, x TIME, CH1 in V
                not clear
                * Source,CH1,,0.1,1¶Source,V,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, column 5
                not clear
                * Source,CH1,,0.1,1¶Vertical Units,V,,0.2,2
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, column 5
                not clear
                * Source,CH1,1¶Vertical Units,V,2¶Record Length,2500,3
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3
                not clear
                * Source,5,,0.1,1¶Points,6,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, series by "column 1"
                label column 1, column 2, column 3 *, column 4, column 5
                * Source,CH1,,0.1,1,¶Vertical Units,V,,0.2,2,¶Record Length,2500,,0.3,3,
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V
                not clear
                * Source,CH1,,0.1,on¶Vertical Units,V,,0.2,off¶Record Length,2500,,0.3,on
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, state column 5
                not clear
                * Source,CH1,,0.1,1,7¶Vertical Units,V,,0.2,2,8¶Record Length,2500,,0.3,3,9
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V, column 6
                not clear
                """);
    }

    /** Returns what a person is told of each column. */
    private static List<String> told(String text) {
        RowWriter rows = TableCases.rows(XFrom.OWN);
        List<byte[]> lines = TableCases.lines(text);
        TableLayout layout = Objects.requireNonNull(new TableFinder(List.of(), rows.times()).find(lines, rows));
        return new TableWords(layout)
                .columns(lines, rows).stream()
                        .map(column -> column.kind() + " " + column.nameAndReason() + " " + column.first())
                        .toList();
    }

    @Test
    void areToldWithWhyTheyAreLeftOut() {
        assertThat(told("UID PID CPU COMMAND¶0 1 5 init¶0 2 6 sh"))
                .containsExactly(
                        "NUMBER UID (an id) [0, 0]",
                        "LABEL PID () [1, 2]",
                        "NUMBER CPU () [5, 6]",
                        "LABEL COMMAND () [init, sh]");
        assertThat(told("begin,end,a¶12:00:00,12:00:01,1¶12:00:01,12:00:02,2"))
                .containsExactly(
                        "X begin () [12:00:00, 12:00:01]",
                        "TIME end (not the x) [12:00:01, 12:00:02]",
                        "NUMBER a () [1, 2]");
        assertThat(told("Source,CH1,,0.1,1¶Vertical Units,V,,0.2,2¶Record Length,2500,,0.3,3"))
                .first()
                .isEqualTo("TEXT column 1 (beside the table) [Source, Vertical Units, Record Length]");
    }

    @Test
    void areShownByTheFirstThreeRowsOnly() {
        assertThat(told("a,b¶1,2¶# a remark¶3,4¶a,b¶5,6¶---¶7,8"))
                .containsExactly("NUMBER a () [1, 3, 5]", "NUMBER b () [2, 4, 6]");
    }
}
