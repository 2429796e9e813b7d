// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;

/** What receivers of positions write, read without any option. */
class NmeaFormatTest {

    /** 1994-03-23 12:35:19 UTC. */
    private static final double TIME = 764_426_119;

    private static final String RMC = "$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A";
    private static final String GGA = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47";
    private static final String NEXT_GGA = "$GPGGA,123520,4807.044,N,01131.006,E,1,08,0.9,545.6,M,46.9,M,,*42";
    private static final String GSA = "$GPGSA,A,3,04,05,,09,12,,,24,,,,,2.5,1.3,2.1*39";

    private static ReadText read(String... sentences) {
        return ReadText.of(Stream.of(sentences).collect(Collectors.joining("\r\n")) + "\r\n", TextOptions.DEFAULTS);
    }

    private static String at(double seconds, String value) {
        return String.format(Locale.ROOT, "%.0f:%s", seconds, value);
    }

    @Test
    void readsPositionSpeedAndHeightAtTheTimeThatTheyTell() {
        ReadText read = read(RMC, GGA, GSA, NEXT_GGA);
        assertThat(read.points.keySet())
                .containsExactlyInAnyOrder(
                        "latitude", "longitude", "speed", "course", "satellites", "hdop", "altitude");
        assertThat(read.series("latitude")).isEqualTo(at(TIME, "48.1173"));
        assertThat(read.series("longitude")).startsWith(at(TIME, "11.51666"));
        assertThat(read.series("speed")).isEqualTo(at(TIME, "22.4"));
        assertThat(read.series("course")).isEqualTo(at(TIME, "84.4"));
        assertThat(read.series("altitude")).isEqualTo(at(TIME, "545.4") + " " + at(TIME + 1, "545.6"));
        assertThat(read.reader.unit("altitude")).isEqualTo("m");
        assertThat(read.reader.unit("latitude")).isEqualTo("°");
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.reader.isTimeX()).isTrue();
    }

    @Test
    void waitsForTheDateOfTheFirstSentence() {
        ReadText read = read(GGA, RMC);
        assertThat(read.series("altitude")).isEqualTo(at(TIME, "545.4"));
        assertThat(read.series("speed")).isEqualTo(at(TIME, "22.4"));
        assertThat(read.series("latitude")).isEqualTo(at(TIME, "48.1173"));
    }

    @Test
    void takesTheDateOfArrivalWhereNoSentenceTellsIt() {
        ReadText read = read(GGA, NEXT_GGA);
        // It arrived in the first hour of January 1970.
        assertThat(read.series("altitude")).isEqualTo("-41081:545.4 -41080:545.6");
    }

    @Test
    void waitsForTheDateWhileSentencesCome() {
        ReadText read = read(
                "$GPGGA,123518.6,4807.038,N,01131.000,E,1,,,545.1,M,46.9,M,,*74",
                "$GPGGA,123518.8,4807.038,N,01131.000,E,1,,,545.2,M,46.9,M,,*79",
                "$GPGLL,4807.038,N,01131.000,E,123519,A*25",
                GGA,
                RMC);
        assertThat(read.series("altitude")).isEqualTo("7.644261186E8:545.1 7.644261188E8:545.2 " + at(TIME, "545.4"));
        assertThat(read.series("latitude"))
                .isEqualTo("7.644261186E8:48.1173 7.644261188E8:48.1173 " + at(TIME, "48.1173"));
    }

    @Test
    void putsASentenceFromBeforeMidnightOnTheDayBeforeThatOfTheDateThatFollows() {
        ReadText read = read(
                "$GPGGA,235959,3352.128,S,15112.558,E,1,05,1.5,20.0,M,21.3,M,,*6F",
                "$GPRMC,000000,A,3352.128,S,15112.558,E,1.0,,020524,,*2C",
                "$GPGGA,235959,3352.128,S,15112.558,E,1,05,1.5,21.0,M,21.3,M,,*6E",
                "$GPGGA,000000,3352.128,S,15112.558,E,1,05,1.5,22.0,M,21.3,M,,*6C");
        assertThat(read.series("altitude")).isEqualTo("1.714607999E9:20 1.714607999E9:21 1.714608E9:22");
        assertThat(read.series("speed")).isEqualTo("1.714608E9:1");
    }

    @Test
    void putsTheLastSentenceOfAStreamWithoutADate() {
        ReadText read = read("$GPGLL,4807.038,N,01131.000,E,001519,A*24");
        assertThat(read.series("latitude")).isEqualTo("919:48.1173");
        assertThat(read.reader.rowsRead()).isEqualTo(1);
    }

    @Test
    void countsWhatItLeavesOutOfTheLastSentence() {
        ReadText read = ReadText.of(GGA + "\n", TextOptions.DEFAULTS.withMaxSeries(1));
        assertThat(read.series("latitude")).isEqualTo("-41081:48.1173");
        assertThat(read.reader.crowdedOut()).isEqualTo(1);
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void putsWhatWaitsWhenTheTextAroundItBecomesAnother() {
        ReadText read = ReadText.ofPieces(
                TextOptions.DEFAULTS, "temp=1\ntemp=2\ntemp=3\n", GGA + "\n", "\nc,d\n1,2\n3,4\n5,6\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertThat(read.series("c")).isEqualTo("1000:1 1000:3 1000:5");
        assertThat(read.series("altitude")).isEqualTo("-41081:545.4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void goesOnAfterMidnightBeforeTheNewDateIsTold() {
        ReadText read = read(
                "$GPRMC,235958,A,3352.128,S,15112.558,E,0.0,,010524,,*2E",
                "$GPGGA,235959,3352.128,S,15112.558,E,1,05,1.5,20.0,M,21.3,M,,*6F",
                "$GPGGA,000001,3352.128,S,15112.558,E,1,05,1.5,20.0,M,21.3,M,,*6F");
        assertThat(read.series("altitude")).isEqualTo("1.714607999E9:20 1.714608001E9:20");
        assertThat(read.series("latitude")).isEqualTo("1.714607998E9:-33.8688");
        assertThat(read.points).doesNotContainKey("course");
    }

    @Test
    void rejectsAWrongChecksum() {
        ReadText read = read(RMC, GGA.replace("545.4", "945.4"), NEXT_GGA.substring(0, NEXT_GGA.length() - 3));
        assertThat(read.points).doesNotContainKey("altitude");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).startsWith("line 3: a wrong checksum: $GPGGA");
    }

    @Test
    void takesNoPositionWithoutAFix() {
        ReadText read = read(RMC, "$GPGGA,123521,,,,,0,00,,,M,,M,,*60");
        assertThat(read.series("satellites")).isEqualTo("none");
        assertThat(read.reader.rejected()).isZero();
    }
}
