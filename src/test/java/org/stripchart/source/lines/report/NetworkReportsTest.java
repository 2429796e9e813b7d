// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

/** What becomes of each line that tells of devices, connections and servers of a network, and of lines that only look like some. */
class NetworkReportsTest {

    @Test
    void readsWhatIpTellsOfLinks() {
        FormatReading.check(new LinkFormat(), XFrom.OWN, """
                    RX:  bytes packets => OTHER_FORMAT
                1: lo: <LOOPBACK,UP> mtu 65536 qdisc noqueue state UNKNOWN => PASSED
                    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00 => PASSED
                    RX:  bytes packets => PASSED
                        100      2 => ROW at 0: lo RX bytes 100, lo RX packets 2
                        100      2 => OTHER_FORMAT
                    TX errors:  aborted fifo => PASSED
                        1      2 3 => OTHER_FORMAT
                        1      2 => ROW at 0: lo TX errors aborted 1, lo TX errors fifo 2
                2: eth0@if3: <BROADCAST> mtu 1500 => PASSED
                \tRX: bytes packets => OTHER_FORMAT
                    RX: bytes packets => PASSED
                        7      8 => ROW at 0: eth0 RX bytes 7, eth0 RX packets 8
                    something else => OTHER_FORMAT
                1: lo: <LOOPBACK,UP> mtu 65536 => PASSED
                    RX:  bytes packets => PASSED
                        101      3 => ROW at 1: lo RX bytes 101, lo RX packets 3
                mtu is a word => OTHER_FORMAT
                1: lo: <LOOPBACK,UP> => OTHER_FORMAT
                (restart) => done
                        101      3 => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatIfconfigTells() {
        FormatReading.check(new LinkFormat(), XFrom.OWN, """
                eth0: flags=4163<UP,BROADCAST>  mtu 1500 => PASSED
                        inet 10.0.0.1  netmask 255.255.255.0  broadcast 10.0.0.255 => PASSED
                        RX packets 12  bytes 3456 (3.3 KiB) => ROW at 0: eth0 RX packets 12, eth0 RX bytes 3456
                        TX errors 0  dropped 1 overruns 0  carrier 0  collisions 0 => ROW at 0: eth0 TX errors 0, eth0 TX dropped 1, eth0 TX overruns 0, eth0 TX carrier 0, eth0 TX collisions 0
                        RX errors 5 => ROW at 0: eth0 RX errors 5
                        RX 5 => OTHER_FORMAT
                a: flags=73<UP>  mtu 65536 => PASSED
                        RX packets 1 => ROW at 0: a RX packets 1
                zeta: flags=73<UP>  mtu 65536 => PASSED
                Zeta: flags=73<UP>  mtu 65536 => PASSED
                A: flags=73<UP>  mtu 65536 => PASSED
                (restart) => done
                {: flags=73<UP>  mtu 65536 => OTHER_FORMAT
                @: flags=73<UP>  mtu 65536 => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatChronyTellsOfServers() {
        FormatReading.check(new ChronyFormat(), XFrom.OWN, """
                ====================================== => OTHER_FORMAT
                MS Name/IP address         Stratum Poll Reach LastRx Last sample => PASSED
                ====================================== => PASSED
                ^* ntp1.example   2   6   377    23   +123us[ +200us] +/-   20ms => ROW at 0: ntp1.example Stratum 2, ntp1.example Poll 6, ntp1.example Reach 377, ntp1.example LastRx 23 s, ntp1.example offset 123 us, ntp1.example offset measured 200 us, ntp1.example error 20 ms
                ^- ntp2.example   3  -6     0     -     +0ns[   +0ns] +/-    0ns => ROW at 0: ntp2.example Stratum 3, ntp2.example Poll -6, ntp2.example Reach 0
                #? PPS0           0   4   377    2m    -12ns[  -15ns] +/-    1s => ROW at 0: PPS0 Stratum 0, PPS0 Poll 4, PPS0 Reach 377, PPS0 LastRx 2 min, PPS0 offset -12 ns, PPS0 offset measured -15 ns, PPS0 error 1 s
                =+ peer.example   1   4    17    3h     -2ms[   -3ms] +/-    1s => ROW at 0: peer.example Stratum 1, peer.example Poll 4, peer.example Reach 17, peer.example LastRx 3 h, peer.example offset -2 ms, peer.example offset measured -3 ms, peer.example error 1 s
                ^* ntp1.example   2   6   377    24   +124us[ +201us] +/-   20ms => ROW at 1: ntp1.example Stratum 2, ntp1.example Poll 6, ntp1.example Reach 377, ntp1.example LastRx 24 s, ntp1.example offset 124 us, ntp1.example offset measured 201 us, ntp1.example error 20 ms
                MS Name/IP address         Stratum Poll Reach LastRx Last sample => PASSED
                ^* ntp2.example   2   6   377    24   +124us[ +201us] +/-   20ms => ROW at 2: ntp2.example Stratum 2, ntp2.example Poll 6, ntp2.example Reach 377, ntp2.example LastRx 24 s, ntp2.example offset 124 us, ntp2.example offset measured 201 us, ntp2.example error 20 ms
                MS is no header => OTHER_FORMAT
                ^* ntp1.example   2   6   389    24   +124us[ +201us] +/-   20ms => OTHER_FORMAT
                (restart) => done
                ====================================== => OTHER_FORMAT
                ^* ntp1.example   2   6   377    24   +124us[ +201us] +/-   20ms => ROW at 3: ntp1.example Stratum 2, ntp1.example Poll 6, ntp1.example Reach 377, ntp1.example LastRx 24 s, ntp1.example offset 124 us, ntp1.example offset measured 201 us, ntp1.example error 20 ms
                """);
    }

    @Test
    void readsWhatPassesBetweenHosts() {
        FormatReading.check(new IftopFormat(), XFrom.OWN, """
                   1 a.example          =>     1.00Kb     2.00Kb     3.00Kb     4.00KB => OTHER_FORMAT
                   # Host name (port/service if enabled)            last 2s   last 10s   last 40s cumulative => PASSED
                -------------------------------------------------------------------------------------------- => PASSED
                   1 a.example          =>     1.00Kb     2.00Kb     3.00Kb     4.00KB => PASSED
                     b.example          <=     5b     6.5Mb     7Gb     8B => ROW at 0: a.example => b.example last 2s 1 Kb, a.example => b.example last 10s 2 Kb, a.example => b.example last 40s 3 Kb, a.example => b.example cumulative 4 KB, a.example <= b.example last 2s 5 b, a.example <= b.example last 10s 6.5 Mb, a.example <= b.example last 40s 7 Gb, a.example <= b.example cumulative 8 B
                     b.example          <=     5b     6.5Mb     7Gb     8B => OTHER_FORMAT
                   2 c.example          =>     1.00Kb     2.00Kb     3.00Kb     4.00KB => PASSED
                   3 d.example          =>     1Tb     2Kb     3Kb     4KB => CUT_SHORT
                     b.example          <=     5b     6b     7b     8B => ROW at 0: d.example => b.example last 2s 1 Tb, d.example => b.example last 10s 2 Kb, d.example => b.example last 40s 3 Kb, d.example => b.example cumulative 4 KB, d.example <= b.example last 2s 5 b, d.example <= b.example last 10s 6 b, d.example <= b.example last 40s 7 b, d.example <= b.example cumulative 8 B
                Total send rate:     1.00Kb     2.00Kb     3.00Kb => ROW at 0: Total send rate last 2s 1 Kb, Total send rate last 10s 2 Kb, Total send rate last 40s 3 Kb
                Total send and receive rate:     1b     2b     3b => ROW at 0: Total send and receive rate last 2s 1 b, Total send and receive rate last 10s 2 b, Total send and receive rate last 40s 3 b
                Peak rate (sent/received/total):     1.00Kb     2.00Kb     3.00Kb => ROW at 0: Peak rate sent 1 Kb, Peak rate received 2 Kb, Peak rate total 3 Kb
                Cumulative (sent/received/total):     1.00KB     2.00KB     3.00KB => ROW at 0: Cumulative sent 1 KB, Cumulative received 2 KB, Cumulative total 3 KB
                ============================================================================================ => PASSED
                something else => OTHER_FORMAT
                   # Host name is a line of text => OTHER_FORMAT
                   # Host name (port/service if enabled)            last 2s   last 10s   last 40s cumulative => PASSED
                Total send rate:     1.00Kb     2.00Kb     3.00Kb => ROW at 1: Total send rate last 2s 1 Kb, Total send rate last 10s 2 Kb, Total send rate last 40s 3 Kb
                   4 a.example          =>     1.00Kb     2.00Kb     3.00Kb     4.00KB => PASSED
                   # Host name (port/service if enabled)            last 2s   last 10s   last 40s cumulative => PASSED
                     b.example          <=     5b     6b     7b     8B => OTHER_FORMAT
                (restart) => done
                Total send rate:     1.00Kb     2.00Kb     3.00Kb => OTHER_FORMAT
                """);
    }

    @Test
    void readsWhatTheKernelKnowsOfConnections() {
        FormatReading.check(new SocketFormat(), XFrom.OWN, """
                \t cubic rto:204 => OTHER_FORMAT
                State  Recv-Q  Send-Q  Local Address:Port  Peer Address:Port  Process => SKIPPED
                ESTAB  1       2       10.0.0.1:22         10.0.0.2:1234 => SKIPPED
                \t cubic wscale:7,8 rto:204 rtt:3.5/1.25 mss:1448 cwnd:10 bytes_acked:44 send 39.6Mbps lastsnd:8 pacing_rate 79Gbps delivered:3 app_limited busy:12ms => ROW_UNDER_HEADING at 0: 10.0.0.1:22 10.0.0.2:1234 Recv-Q 1 B, 10.0.0.1:22 10.0.0.2:1234 Send-Q 2 B, 10.0.0.1:22 10.0.0.2:1234 wscale 7, 10.0.0.1:22 10.0.0.2:1234 wscale 2 8, 10.0.0.1:22 10.0.0.2:1234 rto 204 ms, 10.0.0.1:22 10.0.0.2:1234 rtt 3.5 ms, 10.0.0.1:22 10.0.0.2:1234 rttvar 1.25 ms, 10.0.0.1:22 10.0.0.2:1234 mss 1448, 10.0.0.1:22 10.0.0.2:1234 cwnd 10, 10.0.0.1:22 10.0.0.2:1234 bytes_acked 44, 10.0.0.1:22 10.0.0.2:1234 send 39.6 Mbps, 10.0.0.1:22 10.0.0.2:1234 lastsnd 8 ms, 10.0.0.1:22 10.0.0.2:1234 pacing_rate 79 Gbps, 10.0.0.1:22 10.0.0.2:1234 delivered 3, 10.0.0.1:22 10.0.0.2:1234 busy 12 ms
                \t cubic rto:204 => OTHER_FORMAT
                tcp  ESTAB  0       0       10.0.0.1:80         10.0.0.3:99  users:(("x",pid=1,fd=3)) => SKIPPED
                     cubic rto:205 skmem:(r0,rb1) unacked:1(x) => ROW_UNDER_HEADING at 0: 10.0.0.1:80 10.0.0.3:99 Recv-Q 0 B, 10.0.0.1:80 10.0.0.3:99 Send-Q 0 B, 10.0.0.1:80 10.0.0.3:99 rto 205 ms, 10.0.0.1:80 10.0.0.3:99 unacked 1
                ESTAB  3       4       10.0.0.1:22         10.0.0.2:1234 => SKIPPED
                \t cubic wscale:7,8 rtt:1 => OTHER_FORMAT
                \t cubic wscale:7,8 rto:201 => ROW_UNDER_HEADING at 1: 10.0.0.1:22 10.0.0.2:1234 Recv-Q 3 B, 10.0.0.1:22 10.0.0.2:1234 Send-Q 4 B, 10.0.0.1:22 10.0.0.2:1234 wscale 7, 10.0.0.1:22 10.0.0.2:1234 wscale 2 8, 10.0.0.1:22 10.0.0.2:1234 rto 201 ms
                Netid  State  Recv-Q  Send-Q  Local Address:Port  Peer Address:Port => SKIPPED
                \t cubic rto:204 => OTHER_FORMAT
                UNCONN 0 0 *:1 *:2 => SKIPPED
                Zebra is no state => OTHER_FORMAT
                \t cubic rto:204 => OTHER_FORMAT
                UNCONN 0 0 *:1 *:2 => SKIPPED
                (restart) => done
                \t cubic rto:204 => OTHER_FORMAT
                Recv-Q is a word => OTHER_FORMAT
                """);
    }
}
