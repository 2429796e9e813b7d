// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/** What the formats of devices make of single lines: which are theirs, which are none of theirs, and what is in them. */
class DeviceOutcomesTest {

    @Test
    void readsSentencesOfReceiversWithTheirDates() {
        FormatReading.check(new NmeaFormat(), """
                 => SKIPPED
                hello, hello => OTHER_FORMAT
                $GPGLL,4 => CHECKSUM
                $GPGLL,4807.038,N,01131.000,E,123519,A => CHECKSUM
                $GPGLL,4807.038,N,01131.000,E,123519,A*00 => CHECKSUM
                $gpgll,4807.038,N,01131.000,E,123519,A*25 => OTHER_FORMAT
                $GPGLL,4807.038,N,01131.000,E,123519,V*3 => CHECKSUM
                $GPGLL,4807.038,N,01131.000,E,123519,V*3G => CHECKSUM
                $GPGLL,4807.038,N,01131.000,E,123519,V*032 => CHECKSUM
                $GPGLL,4807.038,N,01131.000,E,123519,V*32 => PASSED
                $GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47 => PASSED
                $GPRMC,123520,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*60 => ROW at 764426120: latitude 48.1173 °, longitude 11.516666666666667 °, satellites 8, hdop 0.9, altitude 545.4 m, speed 22.4 kn, course 84.4 °
                $GPGLL,4807.038,N,01131.000,E,123521,A*2E => PASSED
                $GPGLL,4807.038,S,01131.000,W,123522,A*22 => PASSED
                $GPRMC,123523,V,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*74 => PASSED
                $GPRMC,123523,A,,,,,022.4,,230394,,*07 => ROW at 764426123: speed 22.4 kn
                $GPGGA,123524,4807.038,N,01131.000,E,1,08,0.9,-5.5,M,46.9,M,,*64 => ROW at 764426124: latitude 48.1173 °, longitude 11.516666666666667 °, satellites 8, hdop 0.9, altitude -5.5 m
                $GPGGA,123524,4807.038,N,01131.000,E,0,08,0.9,545.4,M,46.9,M,,*48 => PASSED
                $GPGGA,,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*4A => NO_TIME
                $GPGGA,123524,,,,,1,,,,,,,,*64 => PASSED
                $GPGGA,123525,4807.038,N*28 => OTHER_FORMAT
                $GPRMC,123525,A*08 => OTHER_FORMAT
                $GPGLL,4807.038*62 => OTHER_FORMAT
                $PGRME,15.0,M*1A => PASSED
                !AIVDM,1,1,,A,x*42 => PASSED
                $GPRMC,000001,A,4807.038,N,01131.000,E,,,240394,,*16 => PASSED
                $GPGGA,235959,4807.038,N,01131.000,E,1,08,0.9,1.5,M,46.9,M,,*4F => ROW at 764467199: latitude 48.1173 °, longitude 11.516666666666667 °, satellites 8, hdop 0.9, altitude 1.5 m
                $GPGGA,000002.5,4807.038,N,01131.000,E,1,08,0.9,1.5,M,46.9,M,,*57 => ROW at 7.644672025E8: latitude 48.1173 °, longitude 11.516666666666667 °, satellites 8, hdop 0.9, altitude 1.5 m
                """);
        FormatReading.check(new NmeaFormat(), """
                $GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47 => PASSED
                (later) => done
                $GPGGA,123520,4807.038,N,01131.000,E,1,08,0.9,545.5,M,46.9,M,,*4C => ROW at -41080: latitude 48.1173 °, latitude 48.1173 °, longitude 11.516666666666667 °, longitude 11.516666666666667 °, satellites 8, satellites 8, hdop 0.9, hdop 0.9, altitude 545.4 m, altitude 545.5 m
                $GPRMC,123520,A,4807.038,N,01131.000,E,022.4,084.4,320394,003.1,W*60 => ROW at -41080: speed 22.4 kn, course 84.4 °
                $GPRMC,123520,A,4807.038,N,01131.000,E,022.4,084.4,010179,003.1,W*61 => ROW at 3439802120: speed 22.4 kn, course 84.4 °
                $GPRMC,123520,A,4807.038,N,01131.000,E,022.4,084.4,010180,003.1,W*67 => ROW at 315578120: speed 22.4 kn, course 84.4 °
                """);
        FormatReading.check(new NmeaFormat(), """
                $GPRMC,123520,A,4807.038,X,01131.000,E,1,2,230394,003.1,W*79 => ROW at 764426120: speed 1 kn, course 2 °
                $GPRMC,123520,A,48,N,01131.000,E,1,2,230394,003.1,W*7D => ROW at 764426120: speed 1 kn, course 2 °
                $GPRMC,123520,A,4807.038,N,01131.000,,.5,-2.,230394,003.1,W*03 => ROW at 764426120: speed 0.5 kn, course -2 °
                $GPRMC,12352,A,4807.038,N,01131.000,E,1,2,230394,003.1,W*5F => NO_TIME
                $GPGGA,123520,4807.038,N,01131.000,E,1,08,0.9,545.5,M,46.9,M,,*4C => ROW at 764426120: satellites 8, hdop 0.9, altitude 545.5 m
                $GPRMC,123521,A,4807.038,N,01131.000,E,1,2,230394,003.1,W*6E => ROW at 764426121: speed 1 kn, course 2 °, latitude 48.1173 °, longitude 11.516666666666667 °
                """);
        FormatReading.check(new NmeaFormat(), XFrom.INDEX, """
                $GPGLL,4807.038,N,01131.000,E,123519,A*25 => ROW at 0: latitude 48.1173 °, longitude 11.516666666666667 °
                $GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47 => ROW at 1: satellites 8, hdop 0.9, altitude 545.4 m
                """);
    }

