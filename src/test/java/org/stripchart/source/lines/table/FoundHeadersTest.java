// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which lines above the rows of a table name its columns. */
class FoundHeadersTest {

    @Test
    void areTheNearestLineOfWordsAboveTheRows() {
        TableCases.check("""
                * a,b¶1,2
                commas, names in line 1
                a, b
                * a,b¶¶1,2
                commas, names in line 1
                a, b
                * a,b¶¶¶1,2
                commas, names in line 1
                a, b
                * a,b¶¶¶¶1,2
                commas, no names
                column 1, column 2
                line 5, rows from 5
                a comma may be a decimal mark; it was taken to part cells
                * a,b¶----¶1,2
                commas, names in line 1
                a, b
                * a,b¶===¶¶1,2
                commas, names in line 1
                a, b
                * a,b¶c,d¶1,2¶3,4
                commas, names in line 2
                c, d
                * # a,b¶1,2
                commas, names in line 1
                a, b
                comment a|b
                * # a b¶1,2¶3,4
                commas, names in line 1
                a, b
                comment a b
                * a b¶1,2¶3,4
                commas, which are decimal marks as well, names in line 1
                a b
                * a b¶1\t2¶3\t4
                tabs, names in line 1
                a, b
                header a b
                * # a\tb¶1\t2
                tabs, names in line 1
                a, b
                comment a|b
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
                * 2023,a¶1,2¶3,4
                commas, no names
                column 1, column 2
                * a,1923¶1,2
                commas, names in line 1
                a, 1923
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
                * a,na¶1,2
                commas, names in line 1
                a, na
                * -,na¶1,2
                commas, names in line 1
                -, na
                * a,¶1,2¶3,4
                commas, names in line 1
                a, column 2
                header a
                * ,b¶1,2¶3,4
                commas, names in line 1
                column 1, b
                header |b
                * a¶1,2¶3,4
                commas, which are decimal marks as well, names in line 1
                a
                * a,b,c¶1,2¶3,4
                commas, names in line 1
                a, b, state c *
                * a,b,c¶1,2,¶3,4,
                commas, names in line 1
                a, b, state c *
                * a,b,a much longer name than columns have¶1,2¶3,4
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * a,b,a much longer name than columns have¶1,2,¶3,4,
                commas, names in line 1
                a, b, state a much longer name than columns have *
                * a b c¶1 2¶3 4
                blanks, no names
                column 1, column 2
                line 2, rows from 2
                * a,b¶1,2,3¶4,5¶6,7
                commas, names in line 1
                a, b
                * a,b¶1.5,2¶3.5,4,5,6¶7.5,8,9,10
                commas, names in line 1
                a, b, column 3, column 4
                header a|b
                there are fewer names than cells; those behind the last name go by their numbers
                * who,what¶x,y,5¶z,u,6
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3
                line 2, rows from 2; not clear
                * who,v¶x,5,1.5¶z,6,2.5
                commas, names in line 1
                state who, v, column 3
                header who|v; not clear
                there are fewer names than cells; those behind the last name go by their numbers
                * a,s,b¶,on,¶1,off,2¶3,on,4
                commas, names in line 1
                a, state s, b
                not clear
                * a,b,s¶,,on¶1,2,off¶3,4,on
                commas, names in line 1
                a, b, state s
                not clear
                * Serial: 1 2 3 4¶9 1 2 3 4¶8 2 3 4 5
                blanks, no names
                column 1, column 2, column 3, column 4, column 5
                line 2, rows from 2
                * temp,¶1,2¶3,4
                commas, names in line 1
                temp, column 2
                header temp
                * a,5 V¶1 V,2 V¶3 V,4 V
                commas, no names
                column 1 *, column 2 *
                line 2, rows from 2
                * a,5 V¶1,2¶3,4
                commas, names in line 1
                a, 5 V
                * a,5 foo¶1,2¶3,4
                commas, names in line 1
                a, 5 foo
                * name,v,state¶x,1,on¶y,2,off
                commas, names in line 1
                state name, v, state state
                not clear
                * x: a b¶1 2¶3 4
                blanks, names in line 1
                x a, x b
                header x:|a|b
                * dev a Mounted on¶p 1 /a¶q 2 /b
                no table
                * a b¶p 1 2¶q 3 4
                blanks, names in line 1, series by "column 1"
                label column 1, a, b
                header a|b
                * a|b c¶1 2 3¶4 5 6
                blanks and bars, names in line 1
                a, b, c
                * when a¶2024-05-01 12:00:00 1¶2024-05-01 12:00:01 2
                blanks, names in line 1, x from "when" and "when 2" (ISO times, with times of day)
                x when, x when 2, a
                header when|a
                * when a\tb¶1 2 3¶4 5 6
                blanks, names in line 1
                when, a, b
                """);
    }

    @Test
    void ofASingleColumnAreTheWholeLineAbove() {
        TableCases.check("""
                * temp in hall¶1¶2
                blanks, names in line 1
                temp in hall
                header temp|in|hall
                * "temp"¶1
                blanks, names in line 1
                temp
                * ""¶1
                blanks, no names
                value
                line 2, rows from 2
                * # temp¶1¶2
                blanks, names in line 1
                temp
                comment temp
                * # temp in hall¶1
                blanks, names in line 1
                temp in hall
                comment temp|in|hall
                *   temp¶1
                blanks, names in line 1
                temp
                * temp;¶1
                semicolons, names in line 1
                temp
                * temp,¶1,¶2,
                commas, names in line 1
                temp
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
                * a: ¶1¶2
                blanks, names in line 1
                a:
                * ---¶1¶2
                blanks, no names
                value
                line 2, rows from 2
                * temp¶¶1¶2
                blanks, names in line 1
                temp
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
                line 1, rows from 3; with %
                * temp¶V¶¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; with V
                * # temp¶V¶1
                blanks, names in line 1, units in line 2
                temp in V
                line 1, rows from 3; comment temp; with V
                """);
    }
}
