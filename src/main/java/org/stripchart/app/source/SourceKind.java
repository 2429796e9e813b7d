// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import static org.stripchart.app.source.LocationTemplate.Part.field;
import static org.stripchart.app.source.LocationTemplate.Part.optional;
import static org.stripchart.app.source.LocationTemplate.Part.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of source, as a form asks for it.
 *
 * @param name in the list of kinds
 * @param hint one sentence about what it is
 * @param fields in the order in which they are asked for
 * @param template how its location is written
 * @param hasText whether it gives text, of which may be said what is x
 * @param isHarmless whether it may be looked at without being asked to: nothing is started, sent, or taken from others
 */
record SourceKind(
        String name, String hint, List<Field> fields, LocationTemplate template, boolean hasText, boolean isHarmless) {

    /** How a field is filled in. */
    enum Input {
        TEXT,
        FILE,
        /** One of the choices, or anything else. */
        CHOICE,
        SERIAL_PORT,
        /** On or off; on is written as the first of its choices. */
        SWITCH
    }

    /**
     * A field.
     *
     * @param value to begin with
     * @param choices to choose from
     */
    record Field(String name, Input input, String value, List<String> choices) {

        static Field text(String name, String value) {
            return new Field(name, Input.TEXT, value, List.of());
        }

        static Field choice(String name, String... choices) {
            return new Field(name, Input.CHOICE, choices[0], List.of(choices));
        }
    }

    private static final String OPTIONS = "Options";
    private static final String HOST = "Host";
    private static final String PORT = "Port";
    private static final String USER = "User";
    private static final String URL = "Address";
    private static final String DIGITS = "[0-9]{1,5}";
    /** A name or a number; one of IPv6 in its brackets. */
    private static final String HOST_FORM = "\\[[^\\]]*\\]|[^\\[:/?#@\\s]+";

    private static final String USER_FORM = "[^:@/?#]+";

    static final SourceKind FILE = new SourceKind(
            "File",
            "A text file, plain or compressed with gzip",
            List.of(new Field("File", Input.FILE, "", List.of())),
            LocationTemplate.of(field("File", ".+")),
            true,
            true);

    /** All of them, those that makers and engineers have first. */
    static final List<SourceKind> ALL = List.of(
            FILE,
            new SourceKind(
                    "Serial port",
                    "A board or an instrument that writes lines",
                    List.of(
                            new Field(PORT, Input.SERIAL_PORT, "", List.of()),
                            Field.choice("Baud", "115200", "9600", "19200", "38400", "57600", "230400", "921600"),
                            Field.text(OPTIONS, "")),
                    LocationTemplate.of(
                            text("serial://"),
                            field(PORT, "[^?]+"),
                            optional("?baud=", "Baud", "[0-9]+", ""),
                            optional("&", OPTIONS, ".+", "")),
                    true,
                    false),
            new SourceKind(
                    "Command",
                    "Reads the output of a program, such as vmstat 1",
                    List.of(Field.text("Command", "")),
                    LocationTemplate.of(text("exec:"), field("Command", ".+")),
                    true,
                    false),
            new SourceKind(
                    "TCP server",
                    "Connects to a server that writes lines",
                    List.of(Field.text(HOST, "localhost"), Field.text(PORT, "")),
                    LocationTemplate.of(text("tcp://"), field(HOST, HOST_FORM), text(":"), field(PORT, DIGITS)),
                    true,
                    false),
            new SourceKind(
                    "TCP listener",
                    "Waits for programs that connect and write lines",
                    List.of(Field.text(PORT, "5000"), Field.text(HOST, ""), Field.text(OPTIONS, "")),
                    listener("tcp-listen://"),
                    true,
                    false),
            new SourceKind(
                    "UDP",
                    "Receives datagrams at a port; a multicast address as the host joins that group",
                    List.of(Field.text(PORT, "5000"), Field.text(HOST, ""), Field.text(OPTIONS, "")),
                    listener("udp://"),
                    true,
                    false),
            new SourceKind(
                    "MQTT",
                    "Topics of an MQTT broker; # stands for all below",
                    List.of(
                            Field.text("Broker", "localhost"),
                            Field.text(PORT, ""),
                            Field.text("Topic", "#"),
                            new Field("TLS", Input.SWITCH, "", List.of("s")),
                            Field.text(USER, ""),
                            Field.text(OPTIONS, "")),
                    LocationTemplate.of(
                            text("mqtt"),
                            optional("", "TLS", "s", ""),
                            text("://"),
                            optional("", USER, USER_FORM, "@"),
                            field("Broker", HOST_FORM),
                            optional(":", PORT, DIGITS, ""),
                            text("/"),
                            field("Topic", "[^?]+"),
                            optional("?", OPTIONS, ".+", "")),
                    true,
                    false),
            new SourceKind(
                    "Web page",
                    "Prometheus metrics, JSON or numbers, fetched again and again",
                    List.of(Field.text(URL, "http://localhost:9100/metrics")),
                    LocationTemplate.of(field(URL, "https?://.+")),
                    true,
                    false),
            new SourceKind(
                    "Server-sent events",
                    "A web address that streams events",
                    List.of(Field.text(URL, "http://localhost:8080/events")),
                    LocationTemplate.of(text("sse+"), field(URL, "https?://.+")),
                    true,
                    false),
            new SourceKind(
                    "Web socket",
                    "Messages of a web socket",
                    List.of(Field.text(URL, "ws://localhost:8080/"), Field.text("Send first", "")),
                    LocationTemplate.of(field(URL, "wss?://[^#]+"), optional("#send=", "Send first", ".+", "")),
                    true,
                    false),
            new SourceKind(
                    "This computer",
                    "Processors, memory, disks and network",
                    List.of(Field.choice("Metrics", "", "cpu,memory", "disks,interfaces", "processes,threads,files")),
                    LocationTemplate.of(text("system:"), optional("?metrics=", "Metrics", ".+", "")),
                    false,
                    true),
            new SourceKind(
                    "Java program",
                    "A process of yours by its number (PID); empty: this program",
                    List.of(Field.text("Process", ""), Field.text(OPTIONS, "")),
                    LocationTemplate.of(
                            text("jvm:"), optional("", "Process", "[0-9]+", ""), optional("?", OPTIONS, ".+", "")),
                    false,
                    false),
            new SourceKind(
                    "JMX",
                    "A Java program that accepts JMX connections",
                    List.of(
                            Field.text(HOST, "localhost"),
                            Field.text(PORT, ""),
                            Field.text(USER, ""),
                            Field.text(OPTIONS, "")),
                    LocationTemplate.of(
                            text("jmx://"),
                            optional("", USER, USER_FORM, "@"),
                            field(HOST, HOST_FORM),
                            text(":"),
                            field(PORT, DIGITS),
                            optional("?", OPTIONS, ".+", "")),
                    false,
                    false),
            new SourceKind(
                    "Random numbers", "A demonstration", List.of(), LocationTemplate.of(text("random")), false, true));

    SourceKind {
        fields = List.copyOf(fields);
    }

    private static LocationTemplate listener(String scheme) {
        return LocationTemplate.of(
                text(scheme),
                optional("", HOST, HOST_FORM, ""),
                text(":"),
                field(PORT, DIGITS),
                optional("?", OPTIONS, ".+", ""));
    }

    /** A kind, and what its fields hold. */
    record Filled(SourceKind kind, Map<String, String> values) {}

    /** Takes a location apart; null if it is of no kind, or of one that is not written in fields. */
    static @Nullable Filled read(String location) {
        for (SourceKind kind : ALL) {
            Map<String, String> values = kind.equals(FILE) ? null : kind.template.values(location);
            if (values != null) {
                return new Filled(kind, values);
            }
        }
        // As of its provider: two letters at least, or a drive would be a scheme.
        boolean isFile = !location.isEmpty() && !location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");
        return isFile ? new Filled(FILE, Map.of("File", location)) : null;
    }
}
