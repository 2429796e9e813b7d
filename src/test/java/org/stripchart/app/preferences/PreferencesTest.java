// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.FaultyDisk;

final class PreferencesTest {

    @TempDir
    private Path folder;

    @Test
    void comeBackAfterTheyWereSaved() {
        Path file = folder.resolve("new/folder/preferences.properties");
        Preferences preferences = Preferences.load(file);
        preferences.put("title", "Wärme = 1\nzwei");
        preferences.save();

        assertThat(Preferences.load(file).get("title")).isEqualTo("Wärme = 1\nzwei");
    }

    @Test
    void keepWhatAnotherVersionLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("p"), "from.the.future=1\n");
        Preferences preferences = Preferences.load(file);
        preferences.put("theme", "dark");
        preferences.copy().save();

        assertThat(Preferences.load(file).get("from.the.future")).isEqualTo("1");
        assertThat(Preferences.load(file).get("theme")).isEqualTo("dark");
    }

    @Test
    void leaveNothingElseBehind() throws IOException {
        Path file = folder.resolve("p");
        Preferences.load(file).save();
        Preferences.load(file).save();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void areEmptyWhenTheFileIsDamagedOrNone() throws Exception {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path escape = Files.writeString(folder.resolve("escape"), "theme=\\uzzzz");
        Path huge = Files.write(folder.resolve("huge"), new byte[1 << 20]);

        for (Path file : new Path[] {bytes, escape, folder}) {
            ExpectedLog.of(
                    Preferences.class, () -> assertThat(Preferences.load(file).get("theme"))
                            .as("%s", file)
                            .isEmpty());
        }
        assertThat(Preferences.load(huge).get("theme")).isEmpty();
        assertThat(Preferences.load(folder.resolve("missing")).get("theme")).isEmpty();
    }

    @Test
    void thatCannotBeWrittenAreNoFault() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Preferences preferences = Preferences.load(notAFolder.resolve("preferences.properties"));
        preferences.put("theme", "dark");

        ExpectedLog.of(Preferences.class, preferences::save);

        assertThat(notAFolder).isRegularFile();
    }

    @Test
    void areWhereTheSystemWantsThem() {
        Map<String, String> none = Map.of();
        assertThat(Preferences.folder("Linux", "/home/u", none::get)).isEqualTo(Path.of("/home/u/.config/stripchart"));
        assertThat(Preferences.folder("Linux", "/home/u", Map.of("XDG_CONFIG_HOME", "/x")::get))
                .isEqualTo(Path.of("/x/stripchart"));
        assertThat(Preferences.folder("Linux", "/home/u", Map.of("XDG_CONFIG_HOME", "relative")::get))
                .isEqualTo(Path.of("/home/u/.config/stripchart"));
        assertThat(Preferences.folder("Mac OS X", "/Users/u", none::get))
                .isEqualTo(Path.of("/Users/u/Library/Application Support/Stripchart"));
        assertThat(Preferences.folder("Windows 11", "/u", Map.of("APPDATA", "/roaming")::get))
                .isEqualTo(Path.of("/roaming/Stripchart"));
    }

    @Test
    void areTheOldOnesOrTheNewOnesWhicheverWriteFails() throws Exception {
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path real = folder.resolve(what).resolve("p");
            Preferences old = Preferences.load(real);
            boolean wasThere = what.length() % 2 == 0;
            if (wasThere) {
                old.put("theme", "light");
                old.save();
            }
            Preferences preferences = Preferences.load(disk.at(real));
            preferences.put("theme", "dark");
            int told = ExpectedLog.count(Preferences.class, preferences::save);

            String left = Preferences.load(real).get("theme");
            assertThat(left).as(what).isEqualTo(told == 0 ? "dark" : wasThere ? "light" : "");
            // A folder that cannot be made is tried twice.
            assertThat(told).as(what).isBetween(what.startsWith("FULL") && disk.hasFailed() ? 1 : 0, 1);

            disk.repair();
            preferences.save();
            assertThat(Preferences.load(real).get("theme")).as(what).isEqualTo("dark");
            try (Stream<Path> files = Files.list(real.getParent())) {
                assertThat(files).as(what).containsExactly(real);
            }
        });
        assertThat(tries).isGreaterThan(15);
    }
}
