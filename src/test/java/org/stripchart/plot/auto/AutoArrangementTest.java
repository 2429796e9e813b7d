// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.auto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.auto.AutoArrangement.Facts;
import org.stripchart.plot.auto.AutoArrangement.Found;

class AutoArrangementTest {

    private final List<Facts> series = new ArrayList<>();

    private void add(String name, String unit, double low, double high) {
        series.add(new Facts(name, unit, "", low, high));
    }

    /** The strips: their names with commas, hidden ones in brackets, and the unit if there is one. */
    private String strips() {
        return AutoArrangement.of(series).stream().map(this::text).collect(Collectors.joining(" | "));
    }

    private String text(Found strip) {
        String shown = strip.shown().stream().map(i -> series.get(i).name()).collect(Collectors.joining(","));
        String hidden = strip.hidden().isEmpty()
                ? ""
                : strip.hidden().stream().map(i -> series.get(i).name()).collect(Collectors.joining(",", " (", ")"));
        return shown + hidden + (strip.label().isEmpty() ? "" : " [" + strip.label() + "]");
    }

    @Test
    void putsOneSeriesIntoOneStrip() {
        add("a", "", 0, 1);
        assertThat(strips()).isEqualTo("a");
        assertThat(AutoArrangement.of(List.of())).isEmpty();
    }

    @Test
    void partsMemoryRatesAndPerCentsOfVmstat() {
        add("r", "", 0, 4);
        add("b", "", 0, 0);
        add("swpd", "", 0, 0);
        add("free", "", 8_000_000, 8_100_000);
        add("buff", "", 200_000, 200_100);
        add("cache", "", 9_000_000, 9_000_100);
        add("bi", "", 0, 20);
        add("in", "", 400, 900);
        add("cs", "", 800, 2000);
        add("us", "", 1, 12);
        add("id", "", 80, 99);
        add("wa", "", 0, 0);
        assertThat(strips()).isEqualTo("r,b,swpd,bi,us,wa | free,cache | buff | in,cs,id");
    }

    @Test
    void whatMovesIsWorthMoreThanWhatDoesNotAndZerosLeast() {
        for (int i = 0; i < 12; i++) {
            add("zero" + i, "%", 0, 0);
        }
        add("idle", "%", 96, 96);
        add("user", "%", 2, 4);
        List<Found> found = AutoArrangement.of(series);
        assertThat(found.get(0).shown()).contains(12, 13);
        assertThat(found.get(0).hidden()).containsExactly(10, 11);
        List<Facts> shown = series.subList(0, 12);
        assertThat(AutoArrangement.isWellChosen(shown, series.subList(12, 14))).isFalse();
        assertThat(AutoArrangement.isWellChosen(shown, series.subList(12, 13))).isTrue();
        assertThat(AutoArrangement.isWellChosen(series.subList(13, 14), series.subList(12, 14)))
                .isTrue();
    }

    @Test
    void whatMovesMostOnTheScaleOfItsStripIsShown() {
        for (int i = 0; i < 12; i++) {
            add("now and then" + i, "%", 0, 2);
        }
        add("user", "%", 20, 96);
        assertThat(AutoArrangement.of(series).get(0).shown()).contains(12);
    }

    @Test
    void ratherHidesAStripThanMakesAllOfAnotherFlat() {
        String[] units = {"ms", "%", "kB/s", "1/s", "W"};
        for (String unit : units) {
            add("in " + unit, unit, 1, 9);
        }
        add("r", "", 0, 4);
        add("free", "", 12_700_000, 12_700_900);
        add("cs", "", 800, 2000);
        for (Found strip : AutoArrangement.of(series)) {
            List<Facts> shown = strip.shown().stream().map(series::get).toList();
            double least = shown.stream().mapToDouble(Facts::size).min().orElse(1);
            assertThat(shown).as(text(strip)).allSatisfy(each -> assertThat(each.size())
                    .isLessThan(10_000 * least));
        }
        assertThat(strips()).endsWith("in W [W] | r,cs | free");
        add("in V", "V", 1, 9);
        add("in A", "A", 1, 9);
        assertThat(strips()).as("what moves least is hidden").contains("(free").doesNotContain("| free");
    }

    private String knownStrips() {
        return AutoArrangement.of(series, true).stream().map(this::text).collect(Collectors.joining(" | "));
    }

