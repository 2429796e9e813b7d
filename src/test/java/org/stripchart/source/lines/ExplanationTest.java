// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.Explanation;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.XFrom;

/** What a person is told of how a text is read. */
final class ExplanationTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @Test
    void tellsOfATableInOneSentence() {
        Explanation told =
                only("Gerät: 7\n\nZeit [s];Druck;Zustand\ns;bar;\n0,5;1,25;an\n1,5;1,5;aus\n2,5;1,75;an\n", OWN);

        assertThat(told.sentence())
                .isEqualTo("semicolons, decimal comma, names in line 3, units in line 4, x from \"Zeit [s]\" (numbers),"
                        + " a line above with a number taken for its preamble");
        assertThat(told.columns().get(0)).hasToString(column("Zeit [s]", "s", "X", "[0,5, 1,5, 2,5]", "", false));
        assertThat(told.columns().get(1)).hasToString(column("Druck", "bar", "NUMBER", "[1,25, 1,5, 1,75]", "", false));
        assertThat(told.columns().get(2).first()).containsExactly("an", "aus", "an");
        assertThat(told.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a=1 b=2;a=2 b=3 ! labels with values, x is the row ! a: 1 2, b: 2 3",
                "{\"v\":1};{\"v\":2} ! JSON, x is the row ! v: 1 2",
                "cpu,host=a idle=1 1700000000000000000;cpu,host=a idle=2 1700000001000000000 ! InfluxDB line protocol,"
                        + " x is the time of the data ! cpu.idle{host=a}: 1 2",
                "64 bytes from h: icmp_seq=1 ttl=64 time=0.5 ms;64 bytes from h: icmp_seq=2 ttl=64 time=0.6 ms !"
                        + " ping, x is the row ! time: 0.5 0.6",
            })
    void namesOtherFormsAndTheirSeries(String text, String sentence, String series) {
        Explanation told = only(text.replace(';', '\n') + "\n", OWN);

        assertThat(told.sentence()).isEqualTo(sentence);
        assertThat(told.columns().stream()
                        .map(column -> column.name() + ": " + String.join(" ", column.first()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(series);
    }

    @Test
    void tellsOfAnEncodingThatIsNotUtf8() {
        String table = "t,\u00b0C\n0,1\n1,2\n";
        assertThat(sentence(table.getBytes(StandardCharsets.UTF_16))).startsWith("UTF-16, commas, names in line 1");
        assertThat(sentence(table.getBytes(StandardCharsets.ISO_8859_1))).startsWith("Windows-1252, commas, names");
        assertThat(sentence(table.getBytes(StandardCharsets.UTF_8))).startsWith("commas, names");
    }

    private static String sentence(byte[] text) {
        return ReadText.of(new ByteArrayInputStream(text), OWN)
                .explanations
                .get(0)
                .sentence();
    }

    @Test
    void takesTheStartOfXForNoUnit() {
        Explanation told = only("CH1,Start,Increment\nVolt,-0.5,0.25\n1.5,,\n1.6,,\n", OWN);

        assertThat(told.columns()).extracting(Explanation.Column::unit).containsExactly("Volt", "", "");
        assertThat(told.columns())
                .extracting(Explanation.Column::kind)
                .containsExactly(Explanation.Kind.NUMBER, Explanation.Kind.X, Explanation.Kind.X);
    }

    @Test
    void takesTheStatesOfDevicesForKept() {
        String text = "time,device,v,state\n0,a,1,on\n0,b,2,off\n1,a,3,off\n1,b,4,off\n";

        Explanation.Column states = only(text, OWN).columns().get(3);

        assertThat(states.kind()).isEqualTo(Explanation.Kind.STATE);
        assertThat(states.whyLeftOut()).isEmpty();
        assertThat(Explanation.leftOut(List.of(only(text, OWN)))).isEmpty();
    }

    @Test
    void saysWhatOfTheFormatTheUserHasGivenComesOut() {
        Explanation told = only("a=1 b=2\na=2 b=3\n", OWN.withFormat(TextFormat.PAIRS));

        assertThat(told.sentence()).isEqualTo("labels with values, x is the row");
        assertThat(told.columns()).extracting(Explanation.Column::name).containsExactly("a", "b");
    }

    @Test
    void saysWhyAColumnIsLeftOut() {
        Explanation filtered = only("a,b,c\n1,2,3\n4,5,6\n", OWN.withFilter(new SeriesFilter(List.of(), List.of("b"))));
        Explanation crowded = only("a,b,c\n1,2,3\n4,5,6\n", OWN.withMaxSeries(2));

        assertThat(filtered.columns())
                .extracting(Explanation.Column::whyLeftOut)
                .containsExactly("", "the filter", "");
        assertThat(filtered.columns())
                .extracting(Explanation.Column::leftOutByUser)
                .containsExactly(false, true, false);
        assertThat(crowded.columns()).extracting(Explanation.Column::whyLeftOut).containsExactly("", "", "no room");
    }

    @Test
    void saysTheSameOfSeriesThatAreNoColumns() {
        Explanation filtered = only("a=1 b=2\na=2 b=3\n", OWN.withFilter(new SeriesFilter(List.of("b"), List.of())));

        assertThat(filtered.columns())
                .extracting(Explanation.Column::whyLeftOut)
                .containsExactly("the filter", "");
    }

    @Test
    void theColumnThatTheUserWantsForXIsOne() {
        assertThat(only("a,b\n1,2\n3,4\n", ReadText.byColumn("b")).columns())
                .extracting(Explanation.Column::kind)
                .containsExactly(Explanation.Kind.NUMBER, Explanation.Kind.X);
        assertThat(only("a=1 b=2\na=2 b=3\n", ReadText.byColumn("b")).columns())
                .extracting(Explanation.Column::kind)
                .containsExactly(Explanation.Kind.NUMBER, Explanation.Kind.X);
    }

    @Test
    void saysWhatIsInDoubt() {
        assertThat(only("time,v\n01/02/2024 10:00,1\n01/02/2024 11:00,2\n", OWN).doubts())
                .singleElement()
                .asString()
                .contains("day");
        assertThat(only("a;b\n1,234;7\n2,345;8\n", OWN).doubts())
                .containsExactly("a comma may part thousands; it was taken for a decimal mark");
        assertThat(only("21,5\n21,6\n", OWN).doubts())
                .containsExactly("a comma may be a decimal mark; it was taken to part cells");
        assertThat(only("21,5.5\n21,6\n", OWN).doubts()).isEmpty();
    }

    @Test
    void saysWhatIsInDoubtOfTimesAtTheStartOfLinesAndBehindLabels() {
        String doubt = "whether the day or the month comes first is open, and the month was taken:"
                + " --time-format says otherwise";
        assertThat(only("03/04/2026 10:00:00 temp=5\n03/04/2026 10:00:01 temp=6\n", OWN)
                        .doubts())
                .containsExactly(doubt);
        assertThat(only("23/04/2026 10:00:00 temp=5\n23/04/2026 10:00:01 temp=6\n", OWN)
                        .doubts())
                .isEmpty();
        assertThat(only("time=03/04/2026 10:00:00 temp=5\ntime=03/04/2026 10:00:01 temp=6\n", OWN)
                        .doubts())
                .containsExactly(doubt);
        assertThat(only("temp=5\ntemp=6\n", OWN).doubts()).isEmpty();
    }

    @Test
    void dayComesFirstBetweenPointsAndBesideDecimalCommas() {
        Explanation told = only("Datum;v\n03.04.2026;1\n04.04.2026;2\n", OWN);
        assertThat(told.sentence()).contains("day first");
        assertThat(told.doubts()).isEmpty();
        told = only("Date;v\n03/04/2026;1,5\n04/04/2026;2,5\n", OWN);
        assertThat(told.sentence()).contains("day first");
        assertThat(told.doubts()).hasSize(1).first().asString().contains("the day was taken");
        assertThat(only("Date;v\n03/04/2026;1.5\n04/04/2026;2.5\n", OWN).sentence())
                .contains("month first");
    }

    @Test
    void saysInWhichZoneTimesWereReadThatTellNone() {
        String zone = "UTC";
        assertThat(only("time,v\n2026-04-03 10:00:00,1\n2026-04-03 10:00:01,2\n", OWN)
                        .zone())
                .isEqualTo(zone);
        assertThat(only("time,v\n2026-04-03T10:00:00Z,1\n2026-04-03T10:00:01Z,2\n", OWN)
                        .zone())
                .isEmpty();
        assertThat(only("time,v\n1775210400,1\n1775210401,2\n", OWN).zone()).isEmpty();
        assertThat(only("Month,v\n2026-04,1\n2026-05,2\n", OWN).zone()).isEqualTo(zone);
        assertThat(only("Apr  3 10:00:00 box temp=5\nApr  3 10:00:01 box temp=6\n", OWN)
                        .zone())
                .isEqualTo(zone);
        assertThat(only("2026-04-03T10:00:00Z temp=5\n2026-04-03T10:00:01Z temp=6\n", OWN)
                        .zone())
                .isEmpty();
        assertThat(only("{\"time\":\"2026-04-03T10:00:00\",\"v\":1}\n{\"time\":\"2026-04-03T10:00:01\",\"v\":2}\n", OWN)
                        .zone())
                .isEqualTo(zone);
        assertThat(only(
                                "{\"time\":\"2026-04-03T10:00:00Z\",\"v\":1}\n{\"time\":\"2026-04-03T10:00:01Z\",\"v\":2}\n",
                                OWN)
                        .zone())
                .isEmpty();
        assertThat(only("a=1\na=2\n", OWN).zone()).isEmpty();
        assertThat(only("Fri Apr 3 10:00:00 2026\na=1\nFri Apr 3 10:00:01 2026\na=2\n", OWN)
                        .zone())
                .isEqualTo(zone);
    }

    @Test
    void saysThatThereAreMoreNamesThanCells() {
        String doubt = "there are more names than cells; the last names have none, though others may lack theirs";
        assertThat(only("time,a,b,c\n0,1,2\n1,3,4\n", OWN).doubts()).containsExactly(doubt);
        assertThat(only("a;b;c\n1;2\n3;4\n", OWN).doubts()).containsExactly(doubt);
        // Empty cells are cells, and one row that has all is enough.
        assertThat(only("a,b,c\n1,2,\n3,4,\n", OWN).doubts()).isEmpty();
        assertThat(only("a,b,c\n1,2\n3,4,5\n", OWN).doubts()).isEmpty();
    }

    @Test
    void saysHowManyLinesWereTakenForAPreamble() {
        List<Explanation> told = List.of(only("p=5\nq: 3\n{\"v\":1}\nReport\n# 7\na,b\n1,2\n3,4\n", OWN));

        assertThat(told.get(0).preamble()).isEqualTo(3);
        assertThat(told.get(0).sentence()).endsWith(", 3 lines above with numbers taken for its preamble");
        assertThat(Explanation.doubts(told)).containsExactly("3 lines with numbers were taken for a preamble");
    }

    @Test
    void saysThatThereAreFewerNamesThanCells() {
        assertThat(only("time,v\n0,1.5,7\n1,1.6,8\n", OWN).doubts())
                .containsExactly("there are fewer names than cells; those behind the last name go by their numbers");
        assertThat(only("a,b\n1,2,3\n4,5,6\n", OWN).doubts())
                .first()
                .isEqualTo("a comma may be a decimal mark; it was taken to part cells");
    }

    @Test
    void showsRowsOnlyAndNeitherHeadersNorAverages() {
        Explanation told = only("dev a b\nx 1 2\ndev a b\nx 3 4\nAverage: 2 3\n\nx 5 6\n", OWN);

        assertThat(told.columns().get(1).first()).containsExactly("1", "3", "5");
    }

    @Test
    void tellsOfEachTableInItsTurnWithItsLineInTheStream() {
        ReadText read = ReadText.of("t;a\n1;10\n2;11\n\nt;b\n1;4000\n2;4100\n\n", OWN);

        assertThat(read.explanations)
                .extracting(Explanation::sentence)
                .extracting(sentence -> sentence.replaceAll(", x .*", ""))
                .containsExactly("semicolons, names in line 1", "semicolons, names in line 5");
        assertThat(read.explanations.get(0).columns())
                .extracting(Explanation.Column::name)
                .contains("a");
        assertThat(read.explanations.get(1).columns())
                .extracting(Explanation.Column::name)
                .contains("b");
    }

    @Test
    void tellsWhenTheTextBecomesAnother() {
        ReadText read =
                ReadText.ofPieces(OWN, "a=1\na=2\na=3\n", "{\"v\":1}\n", "x,y,z\n1,2,3\n4,5,6\n7,8,9\n1,2,3\n4,5,6\n");
        read.reader.endOfStream(ReadText.ARRIVAL);

        assertThat(read.explanations).hasSizeGreaterThan(1);
        assertThat(read.explanations.get(1).sentence()).startsWith("commas, names in line 5");
    }

    private static String column(String name, String unit, String kind, String first, String why, boolean byUser) {
        return "Column[name=" + name + ", unit=" + unit + ", kind=" + kind + ", first=" + first + ", whyLeftOut=" + why
                + ", leftOutByUser=" + byUser + "]";
    }

    private static Explanation only(String text, TextOptions options) {
        ReadText read = ReadText.of(text, options);
        assertThat(read.explanations).hasSize(1);
        return read.explanations.get(0);
    }
}
