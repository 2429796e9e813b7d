// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which lines above the rows of a table name its columns, and with which units. */
class FoundHeadersTest {

    @Test
    void areTheNearestLineOfWordsAboveTheRows() {
        TableCases.check("""
                * a,b¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶¶¶1,2
                commas, no names
                column 1, column 2
                line 4, rows from 4
                a comma may be a decimal mark; it was taken to part cells
                * a,b¶----¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶===¶¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶c,d¶1,2¶3,4
                commas, names in line 2
                c, d
                line 2, rows from 3; header c|d
                * # a,b¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 2; comment a|b
                * # a b¶1,2¶3,4
                commas, names in line 1
                a, b
                line 1, rows from 2; comment a b
                * a b¶1,2¶3,4
                commas, which are decimal marks as well, names in line 1
                a b
                line 1, rows from 2; header a b
                * a b¶1\t2¶3\t4
                tabs, names in line 1
                a, b
                line 1, rows from 2; header a b
                * # a\tb¶1\t2
                tabs, names in line 1
                a, b
                line 1, rows from 2; comment a|b
                * ## a,b¶1,2
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,2¶1,2
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,2.5¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,2023¶1,2¶3,4
                commas, names in line 1
                a, 2023
                line 1, rows from 2; header a|2023
                * 2023,a¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 1, rows from 1
                * a,1923¶1,2
                commas, names in line 1
                a, 1923
                line 1, rows from 2; header a|1923
                * a,2123¶1,2
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,20234¶1,2
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a 2023¶1 2¶3 4
                blanks, no names
                column 1, column 2
                line 2, rows from 2
                * a,12:00:00¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,-¶1,2
                commas, names in line 1
                a, -
                line 1, rows from 2; header a|-
                * a,na¶1,2
                commas, names in line 1
                a, na
                line 1, rows from 2; header a|na
                * -,na¶1,2
                commas, names in line 1
                -, na
                line 1, rows from 2; header -|na
                * a,¶1,2¶3,4
                commas, names in line 1
                a, column 2
                line 1, rows from 2; header a
                * ,b¶1,2¶3,4
                commas, names in line 1
                column 1, b
                line 1, rows from 2; header |b
                * a¶1,2¶3,4
                commas, which are decimal marks as well, names in line 1
                a
                line 1, rows from 2; header a
                * a,b,c¶1,2¶3,4
                commas, names in line 1
                a, b, state c *
                line 1, rows from 2; header a|b|c
                * a,b,c¶1,2,¶3,4,
                commas, names in line 1
                a, b, state c *
                line 1, rows from 2; header a|b|c
                * a,b,a much longer name than columns have¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,b,a much longer name than columns have¶1,2,¶3,4,
                commas, names in line 1
                a, b, state a much longer name than columns have *
                line 1, rows from 2; header a|b|a much longer name than columns have
                * a b c¶1 2¶3 4
                blanks, no names
                column 1, column 2
                line 2, rows from 2
                * a,b¶1,2,3¶4,5¶6,7
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * temp,¶1,2¶3,4
                commas, names in line 1
                temp, column 2
                line 1, rows from 2; header temp
                * a,5 V¶1 V,2 V¶3 V,4 V
                commas, no names
                column 1 *, column 2 *
                line 2, rows from 2
                * a,5 V¶1,2¶3,4
                commas, names in line 1
                a, 5 V
                line 1, rows from 2; header a|5 V
                * a,5 foo¶1,2¶3,4
                commas, names in line 1
                a, 5 foo
                line 1, rows from 2; header a|5 foo
                * name,v,state¶x,1,on¶y,2,off
                commas, names in line 1
                state name, v, state state
                line 1, rows from 2; header name|v|state; not clear
                * x: a b¶1 2¶3 4
                blanks, names in line 1
                x a, x b
                line 1, rows from 2; header x:|a|b
                * dev a Mounted on¶p 1 /a¶q 2 /b
                no table
                * a b¶p 1 2¶q 3 4
                blanks, names in line 1, series by "column 1"
                label column 1, a, b
                line 1, rows from 2; header a|b
                * a|b c¶1 2 3¶4 5 6
                blanks and bars, names in line 1
                a, b, c
                line 1, rows from 2; header a|b|c
                * when a¶2024-05-01 12:00:00 1¶2024-05-01 12:00:01 2
                blanks, names in line 1, x from "when" and "when 2" (ISO times, with times of day)
                x when, x when 2, a
                line 1, rows from 2; header when|a
                * when a\tb¶1 2 3¶4 5 6
                blanks, names in line 1
                when, a, b
                line 1, rows from 2; header when|a|b
                """);
    }

