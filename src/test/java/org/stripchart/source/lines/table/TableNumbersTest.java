// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which marks and blanks the numbers in the rows of a table may have. */
class TableNumbersTest {

    @Test
    void mayHaveBlanksInTheirNumbers() {
        TableCases.checkRows("""
                * note;v¶x;1¶y;2
                it takes more than forty letters to tell of this;1 234 => ROW at 0: v 1234, note it takes more than forty letters to tell of this
                x;1 234 567,5 => ROW at 1: v 1234567.5, note x
                x;1 234 567.5 => ROW at 2: v 1234567.5, note x
                x;1 23 => NOT_A_NUMBER
                x;12 34 => NOT_A_NUMBER
                x;+  24.5 => ROW at 3: v 24.5, note x
                x;-  24.5 => ROW at 4: v -24.5, note x
                x;- 5 => ROW at 5: v -5, note x
                x;- -5 => NOT_A_NUMBER
                x;- V => NOT_A_NUMBER
                * a b¶1 2¶3 4
                1\u00a0234 5 => ROW at 0: a 1234, b 5
                1\u202f234 5 => ROW at 1: a 1234, b 5
                """);
    }

    @Test
    void mayHaveCommasForBothMarks() {
        TableCases.checkRows("""
                * time,temp¶07:25,22,7¶07:26,22,8
                07:27,22,9 => ROW at 26820: temp 22.9
                07:28,22 => ROW at 26880: temp 22
                07:29,-3,5 => ROW at 26940: temp -3.5
                07:30,3,-5 => AMBIGUOUS_COMMA
                07:31,3,5,6 => AMBIGUOUS_COMMA
                * a,b¶1,5,2,5¶1,6,2,6
                1,7,2,7 => ROW at 0: a 1.7, b 2.7
                1,2 => ROW at 1: a 1, b 2
                1,7,2 => AMBIGUOUS_COMMA
                1,,2,7 => AMBIGUOUS_COMMA
                x,7,2,7 => AMBIGUOUS_COMMA
                1 => AMBIGUOUS_COMMA
                -1,7,-2,7 => ROW at 2: a -1.7, b -2.7
                --1,7,2,7 => AMBIGUOUS_COMMA
                """);
    }
}
