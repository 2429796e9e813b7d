// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.session.spec.SessionSpec;

/** The table of damaged sessions, which is in guarantees.md as well: none is opened in part, and what is left is kept. */
final class DamagedSessionTest {

    @TempDir
    private Path folder;

    /**
     * A line of the table.
     *
     * @param told what is said of it
     */
    private record Damage(String name, UnaryOperator<byte[]> change, String told) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Damage> damages() {
        return List.of(
                new Damage("torn at the end", all -> Arrays.copyOf(all, all.length - 3), "it is no JSON"),
                new Damage("torn in the middle", all -> Arrays.copyOf(all, all.length / 2), "it is no JSON"),
                new Damage("zeros at the end", all -> Arrays.copyOf(all, all.length + 512), "it is no JSON"),
                new Damage("zeros in the middle", all -> zeros(all, all.length / 2), "it is no JSON"),
                new Damage("zeros only", all -> new byte[all.length], "it is no JSON"),
                new Damage("empty", all -> new byte[0], "there is no object in it"),
                new Damage("a bit turned in a bracket", all -> turned(all, 0, 4), "it is no JSON"),
                new Damage("a bit turned in the format", all -> turned(all, place(all, "stripchart"), 1), "no session"),
                new Damage(
                        "a bit turned in the version",
                        all -> turned(all, place(all, "\"1.") + 1, 2),
                        "has version 3.1"));
    }

    private static byte[] zeros(byte[] all, int from) {
        byte[] changed = all.clone();
        Arrays.fill(changed, from, from + 64, (byte) 0);
        return changed;
    }

    private static byte[] turned(byte[] all, int at, int bits) {
        byte[] changed = all.clone();
        changed[at] ^= (byte) bits;
        return changed;
    }

    private static int place(byte[] all, String text) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void nothingOfItIsOpenedAndAllIsKept(Damage damage) throws Exception {
        Path file = folder.resolve("s.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);
        byte[] left = damage.change.apply(Files.readAllBytes(file));
        Files.write(file, left);

        assertThatThrownBy(() -> SessionFile.read(file, SessionSpec.NOTHING_SAID))
                .isInstanceOf(SessionFault.class)
                .hasMessageStartingWith(file + ": the session ")
                .hasMessageContaining(damage.told)
                .hasMessageEndingWith("; it is kept as s.strip.broken");
        assertThat(folder.resolve("s.strip.broken")).hasBinaryContent(left);
        assertThat(file).hasBinaryContent(left);
    }

    @Test
    void isInTheDocumentAsItIsHere() throws IOException {
        String table = damages().stream()
                .map(each -> "| " + each + " | " + each.told + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("src/docs/guarantees.md"))).contains("\n|---|---|\n" + table + "\n");
    }

    /** There is no sum over it, as people may change it by hand. */
    @Test
    void aBitThatIsTurnedInANumberIsAnotherNumber() throws Exception {
        Path file = folder.resolve("s.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, turned(all, place(all, "5000") + 1, 1));

        SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);
        assertThat(opened.spec()).isNotEqualTo(RichSession.in(folder));
        assertThat(new SessionStore(folder.resolve("config")).toAskFor(opened))
                .as("what starts something is asked about, since the hash is another")
                .isNotEmpty();
    }
}
