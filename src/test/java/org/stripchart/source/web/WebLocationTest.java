// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;

class WebLocationTest {

    @Test
    void takesTheUserAndTheFragmentOut() throws Exception {
        WebLocation location = parse("HTTP://ada%40home@Example.org:8080/a/b?key=secret#raw");
        assertThat(location.uri()).isEqualTo(URI.create("http://Example.org:8080/a/b?key=secret"));
        assertThat(location.title()).isEqualTo("http://Example.org:8080/a/b");
        assertThat(location.user()).isEqualTo("ada@home");
        assertThat(location.fragment()).isEqualTo("raw");
    }

    @Test
    void escapesWhatPeopleWrite() throws Exception {
        assertThat(parse("http://h/q?query=rate(up{job=\"a b\"}[5m])&x=%20|\u00e9")
                        .uri())
                .hasToString("http://h/q?query=rate(up%7Bjob=%22a%20b%22%7D%5B5m%5D)&x=%20%7C%C3%A9");
        assertThat(parse("http://[::1]:9100?a").uri()).hasToString("http://[::1]:9100/?a");
        assertThat(parse("ws://h/#send={\"op\": \"subscribe?\", \"n\": \"%31\"}")
                        .fragment())
                .isEqualTo("send={\"op\": \"subscribe?\", \"n\": \"1\"}");
    }

    @Test
    void knowsTheSameServer() throws Exception {
        WebLocation location = parse("http://h/a");
        assertThat(location.isSameServer(URI.create("http://H:80/b"))).isTrue();
        assertThat(location.isSameServer(URI.create("https://h/b"))).isFalse();
        assertThat(location.isSameServer(URI.create("http://h:81/b"))).isFalse();
        assertThat(location.isSameServer(URI.create("http://other/b"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://ada:secret@h/ | http://…: a password must not stand on the command line",
                "http:h | http:h: no host; expected http(s)://HOST[:PORT]/PATH",
                "http:///path | http:///path: no host; expected http(s)://HOST[:PORT]/PATH",
                "http://a_b/ | http://a_b/: no host by its looks: a_b; expected http(s)://HOST[:PORT]/PATH",
                "http://h:99999 | http://h:99999: port 99999 must be at most 65535",
                "http://h#ray | http://h: nothing but #raw can stand behind #",
                "http://h:x/p?token=s3cret | http://h:x/p?…: expected HOST:PORT, with a port of digits",
                "http://?token=s3cret | http://?…: no host; expected http(s)://HOST[:PORT]/PATH",
                "http://a_b/?token=s3cret | http://a_b/?…: no host by its looks: a_b; expected http(s)://HOST[:PORT]/PATH",
                "ws://h:99999/p?token=s3cret#send=s3cret | ws://h:99999/p?…: port 99999 must be at most 65535",
                "sse+http://h?token=s3cret#s3cret | sse+http://h: nothing can stand behind #",
                "ws://h#x | ws://h: behind # expected send=TEXT",
                "sse+http://h#x | sse+http://h: nothing can stand behind #"
            })
    void saysWhatIsWrongInOneLine(String location, String message) {
        assertThatThrownBy(() -> Sources.open(location, SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(message);
    }

    private static WebLocation parse(String text) throws InvalidSourceException {
        return WebLocation.parse(text, "FORM", "");
    }
}