    @Test
    void takesTheDateOfArrivalAtTheNextSentenceOfAReceiverThatTellsNone() {
        FormatReading.check(new NmeaFormat(), """
                $GPGLL,4807.038,N,01131.000,E,001519,A*24 => PASSED
                (later) => done
                $GPGLL,4807.038,N,01131.000,E,001520,A*2E => ROW at 920: latitude 48.1173 °, latitude 48.1173 °, longitude 11.516666666666667 °, longitude 11.516666666666667 °
                $GPGLL,4807.038,N,01131.000,E,001521,A*2F => ROW at 921: latitude 48.1173 °, longitude 11.516666666666667 °
                """);
        FormatReading.check(new NmeaFormat(), """
                $GPRMC,001519,A,,,,,022.4,,,,*00 => PASSED
                (later) => done
                $GPRMC,001520,A,,,,,022.5,,,,*0B => ROW at 920: speed 22.4 kn, speed 22.5 kn
                """);
    }

    @Test
    void takesTheDateOfArrivalWhenManySentencesWait() {
        FormatReading reading = new FormatReading(new NmeaFormat(), XFrom.TIME);
        for (int i = 1; i < 64; i++) {
            assertThat(reading.read("$GPRMC,001519,A,,,,,022.4,,,,*00")).isEqualTo("PASSED");
        }
        assertThat(reading.read("$GPRMC,001519,A,,,,,022.4,,,,*00")).startsWith("ROW at 919: speed 22.4 kn, speed");
    }

    @Test
    void believesNoDateOfAReceiverWithoutAFix() {
        FormatReading.check(new NmeaFormat(), """
                $GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47 => PASSED
                $GPRMC,123519,V,,,,,,,060180,,*33 => PASSED
                $GPRMC,123519,A,,,,,022.4,,230394,,*0E => ROW at 764426119: latitude 48.1173 °, longitude 11.516666666666667 °, satellites 8, hdop 0.9, altitude 545.4 m, speed 22.4 kn
                $GPRMC,123520,V,,,,,,,060180,,*39 => PASSED
                $GPRMC,123521,A,,,,,022.4,,,,*0A => ROW at 764426121: speed 22.4 kn
                """);
    }

    @Test
    void saysWhatBecameOfSentencesThatWaited() {
        String gga = "$GPGGA,001519,4807.038,N,01131.000,E,1,,,,M,46.9,M,,*47";
        FormatReading.check(new NmeaFormat(), """
                $GPGGA,,4807.038,N,01131.000,E,1,,,,M,46.9,M,,*4B => NO_TIME
                $GPGGA,001519,4807.038,N,01131.000,E,1,,,,M,46.9,M,,*47 => PASSED
                $GPRMC,001520,A,,,,,,,010170,,*27 => ROW at 3155760919: latitude 48.1173 °, longitude 11.516666666666667 °
                """);
        FormatReading oneSeries = new FormatReading(
                new NmeaFormat(), SeriesRules.DEFAULTS.withX(XFrom.TIME).withMaxSeries(1));
        assertThat(oneSeries.read(gga)).isEqualTo("PASSED");
        assertThat(oneSeries.read("(end)")).isEqualTo("MANY_SERIES at 919: latitude 48.1173 °");
        assertThat(oneSeries.read("(end)")).isEqualTo("PASSED");
    }

    @Test
    void takesTheDateOfArrivalAtTheEndAndAnewInAFurtherStream() {
        FormatReading.check(new NmeaFormat(), """
                $GPRMC,235959,A,,,,,022.4,,,,*0D => PASSED
                (end) => ROW at -1: speed 22.4 kn
                (restart) => done
                $GPRMC,001519,A,,,,,022.4,,,,*00 => PASSED
                $GPRMC,001520,A,,,,,022.4,,230394,,*05 => ROW at 764381720: speed 22.4 kn, speed 22.4 kn
                """);
    }

