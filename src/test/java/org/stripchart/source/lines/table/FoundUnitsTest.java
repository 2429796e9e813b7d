// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.TableFinder;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.rows.XFrom;

/** Which lines around the names of a table tell units, kinds and groups of its columns. */
class FoundUnitsTest {

    @Test
    void mayHaveUnitsAndKindsBelowThem() {
        TableCases.check("""
                * a,b¶V,s¶1,2
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; with V|s
                * a,b¶V,¶1,2
                commas, names in line 1, units in line 2
                a in V, b
                line 1, rows from 3; with V
                * a,b,c¶V,foo,bar¶1,2,3
                commas, names in line 1, units in line 2
                a in V, b in foo, c in bar
                line 1, rows from 3; with V|foo|bar
                * a,b,c¶V,A,bar¶1,2,3
                commas, names in line 1, units in line 2
                a in V, b in A, c in bar
                line 1, rows from 3; with V|A|bar
                * a,b¶[V],(s)¶1,2
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; with [V]|(s)
                * a,b¶[ V ],()¶1,2
                commas, names in line 2
                [ V ], ()
                * a,b¶-,[-]¶1,2
                commas, names in line 2
                -, [-]
                * a [V],b (s)¶1,2
                commas, names in line 1
                a [V] in V, b (s) in s
                * a [V],b¶mV,s¶1,2
                commas, names in line 1, units in line 2
                a [V] in mV, b in s
                line 1, rows from 3; with mV|s
                * a,b¶V,A¶min,max¶1,2
                commas, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 4; with V|A; with min|max
                * a,b¶float,string¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 3; with float|string
                * a,b,c¶x,x,x¶1,2,3
                commas, names in line 1
                a, b, c
                line 1, rows from 3; with x|x|x
                * a,b¶x,x¶1,2
                commas, names in line 2, x from "x" (numbers)
                x x, x 2
                header x|x
                * a,b¶,V¶1,¶2,
                commas, names in line 1, units in line 2
                a, b in V *
                line 1, rows from 3; with |V
                * a,b¶,n/a¶1,2¶3,4
                commas, names in line 1
                a, b
                * a,b¶foo,V¶1,2
                commas, names in line 2
                foo, V
                * a,b,c¶foo,V,A¶1,2,3
                commas, names in line 1, units in line 2
                a in foo, b in V, c in A
                line 1, rows from 3; with foo|V|A
                * a,b¶min,max¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 3; with min|max
                * X,v¶Sequence,VOLT¶0,1¶1,2
                commas, names in line 1, units in line 2, x from "X" (numbers)
                x X in Sequence, v in VOLT
                line 1, rows from 3; with Sequence|VOLT
                * V,A¶1,2
                commas, names in line 1
                V, A
                * min,max¶1,2
                commas, names in line 1
                min, max
                * n,min,max¶1,2,3
                commas, names in line 1
                n, min, max
                * a,b¶n/a,n/a¶1,2¶3,4
                commas, names in line 1
                a, b
                * a b¶V A¶1 2
                blanks, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 3; with V|A
                * a\tb¶V\tA¶1\t2
                tabs, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 3; with V|A
                * temp¶V¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; with V
                * temp¶[V]¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; with [V]
                * Vertical Units,V¶temp,A¶1,2¶3,4
                commas, names in line 2
                temp, A
                * Rate,5¶Units,V¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 3, rows from 3
                a comma may be a decimal mark; it was taken to part cells
                * time,door,temp¶,,V¶12:00:01,on,1
                commas, names in line 1, units in line 2, x from "time" (times of day)
                x time, state door, temp in V
                line 1, rows from 3; with ||V; not clear
                """);
    }

    @Test
    void mayHaveGroupsOfNames() {
        TableCases.check("""
                * p,,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p||q
                * p,,q,¶u,v,u,v¶1,2,3,4
                commas, names in line 2
                p u, p v, q u, q v
                line 1, rows from 3; header u|v|u|v; with p||q
                * ,p,,q¶t,u,v,u¶1,2,3,4
                commas, names in line 2, x from "t" (numbers)
                x t, p u, v, q u
                line 1, rows from 3; header t|u|v|u; with |p||q
                * p,q¶u,u¶1,2
                commas, names in line 2
                u, u 2
                header u|u
                * p,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p|q
                * p¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                header u|v|u
                * p,,q,,¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p||q|
                * p,,q,,r¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                header u|v|u
                * # p,,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p||q
                * p,,q¶¶u,v,u¶1,2,3
                commas, names in line 3
                u, v, u 2
                header u|v|u
                * p,,q¶u,v,w¶1,2,3
                commas, names in line 2
                u, v, w
                * p,,p¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                header u|v|u
                * p,5,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p|5|q
                * ----reads--- ---writes--¶ total size  total size¶   1     2     3     4
                blanks, names in line 2
                reads total, reads size, writes total, writes size
                line 1, rows from 3; header total|size|total|size; with ----reads---|---writes--
                *   reads        writes¶ total size  total size¶   1     2     3     4
                blanks, names in line 2
                reads total, reads size, writes total, writes size
                line 1, rows from 3; header total|size|total|size; with reads|writes
                * disk reads   disk writes¶total size   total size¶1 2 3 4
                blanks, names in line 2
                disk reads total, disk reads size, disk writes total, disk writes size
                line 1, rows from 3; header total|size|total|size; with disk|reads|disk|writes
                *      reads   writes¶time total total¶12:00:01 1 2
                blanks, names in line 2, x from "time" (times of day)
                x time, reads total, writes total
                line 1, rows from 3; header time|total|total; with reads|writes
                * reads|writes¶total|total|size¶1|2|3
                bars, names in line 2
                reads total, writes total, size
                line 1, rows from 3; header total|total|size; with reads|writes
                * a b c¶u v u¶1 2 3
                blanks, names in line 2
                u, v, u 2
                header u|v|u
                """);
    }

    /** Returns the groups of the columns; a dash stands for none. */
    private static String groups(String text) {
        RowWriter rows = TableCases.rows(XFrom.OWN);
        TableLayout layout =
                Objects.requireNonNull(new TableFinder(List.of(), rows.times()).find(TableCases.lines(text), rows));
        return layout.columns().stream()
                .map(column -> column.group().isEmpty() ? "-" : column.group())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "p,,q,¶u,v,w,z¶1,2,3,4 ! p p q q",
                ",p,,q¶t,u,v,w¶1,2,3,4 ! - p p q",
                "p,,q¶u,v,w,z¶1,2,3,4 ! p p q q",
                "p,,q,,r¶u,v,w,z¶1,2,3,4 ! p p q q",
                "p,,q,,r,s¶u,v,w,z¶1,2,3,4 ! - - - -",
                "p,,¶u,v,w,z¶1,2,3,4 ! - - - -",
                "# p,,q,¶u,v,w,z¶1,2,3,4 ! - - - -",
                "p,5,q,¶u,v,w,z¶1,2,3,4 ! - - - -",
                "p,,,¶u,v,w,z¶1,2,3,4 ! - - - -",
                "p,q,r,s¶u,v,w,z¶1,2,3,4 ! - - - -",
                "p,¶u,v¶1,2 ! - -",
                "--p-- --q--¶ u  v  w  z¶ 1  2  3  4 ! p p q q",
                "--p--|--q--¶ u  v  w  z¶ 1  2  3  4 ! - - - -",
                "  p     q  ¶ u  v  w  z¶ 1  2  3  4 ! - - - -"
            })
    void putColumnsIntoGroupsWhateverTheirNamesAre(String text, String groups) {
        assertThat(groups(text)).isEqualTo(groups);
    }
}
