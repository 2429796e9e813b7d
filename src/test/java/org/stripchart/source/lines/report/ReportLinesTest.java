// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

/** What becomes of each line of a report, and of lines that only look like some. */
class ReportLinesTest {

    @Test
    void readsWhatMongostatPrints() {
        FormatReading.check(new MongoFormat(), XFrom.OWN, """
                   991     *0   2|1 => OTHER_FORMAT
                insert query command  used vsize qrw net_in conn => PASSED
                   991    *0     2|1  3.4% 1.48G 0|1   166b    3 => ROW at 0: insert 991, query replicated 0, command 2, command replicated 1, used 3.4 %, vsize 1.48 GiB, qr 0, qw 1, net_in 166 B, conn 3
                   989     1     3|0  3.4%  310M 2|0  12.9m    2 => ROW at 1: insert 989, command 3, command replicated 0, used 3.4 %, vsize 0.302734375 GiB, qr 2, qw 0, net_in 12900000 B, conn 2, query 1
                           7     3|0             2|0  38.6k    2 => ROW at 2: command 3, command replicated 0, qr 2, qw 0, net_in 38600 B, conn 2, query 7
                                       50% 1024B         4K    2   => ROW at 3: used 50 %, vsize 9.5367431640625E-7 GiB, net_in 4096 B, conn 2
                989  1 3|0   2|0 => NOT_A_NUMBER
                989 1 3|0 x 310M 2|0 12.9m 2 => NOT_A_NUMBER
                        host insert command conn set repl => PASSED
                10.0.0.1:271      4     2|0    2 rs0  PRI => ROW at 4: 10.0.0.1:271 insert 4, 10.0.0.1:271 command 2, 10.0.0.1:271 command replicated 0, 10.0.0.1:271 conn 2, 10.0.0.1:271 repl PRI
                10.0.0.1:271      5     n/a    2 rs0 => ROW at 5: 10.0.0.1:271 insert 5, 10.0.0.1:271 conn 2
                (restart) => done
                   991    *0     2|0    2 => OTHER_FORMAT
                """);
    }

    @Test
    void takesTheTimeOfEachRowOfMongostat() {
        FormatReading.check(new MongoFormat(), XFrom.OWN, """
                insert query command conn                time => PASSED
                   991    *0     2|0    2 Jan  1 00:00:44.444 => ROW at 44.444: insert 991, query replicated 0, command 2, command replicated 0, conn 2
                   991    *0     2|0    2 Jan  1 00:00:45.5 => ROW at 45.5: insert 991, query replicated 0, command 2, command replicated 0, conn 2
                   991    *0     2|0    2 => OTHER_FORMAT
                   991    *0     2|0    2 rs0 Jan  1 00:00:45.5 => NOT_A_NUMBER
                """);
        FormatReading.check(new MongoFormat(), XFrom.OWN, """
                insert query command conn                time => PASSED
                   991    *0     2|0    2 1970-01-01T00:00:07.25Z => ROW at 7.25: insert 991, query replicated 0, command 2, command replicated 0, conn 2
                """);
    }