    @Test
    void readsWholeTelegramsOnly() {
        FormatReading.check(new DsmrFormat(), """
                 => SKIPPED
                hello => OTHER_FORMAT
                1-0:1.7.0(00.190*kW) => PASSED
                5 => OTHER_FORMAT
                !1234 => CUT_SHORT
                /ISK5\\2M550T-1012 => PASSED
                 => PASSED
                1-0:1.7.0(00.190*kW) => PASSED
                0-0:96.1.1(4B38) => PASSED
                0-1:24.2.1(210204163500W)(00671.790*m3) => PASSED
                (continued) => PASSED
                ! => ROW 1-0:1.7.0 0.19 kW, 0-1:24.2.1 671.79 m3
                ! => CUT_SHORT
                /ISK5\\2M550T-1012 => PASSED
                hello => OTHER_FORMAT
                1-0:1.7.0(00.190*kW) => PASSED
                ! => CUT_SHORT
                /ISK5\\2M550T-1012 => PASSED
                12 => OTHER_FORMAT
                ! => CUT_SHORT
                /ISK5\\2M550T-1012 => PASSED
                0-0:96.1.1(4B38) => PASSED
                !6B1F => CHECKSUM
                ! => CUT_SHORT
                """);
    }

    @Test
    void readsFramesThatHoldData() {
        FormatReading.check(new CandumpFormat(), """
                 => SKIPPED
                hello => OTHER_FORMAT
                can0 123#11 => ROW can0 123 byte 0 17
                (12.500000) can0 123#11.22 => ROW can0 123 byte 0 17, can0 123 byte 1 34
                (1700000000.500000) can0 12345678##1FF => ROW at 1.7000000005E9: can0 12345678 byte 0 255
                can0 123# => PASSED
                can0 123#R8 => PASSED
                can 123#11 => OTHER_FORMAT
                # can0 => OTHER_FORMAT
                can0  123   [2]  11 22 => ROW can0 123 byte 0 17, can0 123 byte 1 34
                can0  123   [1]  11 22 => CUT_SHORT
                can0  123   [0]  remote request => PASSED
                can0  20000004   [8]  00 04 00 00 00 00 00 00   ERRORFRAME => PASSED
                (1700000000.500000)  can0  RX - -  123   [1]  0A   '.' => ROW at 1.7000000005E9: can0 123 byte 0 10
                """);
    }

    @Test
    void readsWhatChipsMeasure() {
        FormatReading.check(new SensorsFormat(), """
                hello => OTHER_FORMAT
                in0:           +1.02 V => OTHER_FORMAT
                coretemp-isa-0000 => PASSED
                Adapter: ISA adapter => PASSED
                Core 0:        +43.0°C  (high = +80.0°C) => ROW coretemp-isa-0000 Core 0 43 °C
                in0:           +1.02 V  (min =  +0.00 V) => ROW coretemp-isa-0000 in0 1.02 V
                temp1:         N/A => PASSED
                Label: => PASSED
                x: 5e => OTHER_FORMAT
                hello => OTHER_FORMAT
                 => SKIPPED
                in0:           +1.02 V => OTHER_FORMAT
                """);
    }

    @Test
    void readsHeaters() {
        FormatReading.check(new PrinterFormat(), """
                 => SKIPPED
                hello => OTHER_FORMAT
                a/b => OTHER_FORMAT
                ok => OTHER_FORMAT
                 T:21.50 /0.00 B:22.00 /0.00 @:0 B@:0 => ROW T 21.5 °C, T target 0 °C, B 22 °C, B target 0 °C, @ 0, B@ 0
                ok T1:-1 /210.00 => ROW T1 -1 °C, T1 target 210 °C
                ok => PASSED
                echo:busy => PASSED
                hello => OTHER_FORMAT
                T:21.50 => OTHER_FORMAT
                """);
    }

    @Test
    void readsReportsOfMachines() {
        FormatReading.check(new GrblFormat(), """
                 => SKIPPED
                ok => OTHER_FORMAT
                <Idle> => OTHER_FORMAT
                <Idle|MPos:0.000,1.000,2.000|FS:3,4> => ROW MPos X 0, MPos Y 1, MPos Z 2, F 3, S 4, state Idle
                <Run,MPos:0.000,1.000,2.000,WPos:5.000,6.000,7.000> => ROW MPos X 0, MPos Y 1, MPos Z 2, state Run, WPos X 5, WPos Y 6, WPos Z 7
                <Hold:0|WPos:-1.5|WCO:1,2,3,4|FS:3|Ov:100,90|Pn:X> => ROW state Hold, WPos X -1.5, WCO X 1, WCO Y 2, WCO Z 3, WCO A 4, FS 3, Ov 100, Ov 2 90
                <Idle> => OTHER_FORMAT
                ok => PASSED
                ALARM:1 => PASSED
                hello => OTHER_FORMAT
                """);
    }
}