    @Test
    void partsWhatVariesTooLittleForItsStripOnceThatIsKnown() {
        add("pressure", "", 100_900, 101_600);
        add("count", "", 0, 42_000);
        add("flow", "", 2, 5);
        add("ratio", "", 0.1, 0.9);
        assertThat(strips()).as("after the first rows").isEqualTo("pressure,count | flow,ratio");
        assertThat(knownStrips()).isEqualTo("pressure | count | flow,ratio");
        assertThat(AutoArrangement.isReadable(series.subList(0, 2), true)).isFalse();
        assertThat(AutoArrangement.isReadable(series.subList(0, 2), false)).isTrue();
        assertThat(AutoArrangement.isReadable(series.subList(1, 3), false)).isFalse();
        assertThat(AutoArrangement.isReadable(series.subList(2, 4), true)).isTrue();
    }

    @Test
    void leavesTogetherWhatIsOfOneUnitHoweverLittleItVaries() {
        add("inside", "\u00b0C", 20, 20.1);
        add("outside", "\u00b0C", -5, 15);
        assertThat(knownStrips()).isEqualTo("inside,outside [\u00b0C]");
        assertThat(AutoArrangement.isReadable(series, true)).isTrue();
    }

    @Test
    void leavesWhatIsLevelWhereItFits() {
        add("limit", "", 30_000, 30_000);
        add("count", "", 0, 42_000);
        assertThat(knownStrips()).isEqualTo("limit,count");
        assertThat(AutoArrangement.isReadable(series, true)).isTrue();
    }

    /** Adds series from the text of a table: units, groups and names in its first rows, {@code -} for none. */
    private void table(String text) {
        List<String[]> rows =
                text.lines().map(line -> line.strip().split("\\s+")).toList();
        for (int i = 0; i < rows.get(0).length; i++) {
            double low = Double.NaN;
            double high = Double.NaN;
            for (String[] row : rows.subList(3, rows.size())) {
                low = Double.isNaN(low) ? Double.parseDouble(row[i]) : Math.min(low, Double.parseDouble(row[i]));
                high = Double.isNaN(high) ? Double.parseDouble(row[i]) : Math.max(high, Double.parseDouble(row[i]));
            }
            String unit = rows.get(0)[i].replaceFirst("^-$", "");
            series.add(new Facts(rows.get(2)[i], unit, rows.get(1)[i].replaceFirst("^-$", ""), low, high));
        }
    }

    private static final String VMSTAT = """
            - - - - - - - - - - - - % % % % %
            procs procs memory memory memory memory swap swap io io system system cpu cpu cpu cpu cpu
            r b swpd free buff cache si so bi bo in cs us sy id wa st
            """;

    @Test
    void givesEachGroupOfVmstatAStrip() {
        table(VMSTAT + """
                2 0 0 24053956 884 459056 0 0 779 427 133 280 7 2 91 0 0
                1 0 0 24053956 884 459056 0 0   0   0  94 143 0 2 96 0 1
                1 0 0 24053956 884 459056 0 0   0   0  31  43 0 0 100 0 1
                """);
        assertThat(strips()).isEqualTo("r,b | swpd,free,buff,cache | si,so | bi,bo | in,cs | us,sy,id,wa,st [%]");
    }

    @Test
    void joinsSwappingThatIsLevelWithTheDisksWhereMemoryNeedsTwoStrips() {
        table(VMSTAT + """
                2 0 0 24053956 110884 4459056 0 0    779  427  133  280  7  2  91 0 0
                1 0 0 24050212 110900 4461200 0 0      0    0   94  143  0  2  96 0 1
                4 1 0 24049956 111020 4462056 0 0  12364   20 1498 3547 43 15  31 11 0
                """);
        assertThat(strips()).isEqualTo("r,b | swpd,buff | free,cache | si,so,bi,bo | in,cs | us,sy,id,wa,st [%]");
    }

    @Test
    void givesEachUnitOfIostatAStrip() {
        String units = "% % % % % % /s kB/s /s % ms kB /s kB/s /s % ms kB /s kB/s - %\n";
        String names = "%user %nice %system %iowait %steal %idle r/s rkB/s rrqm/s %rrqm r_await rareq-sz"
                + " w/s wkB/s wrqm/s %wrqm w_await wareq-sz d/s dkB/s aqu-sz %util\n";
        table(units + "- ".repeat(22) + "\n" + names + """
                6.85 0 1.96 0.33 0.23 90.62 63.47 1555.08 20.89 24.77 0.32 24.50 32.95 851.99 17.96 35.27 0.20 25.85 3.76 41.83 0.03 1.91
                0.50 0 1.98 0.00 0.99 96.53 1.00 20.00 0 0 0 20 0 0 0 0 0 0 0 0 0 0
                0 0 0.50 0 0 99.50 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
                """);
        assertThat(AutoArrangement.of(series))
                .extracting(Found::label)
                .containsExactly("%", "/s", "kB/s", "ms", "kB", "");
        assertThat(strips())
                .endsWith(" | aqu-sz")
                .contains("r/s,rrqm/s,w/s,wrqm/s,d/s [/s] | rkB/s,wkB/s,dkB/s [kB/s]");
        assertThat(strips()).as("all are shown").doesNotContain("(");
    }

