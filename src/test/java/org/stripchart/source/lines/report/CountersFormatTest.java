// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

class CountersFormatTest {

    @Test
    void readsTheLongestLinesOfTheKernel() {
        // As many as Linux 6.7 has, with names as long.
        String names =
                IntStream.range(0, 131).mapToObj(i -> "TCPFastOpenFail" + i).collect(Collectors.joining(" "));
        String values = IntStream.range(0, 131).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        assertThat(names).hasSizeGreaterThan(2000);
        FormatReading reading = new FormatReading(new CountersFormat(), XFrom.TIME);
        assertThat(reading.read("TcpExt: " + names)).isEqualTo("SKIPPED");
        assertThat(reading.read("TcpExt: " + values))
                .startsWith("ROW_UNDER_HEADING TcpExt TCPFastOpenFail0 0, ")
                .endsWith(", TcpExt TCPFastOpenFail130 130");
    }

    @Test
    void takesALineOfManyShortWords() {
        FormatReading reading = new FormatReading(new CountersFormat(), XFrom.TIME);
        assertThat(reading.read("Xy: " + "a ".repeat(4000))).isEqualTo("SKIPPED");
        assertThat(reading.read("Xy: " + "1 ".repeat(4000))).startsWith("ROW_UNDER_HEADING Xy a 1, ");
        assertThat(reading.read("Xy: " + "a ".repeat(5000))).isEqualTo("OTHER_FORMAT");
    }

    @Test
    void takesNoLabelWithAWordForAGroup() {
        FormatReading.check(new CountersFormat(), """
                Mode: auto => OTHER_FORMAT
                Mode: 3 => OTHER_FORMAT
                State: IDLE => OTHER_FORMAT
                State: 5 => OTHER_FORMAT
                IcmpMsg: InType3 => SKIPPED
                IcmpMsg: 7 => ROW_UNDER_HEADING IcmpMsg InType3 7
                """);
    }

    @Test
    void takesNoMessageForAHeading() {
        FormatReading.check(new CountersFormat(), """
                Server read error: => OTHER_FORMAT
                Server reply cache: => PASSED
                hits misses nocache => SKIPPED
                0 3 7 => ROW_UNDER_HEADING Server reply cache hits 0, Server reply cache misses 3, Server reply cache nocache 7
                Server nfs v4 operations: => PASSED
                access => SKIPPED
                5 10% => ROW_UNDER_HEADING Server nfs v4 operations access 5, Server nfs v4 operations access share 10 %
                """);
    }

    @Test
    void forgetsTheHeadingBehindOtherText() {
        FormatReading.check(new CountersFormat(), """
                Client rpc stats: => PASSED
                calls retrans => SKIPPED
                1 2 => ROW_UNDER_HEADING Client rpc stats calls 1, Client rpc stats retrans 2
                something else, at last => OTHER_FORMAT
                two words => OTHER_FORMAT
                1 2 => OTHER_FORMAT
                """);
    }

    @Test
    void putsAllGroupsOfOneOutputAtOneMoment() {
        FormatReading.check(new CountersFormat(), XFrom.OWN, """
                IpExt: InOctets OutOctets => SKIPPED
                IpExt: 7 8 => ROW_UNDER_HEADING at 0: IpExt InOctets 7, IpExt OutOctets 8
                TcpExt: InSegs OutSegs => SKIPPED
                TcpExt: 5 6 => ROW_UNDER_HEADING at 0: TcpExt InSegs 5, TcpExt OutSegs 6
                IpExt: InOctets OutOctets => SKIPPED
                IpExt: 9 10 => ROW_UNDER_HEADING at 1: IpExt InOctets 9, IpExt OutOctets 10
                TcpExt: InSegs OutSegs => SKIPPED
                TcpExt: 6 7 => ROW_UNDER_HEADING at 1: TcpExt InSegs 6, TcpExt OutSegs 7
                """);
    }

    @Test
    void leavesOutARowThatDoesNotFitItsNames() {
        FormatReading.check(new CountersFormat(), """
                IpExt: InOctets OutOctets => SKIPPED
                IpExt: 7 => SHAPE
                IpExt: 7 8 => OTHER_FORMAT
                IpExt: InOctets OutOctets => SKIPPED
                IpExt: 7 8 => ROW_UNDER_HEADING IpExt InOctets 7, IpExt OutOctets 8
                """);
    }
}
