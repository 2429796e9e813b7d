// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;

/** What InfluxDB's line protocol allows, and what it does not. */
class InfluxFormatTest {

    private static final TextOptions BY_TIME = TextOptions.DEFAULTS.withFormat(TextFormat.INFLUX);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pump flow=4                                   | pump.flow=4
            pump flow=4,                                  |
            pump flow=4.5,head=.5,eff=5.                  | pump.flow=4.5 pump.head=0.5 pump.eff=5
            pump flow=-4e-2,head=1E3                      | pump.flow=-0.04 pump.head=1000
            pump n=-12i,m=7u                              | pump.n=-12 pump.m=7
            pump n=9223372036854775807i                   | pump.n=9.223372036854776E18
            pump n=-9223372036854775808i                  | pump.n=-9.223372036854776E18
            pump n=18446744073709551615u                  | pump.n=1.8446744073709552E19
            pump on=T,off=FALSE                           | pump.on=1 pump.off=0
            pump note="a, b=1 c",n=2                      | pump.n=2
            pump note="say \\"hi\\", n=3",n=2             | pump.n=2
            pump note="ends in \\\\",n=2                  | pump.n=2
            pump note="",n=2                              | pump.n=2
            pump,at=cellar flow=4                         | pump.flow{at=cellar}=4
            pump,at=cellar,no=2 flow=4                    | pump.flow{at=cellar,no=2}=4
            pump,at=the\\ cellar flow=4                   | pump.flow{at=the cellar}=4
            pump,at=a\\,b\\=c flow=4                      | pump.flow{at=a\\,b\\=c}=4
            pump,a\\=t=x flow=4                           | pump.flow{a\\=t=x}=4
            pump,at=x\\y flow=4                           | pump.flow{at=x\\y}=4
            pump,at=two\\\\ words flow=4                  | pump.flow{at=two\\ words}=4
            pu\\ mp flow=4                                | pu mp.flow=4
            pu\\,mp flow=4                                | pu,mp.flow=4
            pu=mp flow=4                                  | pu=mp.flow=4
            pump fl\\ ow=4                                | pump.fl ow=4
            pump fl\\=ow=4                                | pump.fl=ow=4
            pump fl\\,ow=4                                | pump.fl,ow=4
            pump fl\\ow=4                                 | pump.fl\\ow=4
            pump flow=1,head=2,flow=3                     | pump.flow=3 pump.head=2
            pump  flow=4                                  | pump.flow=4
            Pümpe,wo=Größe flow=4                         | Pümpe.flow{wo=Größe}=4
            """)
    void readsFields(String line, String expected) {
        ReadText read = ReadText.of(line + "\n", BY_TIME);
        Map<String, String> values = new LinkedHashMap<>();
        read.points.forEach(
                (name, points) -> values.put(name, String.join(" ", points).replaceAll("\\S+:", "")));
        StringBuilder shown = new StringBuilder();
        values.forEach((name, value) -> shown.append(shown.isEmpty() ? "" : " ").append(name + "=" + value));
        assertThat(shown.toString()).isEqualTo(expected == null ? "" : expected);
        assertThat(read.reader.rejected()).isEqualTo(expected == null ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pump",
                "pump ",
                "pump,at=x",
                "pump flow",
                "pump flow=",
                "pump =4",
                "pump, flow=4",
                "pump,at flow=4",
                "pump,at= flow=4",
                "pump,=x flow=4",
                "pump,at=x,,no=1 flow=4",
                "pump,at=x=y flow=4",
                ",at=x flow=4",
                "pump flow=4,,head=5",
                "pump flow=4,head",
                "pump flow=4 head=5",
                "pump flow=+4",
                "pump flow=NaN",
                "pump flow=inf",
                "pump flow=-Inf",
                "pump flow=1e999",
                "pump flow=4x",
                "pump flow=4.5i",
                "pump flow=1e3i",
                "pump flow=-1u",
                "pump flow=i",
                "pump flow=-",
                "pump flow=9223372036854775808i",
                "pump flow=-9223372036854775809i",
                "pump flow=18446744073709551616u",
                "pump flow=0x10",
                "pump flow=tRUE",
                "pump note=\"open",
                "pump note=\"a\"b,flow=4",
                "pump flow=4 12a",
                "pump flow=4 1700000000.5",
                "pump flow=4 12345678901234567890",
                "pump flow=4 1700000000 5",
                "pump flow=4 -"
            })
    void rejectsWhatTheProtocolDoesNotAllowWithoutATrace(String line) {
        ReadText read = ReadText.of(line + "\npump head=1 1700000000\n", BY_TIME.withMaxSeries(1));
        assertThat(read.points.keySet()).containsExactly("pump.head");
        assertThat(read.series("pump.head")).isEqualTo("1.7E9:1");
        assertThat(read.latestRejected()).startsWith("line 1: ").containsAnyOf("not of the format: ", "breaks off: ");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void readsTextsWithLineEnds() {
        String text = "log,host=a note=\"two\nlines, n=1\n\nor \\\"more\",n=2 1700000000\nlog,host=a n=3 1700000001\n";
        for (TextFormat format : List.of(TextFormat.AUTO, TextFormat.INFLUX)) {
            ReadText read = ReadText.of(text, BY_TIME.withFormat(format));
            assertThat(read.series("log.n{host=a}")).isEqualTo("1.7E9:2 1.700000001E9:3");
            assertThat(read.points).hasSize(1);
            assertThat(read.reader.rejected()).isZero();
        }
    }

    @Test
    void holdsNoLinesForAQuoteThatNothingCloses() {
        String line = "log,host=a n=3 1700000001\n";
        ReadText read = ReadText.of("log,host=a note=\"open\n" + line, BY_TIME);
        assertThat(read.series("log.n{host=a}")).isEqualTo("1.700000001E9:3");
        assertThat(read.latestRejected()).isEqualTo("line 1: breaks off: log,host=a note=\"open");
        read = ReadText.of("log,host=a note=\"open\n" + "5\n".repeat(200), TextOptions.DEFAULTS);
        assertThat(read.reader.rejected()).isEqualTo(64);
        assertThat(read.series("value")).startsWith("1000:5 ");
        read = ReadText.of("log note=\"open\n", BY_TIME);
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void knowsTheUnitOfATimeByItsSize() {
        ReadText read = ReadText.of("""
                m v=1 1700000000
                m v=2 1700000001000
                m v=3 1700000002000000
                m v=4 1700000003000000000
                m v=5\t1700000004000000000
                """, BY_TIME);
        assertThat(read.series("m.v"))
                .isEqualTo("1.7E9:1 1.700000001E9:2 1.700000002E9:3 1.700000003E9:4 1.700000004E9:5");
        assertThat(ReadText.of("m v=1 0\n", BY_TIME).series("m.v")).isEqualTo("0:1");
        assertThat(ReadText.of("m v=1 -5\n", BY_TIME).series("m.v")).isEqualTo("-5:1");
    }

    @Test
    void passesOverCommentsBlankLinesAndTexts() {
        ReadText read = ReadText.of("# a b=1\n  # c\n\nm note=\"x\"\nm v=1\n", BY_TIME);
        assertThat(read.points.keySet()).containsExactly("m.v");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesLinesWithoutMarksOnceOthersHadSome() {
        ReadText read = ReadText.of("cpu,host=a idle=5\nload short=1,long=2\n", TextOptions.DEFAULTS);
        assertThat(read.points.keySet()).containsExactly("cpu.idle{host=a}", "load.short", "load.long");
    }

    @Test
    void neverTakesDifferentTagsForTheSame() {
        ReadText read = ReadText.of(
                "m,a=1,b=2 v=1\nm,a=1\\,b\\=2 v=2\nm," + tags('x') + " v=1\nm," + tags('y') + " v=2\n", BY_TIME);
        assertThat(read.points).hasSize(4);
        assertThat(read.points.values()).allMatch(points -> points.size() == 1);
        assertThat(List.copyOf(read.points.keySet())).allMatch(name -> name.length() <= 400);
    }

    private static String tags(char middle) {
        return "k=" + "a".repeat(500) + middle + "b".repeat(500);
    }

    @Test
    void takesAsManyFieldsAsALineHas() {
        String fields = IntStream.range(0, 40).mapToObj(i -> "f" + i + "=" + i).collect(Collectors.joining(","));
        ReadText read = ReadText.of(("m,a=b " + fields + "\n").repeat(2));
        assertThat(read.points).hasSize(40);
        assertThat(read.series("m.f0{a=b}")).isEqualTo("0:0 1:0");
        assertThat(read.series("m.f39{a=b}")).isEqualTo("0:39 1:39");
    }

    @Test
    void takesTheFieldsForWhichThereIsRoom() {
        ReadText read =
                ReadText.of("m,a=b f=1,g=2\nm,a=b f=3,g=4\n", ReadText.byIndex().withMaxSeries(1));
        assertThat(read.series("m.f{a=b}")).isEqualTo("0:1 1:3");
        assertThat(read.points).hasSize(1);
        assertThat(read.reader.rejected()).isEqualTo(2);
    }
}