    @Test
    void keepsPerCentsTogetherHoweverSmall() {
        add("%user", "%", 0.1, 0.9);
        add("%idle", "%", 90, 99.9);
        add("%steal", "%", 0, 0);
        assertThat(strips()).isEqualTo("%user,%idle,%steal [%]");
        add("%CPU", "%", 0, 740);
        assertThat(strips()).as("of several processors").isEqualTo("%user,%steal [%] | %idle,%CPU [%]");
    }

    @Test
    void joinsStripsOfNearSizesWhereThereAreTooMany() {
        for (int i = 0; i < 8; i++) {
            add("p" + i + ".v", "", 0, Math.pow(10, i));
        }
        add("p8.v", "", 0, 0);
        add("p9.v", "", 0, 120);
        assertThat(strips()).isEqualTo("p0.v,p1.v | p2.v,p3.v,p8.v,p9.v | p4.v | p5.v | p6.v | p7.v");
    }

    @Test
    void keepsUnitsTogetherAndNamesThem() {
        add("cpu", "%", 0, 100);
        add("heap", "MB", 10, 90);
        add("gpu", "%", 20, 30);
        assertThat(strips()).isEqualTo("cpu,gpu [%] | heap [MB]");
    }

    @Test
    void keepsMetricsParentsAndSourcesTogether() {
        add("load{cpu=\"0\"}", "", 0, 1);
        add("engine.speed", "", 0, 50);
        add("load{cpu=\"1\"}", "", 0, 1);
        add("engine.torque", "", 0, 60);
        add("plant: flow", "", 0, 6);
        add("alone", "", 0, 3);
        add("plant: level", "", 0, 5);
        assertThat(strips())
                .isEqualTo(
                        "load{cpu=\"0\"},load{cpu=\"1\"} | engine.speed,engine.torque | plant: flow,plant: level | alone");
    }

    @Test
    void leavesConstantsWhereTheyDoNotPressOthersFlat() {
        add("small", "", 0, 2);
        add("limit", "", 5, 5);
        add("large", "", 0, 100);
        add("huge", "", 1e6, 1e6);
        add("none", "", Double.NaN, Double.NaN);
        assertThat(strips()).isEqualTo("small,none | limit,large | huge");
    }

    @Test
    void joinsSmallFamiliesWhenThereAreTooMany() {
        for (int i = 0; i < 20; i++) {
            add("p" + i + ".v", "", 0, 1 + i);
        }
        assertThat(AutoArrangement.of(series)).hasSize(1);
    }

    @Test
    void showsSixStripsOfTwelveLinesThatChangeMost() {
        for (int unit = 0; unit < 10; unit++) {
            for (int i = 0; i < 15; i++) {
                add("s" + unit + "-" + i, "u" + unit, 100 - unit * 5 - i, 100);
            }
        }
        List<Found> found = AutoArrangement.of(series);
        assertThat(found).hasSize(6).allSatisfy(strip -> assertThat(strip.shown())
                .hasSize(12));
        assertThat(found).extracting(Found::label).containsExactly("u4", "u5", "u6", "u7", "u8", "u9");
        assertThat(found.get(0).shown()).startsWith(4 * 15 + 3);
        assertThat(found.get(0).hidden()).containsExactly(60, 61, 62);
        assertThat(found.stream()
                        .mapToInt(s -> s.shown().size() + s.hidden().size())
                        .sum())
                .isEqualTo(150);
    }

    @Test
    void givesEachSeriesOnePlaceAlwaysTheSame() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            series.clear();
            int count = 1 + random.nextInt(300);
            for (int i = 0; i < count; i++) {
                double size = Math.pow(10, random.nextInt(9)) * random.nextInt(3);
                add(
                        "m" + random.nextInt(8) + "." + i,
                        random.nextBoolean() ? "" : "u" + random.nextInt(9),
                        random.nextBoolean() ? size : -size,
                        size);
            }
            List<Found> found = AutoArrangement.of(series);
            assertThat(found).isEqualTo(AutoArrangement.of(series)).hasSizeBetween(1, 8);
            List<Integer> all = new ArrayList<>();
            found.forEach(strip -> {
                assertThat(strip.shown()).hasSizeLessThanOrEqualTo(12).isNotEmpty();
                all.addAll(strip.shown());
                all.addAll(strip.hidden());
            });
            assertThat(all).hasSize(count).doesNotHaveDuplicates();
        }
    }
}
