// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxSyntaxTest {

    /** Amidst other bytes, of which none is a part of the line. */
    private static byte[] bytes(String line) {
        return ("\"" + line + "\"=,").getBytes(StandardCharsets.UTF_8);
    }

    private static int end(String line) {
        return bytes(line).length - 3;
    }

    private static String from(String line, int at) {
        return at < 0 ? "none" : new String(bytes(line), at, end(line) - at, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "m,a=b f=1    | ,a=b f=1",
                "m f=1        | ~ f=1~",
                "a=b,c=d f=1  | ,c=d f=1",
                "a\\,b,c=d    | ,c=d",
                "a\\ b,c=d    | ,c=d",
                "a\\x,c=d     | ,c=d",
                "a\\=,c=d     | ,c=d",
                "m            | ~~",
                "m\\          | ~~"
            })
    void aMeasurementEndsAtACommaOrABlankWithoutABackslash(String line, String rest) {
        assertThat(from(line, InfluxSyntax.measurementEnd(bytes(line), 1, end(line))))
                .isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~,a=b f=1~       | ~ f=1~",
                "~,a=b,c=d f=1~   | ~ f=1~",
                "~,a\\,x=b\\ c f~ | ~ f~",
                "~ f=1~           | ~ f=1~",
                "~,=b f=1~        | none",
                "~,a= f=1~        | none",
                "~,a f=1~         | none",
                "~,a=b=c f=1~     | none",
                "~,a=b~           | none",
                "~,a~             | none",
                "~,~              | none",
                "~~               | none"
            })
    void tagsAreKeysWithValuesUpToABlank(String tags, String rest) {
        assertThat(from(tags, InfluxSyntax.tagsEnd(bytes(tags), 1, end(tags)))).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m,a=b f=\"begins",
                "m,a=b f=1,g=\"begins",
                "m,a=b f=\"x\",g=\"begins \\\"",
                "m,a=b f=\"",
                "m,a=b  f=\"a, b=c"
            })
    void aTextGoesOnInTheNextLineWhereNoQuoteEndsIt(String line) {
        assertThat(InfluxSyntax.endsInText(bytes(line), 1, end(line), true)).isTrue();
        assertThat(InfluxSyntax.endsInText(bytes(line), 1, end(line), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m,a=b f=\"whole\"",
                "m,a=b f=1",
                "m,a=b f=",
                "m,a=b f=1,",
                "m,a=b f=1,g",
                "m,a=b f",
                "m,a=b =\"x",
                "m,a=b f,g=\"x",
                "m,a=b f=1 g=\"x",
                "m,a=b f=\"x\" g=\"x",
                "m,a=b f=1=\"x",
                "m,a f=\"x",
                "m,a=b ",
                ",a=b f=\"x",
                "",
                "m f=1"
            })
    void otherLinesEndWhereTheyEnd(String line) {
        assertThat(InfluxSyntax.endsInText(bytes(line), 1, end(line), true)).isFalse();
        assertThat(InfluxSyntax.endsInText(bytes(line), 1, end(line), false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void onlyTagsTellALineWhereNothingElseDoes(boolean needsTags, boolean goesOn) {
        String line = "m f=\"begins";
        assertThat(InfluxSyntax.endsInText(bytes(line), 1, end(line), needsTags))
                .isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "m,a=b f=1   | true",
                "m f=        | true",
                "m,a=b f     | false",
                "m,a=b =1    | false",
                "m,a=b f,g=1 | false",
                "m,a f=1     | false",
                ",a=b f=1    | false",
                "m           | false",
                "~m ~        | false"
            })
    void aLineBeginsWithAMeasurementAndAFieldAtLeast(String line, boolean begins) {
        assertThat(InfluxSyntax.begins(bytes(line), 1, end(line))).isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a b\",c     | ,c",
                "a\\\"b\",c  | ,c",
                "a\\\\\",c   | ,c",
                "\",c        | ,c",
                "a           | none",
                "a\\\"       | none",
                "a\\         | none"
            })
    void aTextEndsBehindItsQuote(String text, String rest) {
        byte[] bytes = ("\"" + text).getBytes(StandardCharsets.UTF_8);
        int end = InfluxSyntax.textEnd(bytes, 1, bytes.length);
        assertThat(end < 0 ? "none" : new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8))
                .isEqualTo(rest);
    }
}