    @Test
    void readsWhatRedisPrints() {
        FormatReading.check(new RedisFormat(), """
                ------- data ------ --------------------- load -------------------- - child - => PASSED
                keys       mem      clients blocked requests            connections => PASSED
                506        1015.00K 1       2       24 (+3)             7           => ROW keys 506, mem 1015 KiB, clients 1, blocked 2, requests 24, requests (+) 3, connections 7
                506        15B 1       2       24 (+3)             7           SAVE => ROW keys 506, mem 0.0146484375 KiB, clients 1, blocked 2, requests 24, requests (+) 3, connections 7
                506        15B 1       2       24 (+3)             7           STOP => OTHER_FORMAT
                (+3) => OTHER_FORMAT
                keys and values => OTHER_FORMAT
                x => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatStressNgPrints() {
        FormatReading.check(new StressFormat(), """
                stress-ng: info:  [12] dispatching hogs: 4 cpu => PASSED
                stress-ng: metrc: [12] cpu  15000  10.00  39.90  0.01  1499.91  375.85  99.78  5120 => ROW cpu bogo ops 15000, cpu real time 10 s, cpu usr time 39.9 s, cpu sys time 0.01 s, cpu bogo ops/s (real time) 1499.91 /s, cpu bogo ops/s (usr+sys time) 375.85 /s, cpu CPU used per instance 99.78 %, cpu RSS Max 5120 KB
                stress-ng: info:  [12] cpu  15000  10.00  39.90  0.01  1499.91  375.85 => ROW cpu bogo ops 15000, cpu real time 10 s, cpu usr time 39.9 s, cpu sys time 0.01 s, cpu bogo ops/s (real time) 1499.91 /s, cpu bogo ops/s (usr+sys time) 375.85 /s
                stress-ng: 10:48:33.34 metrc: [12] matrix  352460.80 add ops per sec (harmonic mean of 2 instances) => ROW matrix add ops per sec 352460.8
                stress-ng: info:  [12] matrix  352460.80 add ops per sec => PASSED
                stress-ng: something else => OTHER_FORMAT
                stress: info: [12] cpu  15000  10.00  39.90  0.01  1499.91  375.85 => OTHER_FORMAT
                """);
    }

    @Test
    void readsTheWeather() {
        FormatReading.check(new MetarFormat(), """
                KJFK 261951Z 31015G25KT 10SM 07/M03 A3012 RMK 08/05 => ROW KJFK wind direction 310 °, KJFK wind 15 kn, KJFK gusts 25 kn, KJFK visibility 10 mi, KJFK temperature 7 °C, KJFK dew point -3 °C, KJFK pressure 30.12 inHg
                METAR COR EDDF 261950Z VRB02MPS 9999 M01/ Q1016= => ROW EDDF wind 2 m/s, EDDF visibility 9999 m, EDDF temperature -1 °C, EDDF pressure 1016 hPa
                201805261950 SPECI UUEE 261950Z ///08KMH 0800NDV NOSIG 9999 => ROW UUEE wind 8 km/h, UUEE visibility 800 m
                KJFK 261951Z 1 1/2SM => ROW KJFK visibility 1.5 mi
                KJFK 261951Z P6SM => ROW KJFK visibility 6 mi
                KJFK 261951Z M1/4SM => ROW KJFK visibility 0.25 mi
                KJFK 261951Z FEW045 BKN250 => PASSED
                KJFK 261951Z => OTHER_FORMAT
                Z is the last letter => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatIotopPrints() {
        FormatReading.check(new DiskUsersFormat(), XFrom.OWN, """
                Total DISK READ:         0.00 B/s | Total DISK WRITE:        11.75 K/s => ROW at 0: Total DISK READ 0 B/s, Total DISK WRITE 11.75 KiB/s
                Current DISK READ:       1.20 M/s | Current DISK WRITE:       0.00 B/s => ROW at 0: Current DISK READ 1.2 MiB/s, Current DISK WRITE 0 B/s
                    TID  PRIO  USER     DISK READ  DISK WRITE  SWAPIN      IO    COMMAND => PASSED
                    1234 be/4 root        0.00 B/s    3.92 K/s  0.10 %  0.05 % [jbd2/sda1-8] => ROW at 0: 1234 [jbd2/sda1-8] DISK READ 0 B/s, 1234 [jbd2/sda1-8] DISK WRITE 3.92 KiB/s, 1234 [jbd2/sda1-8] SWAPIN 0.1 %, 1234 [jbd2/sda1-8] IO 0.05 %
                05:01:22  12 be/4 root    1.00 K    3.92 K/s  ?unavailable?  /bin/sh => ROW at 0: 12 /bin/sh DISK READ 1 KiB, 12 /bin/sh DISK WRITE 3.92 KiB/s
                Current DISK READ:       1.20 M/s | Current DISK WRITE:       0.00 B/s => ROW at 1: Current DISK READ 1.2 MiB/s, Current DISK WRITE 0 B/s
                Actual DISK READ:       1.20 M/s => OTHER_FORMAT
                Total DISK READ:         0.00 B/s | Total DISK WRITE:        11.75 K/s => ROW at 2: Total DISK READ 0 B/s, Total DISK WRITE 11.75 KiB/s
                (restart) => done
                Current DISK READ:       1.20 M/s | Current DISK WRITE:       0.00 B/s => ROW at 3: Current DISK READ 1.2 MiB/s, Current DISK WRITE 0 B/s
                    1234 be/4 root => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatMtrPrints() {
        FormatReading.check(new RouteFormat(), XFrom.OWN, """
                h 0 192.168.1.1 => OTHER_FORMAT
                x 0 33000 => PASSED
                x 1 33001 => PASSED
                h 0 192.168.1.1 => PASSED
                d 0 gateway.example.org => PASSED
                d 0 gateway => PASSED
                h 0 gateway => OTHER_FORMAT
                m 0 lspl => PASSED
                p 0 1409 33000 => ROW at 0: hop 0 1409 µs
                p 0 1410 => ROW at 1: hop 0 1410 µs
                x 0 33002 => PASSED
                x 0 33003 => ROW at 2: hop 0 NaN µs
                x 0 => OTHER_FORMAT
                (restart) => done
                h 0 192.168.1.1 => OTHER_FORMAT
                x 0 33004 => PASSED
                """);
    }

    @Test
    void readsWhatNginxTells() {
        FormatReading.check(new NginxFormat(), XFrom.OWN, """
                 16630948 16630946 31070465 => OTHER_FORMAT
                Active connections: 291 => ROW at 0: Active connections 291
                server accepts handled requests => PASSED
                 16630948 16630946 31070465 => ROW at 0: accepts 16630948, handled 16630946, requests 31070465
                 16630948 16630946 31070465 => OTHER_FORMAT
                Reading: 6 Writing: 179 Waiting: 106 => ROW at 0: Reading 6, Writing 179, Waiting 106
                Reading: 6 pages => OTHER_FORMAT
                server accepts handled requests request_time => PASSED
                 1 2 3 4 => ROW at 0: accepts 1, handled 2, requests 3
                server accepts handled requests => PASSED
                (restart) => done
                 1 2 3 => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatTcPrints() {
        FormatReading.check(new QueueFormat(), XFrom.OWN, """
                 Sent 1 bytes 2 pkt (dropped 3, overlimits 4 requeues 5) => OTHER_FORMAT
                qdisc fq_codel 0: dev eth0 root refcnt 2 => PASSED
                 Sent 1 bytes 2 pkt (dropped 3, overlimits 4 requeues 5) => ROW at 0: eth0 sent 1 B, eth0 packets 2, eth0 dropped 3, eth0 overlimits 4, eth0 requeues 5
                 backlog 6b 7p requeues 5 => ROW at 0: eth0 backlog 6 B, eth0 backlog packets 7
                  maxpacket 8 drop_overlimit 9 => ROW at 0: eth0 maxpacket 8, eth0 drop_overlimit 9
                  no figures => OTHER_FORMAT
                x => OTHER_FORMAT
                class htb 1:10 parent 1:1 prio 0 => PASSED
                 rate 0bit 0pps backlog 6Kb 7p requeues 0 => ROW at 0: htb 1:10 of 1:1 backlog 6 KiB, htb 1:10 of 1:1 backlog packets 7
                qdisc fq_codel 0: dev eth0 root refcnt 2 => PASSED
                 backlog 6b 7p requeues 5 => ROW at 1: eth0 backlog 6 B, eth0 backlog packets 7
                qdisc => OTHER_FORMAT
                (restart) => done
                 backlog 6b 7p requeues 5 => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatVzloggerLogs() {
        FormatReading.check(new VolkszaehlerFormat(), XFrom.OWN, """
                [Mar 31 05:01:22][mtr0] Got 4 new readings from meter: => PASSED
                [Mar 31 05:01:22][mtr0] Reading: id=1.8.0*255/Obis:1 value=-17.5 ts=1617159682500 => ROW at 1.6171596825E9: 1.8.0*255 -17.5
                [Mar 31 05:01:22][chn1] Adding reading to queue (value=3.00 ts=1439845982000) => ROW at 1439845982: chn1 3
                [Mar 31 05:01:22][mtr0] No reading => OTHER_FORMAT
                [Mar 31 05:01:22][mtr0] started => OTHER_FORMAT
                """);
    }

    @Test
    void passesOverBlankLinesAndTakesNoneThatIsTooLong() {
        FormatReading reading = new FormatReading(new StressFormat(), XFrom.TIME);
        String line = "stress-ng: info:  [12] ";
        assertThat(reading.read(line + "a".repeat(2000 - line.length()))).isEqualTo("PASSED");
        assertThat(reading.read(line + "a".repeat(2001 - line.length()))).isEqualTo("OTHER_FORMAT");
        assertThat(reading.read("")).isEqualTo("SKIPPED");
        assertThat(reading.read("   ")).isEqualTo("SKIPPED");
    }

    @Test
    void eachKindHasItsOwnName() {
        assertThat(ReportFormat.all())
                .hasSizeGreaterThan(10)
                .extracting(each -> each.get().sentence())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void readsWhatAfterburnerWrites() {
        FormatReading.check(new AfterburnerFormat(), XFrom.OWN, """
                01, 01-02-1970 00:00:00, GPU => OTHER_FORMAT
                02, 01-02-1970 00:00:00, GPU temperature ,Power , ,Fan => OTHER_FORMAT
                00, 01-02-1970 00:00:00, another log => OTHER_FORMAT
                01, 01-02-1970 00:00:00, GPU => OTHER_FORMAT
                00, 01-02-1970 00:00:00, Hardware monitoring log v1.6 => PASSED
                01, 01-02-1970 00:00:00, GPU => PASSED
                03, 01-02-1970 00:00:00, 0 ,°C => OTHER_FORMAT
                80, 01-02-1970 00:00:01, 44 ,12.5 => OTHER_FORMAT
                02, 01-02-1970 00:00:00, GPU temperature ,Power , ,Fan => PASSED
                03, 01-02-1970 00:00:00, 0 ,°C ,0.000 ,100.000 => PASSED
                03, 01-02-1970 00:00:00, 3 ,RPM => PASSED
                03, 01-02-1970 00:00:00, x ,RPM => OTHER_FORMAT
                03, 01-02-1970 00:00:00, 3 => OTHER_FORMAT
                80, 01-02-1970 00:00:01, 44.000 ,12.5 ,7 ,900 ,8 => ROW at 2678401: GPU temperature 44 °C, Power 12.5, Fan 900 RPM
                80, 01-02-1970 00:00:02, 45.000 ,N/A => ROW at 2678402: GPU temperature 45 °C
                81, 01-02-1970 00:00:02, 45.000 ,N/A => OTHER_FORMAT
                02, 01-02-1970 00:00:00, Fan => PASSED
                80, 01-02-1970 00:00:03, 45.000 ,N/A => ROW at 2678403: Fan 45 RPM
                18, 01-02-1970 00:00:03, 45.000 => OTHER_FORMAT
                (restart) => done
                01, 01-02-1970 00:00:00, GPU => OTHER_FORMAT
                80, 01-02-1970 00:00:03, 45.000 ,N/A => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatVarnishCounts() {
        FormatReading.check(new VarnishFormat(), XFrom.OWN, """
                MGT.uptime                  7         1.00 Management process uptime => ROW at 0: MGT.uptime 7, MGT.uptime rate 1 /s
                MAIN.sess_conn            123         0.25 Sessions accepted => ROW at 0: MAIN.sess_conn 123, MAIN.sess_conn rate 0.25 /s
                VBE.boot.default.happy      3          .   Happy health probes => ROW at 0: VBE.boot.default.happy 3
                MGT.uptime                  8         1.00 Management process uptime => ROW at 1: MGT.uptime 8, MGT.uptime rate 1 /s
                MAIN.sess_conn            123         0.25 => OTHER_FORMAT
                sess_conn                 123         0.25 Sessions accepted => OTHER_FORMAT
                ZZ.a                        1          .   The last letter => ROW at 1: ZZ.a 1
                (restart) => done
                ZZ.a                        1          .   The last letter => ROW at 2: ZZ.a 1
                """);
    }
}