    @Test
    void mayHaveUnitsAndKindsBelowThem() {
        TableCases.check("""
                * a,b¶V,s¶1,2
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; header a|b; with V|s
                * a,b¶V,¶1,2
                commas, names in line 1, units in line 2
                a in V, b
                line 1, rows from 3; header a|b; with V
                * a,b,c¶V,foo,bar¶1,2,3
                commas, names in line 1, units in line 2
                a in V, b in foo, c in bar
                line 1, rows from 3; header a|b|c; with V|foo|bar
                * a,b,c¶V,A,bar¶1,2,3
                commas, names in line 1, units in line 2
                a in V, b in A, c in bar
                line 1, rows from 3; header a|b|c; with V|A|bar
                * a,b¶[V],(s)¶1,2
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; header a|b; with [V]|(s)
                * a,b¶[ V ],()¶1,2
                commas, names in line 2
                [ V ], ()
                line 2, rows from 3; header [ V ]|()
                * a,b¶-,[-]¶1,2
                commas, names in line 2
                -, [-]
                line 2, rows from 3; header -|[-]
                * a [V],b (s)¶1,2
                commas, names in line 1
                a [V] in V, b (s) in s
                line 1, rows from 2; header a [V]|b (s)
                * a [V],b¶mV,s¶1,2
                commas, names in line 1, units in line 2
                a [V] in mV, b in s
                line 1, rows from 3; header a [V]|b; with mV|s
                * a,b¶V,A¶min,max¶1,2
                commas, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 4; header a|b; with V|A; with min|max
                * a,b¶float,string¶1,2
                commas, names in line 1
                a, b
                line 1, rows from 3; header a|b; with float|string
                * a,b,c¶x,x,x¶1,2,3
                commas, names in line 1
                a, b, c
                line 1, rows from 3; header a|b|c; with x|x|x
                * a,b¶x,x¶1,2
                commas, names in line 2, x from "x" (numbers)
                x x, x 2
                line 2, rows from 3; header x|x
                * V,A¶1,2
                commas, names in line 1
                V, A
                line 1, rows from 2; header V|A
                * min,max¶1,2
                commas, names in line 1
                min, max
                line 1, rows from 2; header min|max
                * n,min,max¶1,2,3
                commas, names in line 1
                n, min, max
                line 1, rows from 2; header n|min|max
                * a,b¶n/a,n/a¶1,2¶3,4
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a b¶V A¶1 2
                blanks, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 3; header a|b; with V|A
                * a\tb¶V\tA¶1\t2
                tabs, names in line 1, units in line 2
                a in V, b in A
                line 1, rows from 3; header a|b; with V|A
                * temp¶V¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; header temp; with V
                * temp¶[V]¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; header temp; with [V]
                * Vertical Units,V¶temp,A¶1,2¶3,4
                commas, names in line 2
                temp, A
                line 2, rows from 3; header temp|A
                * Rate,5¶Units,V¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 3, rows from 3
                a comma may be a decimal mark; it was taken to part cells
                * time,door,temp¶,,V¶12:00:01,on,1
                commas, names in line 1, units in line 2, x from "time" (times of day)
                x time, state door, temp in V
                line 1, rows from 3; header time|door|temp; with ||V; not clear
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
                line 2, rows from 3; header u|u
                * p,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p|q
                * p¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                line 2, rows from 3; header u|v|u
                * p,,q,,¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p||q|
                * p,,q,,r¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                line 2, rows from 3; header u|v|u
                * # p,,q¶u,v,u¶1,2,3
                commas, names in line 2
                p u, v, q u
                line 1, rows from 3; header u|v|u; with p||q
                * p,,q¶¶u,v,u¶1,2,3
                commas, names in line 3
                u, v, u 2
                line 3, rows from 4; header u|v|u
                * p,,q¶u,v,w¶1,2,3
                commas, names in line 2
                u, v, w
                line 2, rows from 3; header u|v|w
                * p,,p¶u,v,u¶1,2,3
                commas, names in line 2
                u, v, u 2
                line 2, rows from 3; header u|v|u
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
                line 2, rows from 3; header u|v|u
                """);
    }

    @Test
    void ofASingleColumnAreTheWholeLineAbove() {
        TableCases.check("""
                * temp in hall¶1¶2
                blanks, names in line 1
                temp in hall
                line 1, rows from 2; header temp|in|hall
                * "temp"¶1
                blanks, names in line 1
                temp
                line 1, rows from 2; header temp
                * ""¶1
                blanks, no names
                value
                line 2, rows from 2
                * # temp¶1¶2
                blanks, names in line 1
                temp
                line 1, rows from 2; comment temp
                * # temp in hall¶1
                blanks, names in line 1
                temp in hall
                line 1, rows from 2; comment temp|in|hall
                *   temp¶1
                blanks, names in line 1
                temp
                line 1, rows from 2; header temp
                * temp;¶1
                semicolons, names in line 1
                temp
                line 1, rows from 2; header temp
                * temp,¶1,¶2,
                commas, names in line 1
                temp
                line 1, rows from 2; header temp
                * temp,hall¶1¶2
                commas, no names
                value
                line 2, rows from 2
                * temp;hall¶1¶2
                semicolons, no names
                value
                line 2, rows from 2
                * Rate: 5 Hz¶1¶2
                blanks, no names
                value
                line 2, rows from 2
                * Rate:5¶1¶2
                blanks, names in line 1
                Rate:5
                line 1, rows from 2; header Rate:5
                * a: ¶1¶2
                blanks, names in line 1
                a:
                line 1, rows from 2; header a:
                * ---¶1¶2
                blanks, no names
                value
                line 2, rows from 2
                * temp¶¶1¶2
                blanks, names in line 1
                temp
                line 1, rows from 2; header temp
                * temp¶¶¶1¶2
                blanks, no names
                value
                line 4, rows from 4
                * temp¶---¶1
                blanks, no names
                value
                line 3, rows from 3
                * temp¶%¶1
                blanks, names in line 1, units in line 2
                temp in %
                line 1, rows from 3; header temp; with %
                * temp¶V¶¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; header temp; with V
                * # temp¶V¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; comment temp; with V
                """);
    }
}
