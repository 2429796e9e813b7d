// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which lines are so much alike, and so near, that they are rows of one table. */
class FoundShapesTest {

    @Test
    void areOfOneTableUnlessOthersNamesStandBetweenThem() {
        TableCases.check("""
                * a,b¶1,2¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶¶c,d¶3,x¶4,y
                commas, names in line 1
                a, b
                * a,b¶1,2¶¶a,b¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶c,d¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶hello¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶¶hello¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶¶c,d,e¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b,c¶1.5,2¶a,b,c¶4,5,6¶7,8,9
                commas, names in line 1
                a, b, c
                * a,b,c¶1.5,2¶d,e,f¶4,5,6¶7,8,9
                commas, names in line 1
                a, b, state c *
                * Gain,5¶Rate,7¶t,v¶1,2¶2,3
                commas, names in line 3, x from "t" (numbers)
                x t, v
                * dev,v¶x,5¶y,7¶x,6¶dev,v¶x,3¶y,4
                commas, names in line 1, series by "dev"
                label dev, v
                * a,b¶V,s¶1,2¶¶V,s¶3,x¶4,y
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; with V|s; not clear
                * a,b¶c,d¶e,f¶1,2¶¶a,b¶3,x¶4,y
                commas, names in line 3
                e, state f
                not clear
                * a,b¶c,d¶e,f¶g,h¶1,2¶¶a,b¶3,x¶4,y
                commas, names in line 3, units in line 4
                e in g, f in h
                line 3, rows from 5; with g|h
                * a,b¶1,2¶# c,d¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,2¶¶# c,d¶3,x¶4,y
                commas, names in line 1
                a, b
                * # a,b¶1,2¶# c,d¶3,x¶4,y
                commas, names in line 1
                a, b
                comment a|b
                * # a,b¶1,2¶# a,b¶3,x¶4,y
                commas, names in line 1
                a, state b
                comment a|b; not clear
                * # a,b¶1,2¶# hello¶3,x¶4,y
                commas, names in line 1
                a, state b
                comment a|b; not clear
                * # a,b¶1,2¶c,d¶3,x¶4,y
                commas, names in line 1
                a, state b
                comment a|b; not clear
                * # a,b¶1,2¶¶c,d¶3,x¶4,y
                commas, names in line 1
                a, b
                comment a|b
                * a,b,c¶1,2,3¶hello¶3,x¶4,y
                commas, names in line 1
                a, b, c
                * a,b,c¶1,2,3¶hello¶3,x,¶4,y,
                commas, names in line 1
                a, state b, c
                not clear
                * a,b,c¶1,2,¶hello¶3,x,5¶4,y,5
                commas, names in line 1
                a, state b, c
                not clear
                * a,b¶1,2¶¶c,d,e¶1,2,3¶¶a,b¶3,x¶4,y
                commas, names in line 1
                a, state b
                not clear
                * 12:00:01 a b c d¶12:00:02 1 2 3 4¶¶12:00:03 a b c d¶12:00:04 x 2 3 4¶12:00:05 y 2 3 4
                blanks, names in line 1, x from "12:00:01" (times of day)
                x 12:00:01, state a, b, c, d
                not clear
                * 12:00:01 a b c d¶12:00:02 1 2 3 4¶¶12:00:03 a b c e¶12:00:04 x 2 3 4¶12:00:05 y 2 3 4
                blanks, names in line 1, x from "12:00:01" (times of day)
                x 12:00:01, a, b, c, d
                * 12:00:01 a b c d¶12:00:02 1 2 3 4¶¶noon a b c d¶12:00:04 x 2 3 4¶12:00:05 y 2 3 4
                blanks, names in line 1, x from "12:00:01" (times of day)
                x 12:00:01, a, b, c, d
                """);
    }

    @Test
    void areAlikeInMostOfTheirCells() {
        TableCases.check("""
                * 1,2,3,4,5,6¶1,x,y,4,5,6¶2,x,y,5,6,7
                commas, no names
                column 1, state column 2, state column 3, column 4, column 5, column 6
                not clear
                * 1,2,3,4,5,6¶1,x,y,z,5,6¶2,x,y,z,6,7
                commas, no names
                column 1, column 2, column 3, column 4, column 5, column 6
                * 1,2,3,4,5,6¶1,x,y,,5,6¶2,x,y,,6,7
                commas, no names
                column 1, column 2, column 3, column 4, column 5, column 6
                * 1,2¶3,x¶4,y
                commas, no names
                column 1, state column 2
                not clear
                * 1,2¶x,3¶y,4
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * x,1¶2,3¶3,4
                commas, no names
                column 1, column 2
                line 2, rows from 2
                a comma may be a decimal mark; it was taken to part cells
                * ,2¶1,¶2,
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1 2 3¶4 5 x¶6 7 y
                blanks, no names
                column 1, column 2, column 3
                * x y note¶1 2 a b c¶3 4 c¶5 6 d¶7 8 e
                blanks, names in line 1, x from "x" (numbers)
                x x, y, state note
                not clear
                * x y note¶1 2 a¶3 4 b c¶5 6 d e f¶7 8 g
                blanks, names in line 1, x from "x" (numbers)
                x x, y, state note
                not clear
                * x y z¶1 2 3¶3 4 5 6¶5 6 7¶7 8 9
                blanks, names in line 1
                x, y, z
                * 1,2,3¶4,5¶6,7
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1,2¶3,4,5¶6,7
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1,2¶3,4,5
                commas, no names
                column 1, column 2, column 3
                * 1,2,3¶4,5
                commas, no names
                column 1, column 2, column 3
                * 12:00:00,1¶x,2¶y,3¶z,4
                commas, no names, x from "value" (times of day)
                x value, value
                * x,1¶12:00:00,2¶12:00:01,3
                commas, no names, x from "value" (times of day)
                x value, value
                line 2, rows from 2
                * 1,2¶12:00:00,3¶12:00:01,4
                commas, no names, x from "value" (times of day)
                x value, value
                * a,b¶1,12:00:00¶2,5
                commas, names in line 1
                a, no b
                * a,b¶1,12:00:00¶2,x
                commas, names in line 1
                a, state b
                not clear
                * a,b¶1,5¶2,12:00:00¶3,5
                commas, names in line 1
                a, b
                * a,b¶1,12:00:00¶2,12:00:01¶3,5
                commas, names in line 1
                a, no b
                * a,b¶1,2¶2,x¶3,
                commas, names in line 1
                a, b
                * a,b¶1,2¶2,x¶3,y
                commas, names in line 1
                a, state b
                not clear
                * 1,2¶x,y,3¶1,2¶x,y,3¶1,2
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                """);
    }
}
