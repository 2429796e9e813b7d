// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.session.spec.RecordSpec;

@NullMarked
final class ConfigFileTest {

    private static final Pattern SETTING = Pattern.compile("#([a-z][A-Za-z.-]*)=.+");
    private static final Path SHIPPED = Path.of("config", "stripchart.properties");

    @TempDir
    private Path home;

    @AfterEach
    void forgetLogback() {
        System.clearProperty(ConfigFile.LOGBACK);
    }

    @Test
    void theShippedFileHasEverySettingOnce() throws IOException {
        List<String> keys = Files.readAllLines(SHIPPED).stream()
                .map(SETTING::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(ConfigFile.settings(Program.commandLine(new StripchartCommand())));
    }

    @Test
    void theShippedFileSaysNothingUntilItsSettingsAreUncommented() throws Exception {
        assertThat(Files.readAllLines(SHIPPED)).allMatch(line -> line.isEmpty() || line.startsWith("#"));

        Path all = home.resolve("all.properties");
        Files.write(
                all,
                Files.readAllLines(SHIPPED).stream()
                        .map(line -> SETTING.matcher(line).matches() ? line.substring(1) : line)
                        .toList());
        StripchartCommand command = Program.read(new String[0], find(all));

        assertThat(command.interval).isEqualTo(Duration.ofSeconds(1));
        assertThat(command.series).containsExactly("temperature", "pressure");
        assertThat(command.unit).isEqualTo("\u00b0C");
        assertThat(command.size).isEqualTo(new StripchartCommand().size);
        assertThat(System.getProperty(ConfigFile.LOGBACK)).isEqualTo("/home/me/logback.xml");
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws Exception {
        home("interval=5s\ntitle=file\noutput=file.png\nseries=a,b\n");

        StripchartCommand command = Program.read(
                new String[] {"--interval", "10ms", "-o", "line.csv", "--series", "c", "source"}, find(null));

        assertThat(command.interval).isEqualTo(Duration.ofMillis(10));
        assertThat(command.title).isEqualTo("file");
        assertThat(command.outputs).containsExactly("line.csv");
        assertThat(command.series).containsExactly("c");
        assertThat(command.sources).containsExactly("source");
    }

    @Test
    void whatASessionTellsIsNotThatOfTheFile() throws Exception {
        home("title=home\nalarm=a > 1\non-alarm=logger\nderive=b = 2 * a\nstats=true\n");

        StripchartCommand command = Program.read(new String[0], find(null).besideSession());

        assertThat(command.title).isEmpty();
        assertThat(command.alarm).isEmpty();
        assertThat(command.onAlarm).isNull();
        assertThat(command.derive).isEmpty();
        assertThat(command.stats).isTrue();
        assertThat(Program.read(new String[0], find(null)).onAlarm).isEqualTo("logger");
    }

    @Test
    void whatGoesWithAnOptionIsPassedOverInRunsWithoutThat() throws Exception {
        home("record-sync=true\nspeed=2\n");

        StripchartCommand without = Program.read(new String[] {"--headless", "--stats"}, find(null));
        assertThat(CommandLineSpec.of(without).record()).isEqualTo(RecordSpec.NONE);
        StripchartCommand with =
                Program.read(new String[] {"--headless", "--stats", "--record", "a.csv", "--replay"}, find(null));
        assertThat(CommandLineSpec.of(with).record().isForced()).isTrue();
        assertThat(with.speed).isEqualTo(2);
        assertThat(Program.read(new String[0], find(null)).recordSync)
                .as("of what is recorded from a window")
                .isTrue();
        StripchartCommand said = Program.read(new String[] {"--headless", "--stats", "--record-sync"}, find(null));
        assertThatThrownBy(() -> CommandLineSpec.of(said)).hasMessage("--record-sync: goes with --record only");
    }

    @Test
    void aNamedFileGoesBeforeTheOneInTheHomeDirectory() throws Exception {
        home("title=home\nunit=V\n");
        Path named = home.resolve("named.properties");
        Files.writeString(named, "title=named\n");

        StripchartCommand command = Program.read(new String[0], find(named));

        assertThat(command.title).isEqualTo("named");
        assertThat(command.unit).isEmpty();
    }

    @Test
    void anOptionDoesNotUndoTheSameSetting() throws Exception {
        home("headless=true\nstats=true\n");

        assertThat(Program.read(new String[0], find(null)).headless).isTrue();
        StripchartCommand same = Program.read(new String[] {"--headless", "--stats"}, find(null));
        assertThat(same.headless).isTrue();
        assertThat(same.stats).isTrue();
        home("rate=true\nfollow=true\nreplay=true\n");
        StripchartCommand others = Program.read(new String[] {"--rate", "--follow", "--replay"}, find(null));
        assertThat(List.of(others.rate, others.follow, others.replay)).containsOnly(true);

        home("headless=true\n");
        assertThat(Program.read(new String[] {"--headless=false"}, find(null)).headless)
                .isFalse();
    }

    @Test
    void whatTheJvmWasToldOfLogbackStays() throws Exception {
        System.setProperty(ConfigFile.LOGBACK, "mine.xml");
        home(ConfigFile.LOGBACK + "=other.xml\n");

        Program.read(new String[0], find(null));

        assertThat(System.getProperty(ConfigFile.LOGBACK)).isEqualTo("mine.xml");
    }

    @Test
    void thereNeedNotBeOne() throws UsageException {
        assertThat(ConfigFile.find(null, home)).isNull();
    }

    @Test
    void aWrongValueIsToldWithItsFile() throws Exception {
        Path file = home("interval=abc\n");

        assertThatThrownBy(() -> Program.read(new String[0], find(null)))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": --interval: abc is not a duration; expected such as 100ms, 1s or PT0.5S");
    }

    @Test
    void anUnknownSettingIsRefused() throws Exception {
        for (String key : List.of("Interval", "--interval", "i", "help", "config", "SOURCE")) {
            Path file = home(key + "=1s\n");

            assertThatThrownBy(() -> Program.read(new String[0], find(null)))
                    .isInstanceOf(UsageException.class)
                    .hasMessage(
                            file + ": " + key + ": unknown setting; settings are long options without their dashes");
        }
    }

    @Test
    void aFileThatIsNoPropertiesFileIsRefused() throws Exception {
        Path file = home("title=\\u12\n");
        assertThatThrownBy(() -> find(null)).hasMessage(file + ": not a properties file in UTF-8");

        Files.write(file, "title=\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> find(null)).hasMessage(file + ": not a properties file in UTF-8");
    }

    @Test
    void aNamedFileMustBeThere() {
        Path missing = home.resolve("missing");
        assertThatThrownBy(() -> find(missing)).hasMessage("--config " + missing + ": no such file");
        assertThatThrownBy(() -> find(home)).hasMessage(home + ": cannot be read");
    }

    private Path home(String text) throws IOException {
        return Files.writeString(home.resolve(".stripchart.properties"), text);
    }

    private ConfigFile find(@Nullable Path named) throws UsageException {
        return Objects.requireNonNull(ConfigFile.find(named, home));
    }
}
