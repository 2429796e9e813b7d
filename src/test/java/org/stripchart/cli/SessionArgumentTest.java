// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;

/** What {@code --session} does beside other options, and what it may not do. */
final class SessionArgumentTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private SessionStore store;
    private Path file;

    @BeforeEach
    void save() throws Exception {
        store = new SessionStore(folder.resolve("kept"));
        file = folder.resolve("plant.strip");
        SessionFile.write(
                file,
                spec("exec:vmstat 1", "random", "-t", "Plant", "-w", "10s", "--x", "index"),
                SessionFile.Extras.NONE);
    }

    @Test
    void aSessionOfThisComputerStartsWhatItWants() throws Exception {
        store.save(file, spec("exec:vmstat 1"), SessionFile.Extras.NONE);

        SessionArgument argument = argument("--headless", "-o", "-", "--output-format", "csv");

        assertThat(argument.toAskFor()).isEmpty();
        assertThat(argument.base().sources().locations()).containsExactly("exec:vmstat 1");
    }

    @Test
    void oneThatWasChangedSinceIsFromElsewhere() throws Exception {
        store.save(file, spec("exec:vmstat 1"), SessionFile.Extras.NONE);
        Files.writeString(file, Files.readString(file).replace("vmstat 1", "rm -rf x"));

        assertThat(argument().toAskFor()).containsExactly("exec:rm -rf x");
    }

    @Test
    void oneFromElsewhereIsAskedAboutInAWindowAndRefusedWithout() throws Exception {
        assertThat(argument().toAskFor()).containsExactly("exec:vmstat 1");
        assertThatThrownBy(() -> argument("--headless", "--stats"))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + " comes from elsewhere and would start exec:vmstat 1; --allow-commands lets it");
        assertThatThrownBy(() -> argument("--explain")).isInstanceOf(UsageException.class);
        assertThat(argument("--headless", "--stats", "--allow-commands").toAskFor())
                .isEmpty();
    }

    @Test
    void aCommandForAlarmsThatWasNotSavedIsTold() throws Exception {
        SessionFile.write(
                file, spec("random", "--on-alarm", "curl -H 'X-Token: hunter2' example.org"), SessionFile.Extras.NONE);
        assertThat(Files.readString(file)).doesNotContain("hunter2");

        SessionArgument argument = argument();
        assertThat(argument.incomplete()).containsExactly("when an alarm comes: curl \u2026");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("when an alarm comes: curl \u2026");
        assertThat(argument.base().chart().analysis().reaction().command()).isEmpty();
        assertThat(argument("data.csv").incomplete()).hasSize(1);
        assertThat(argument("--on-alarm", "true").incomplete()).isEmpty();
    }

    @Test
    void theCommandForAlarmsIsAskedAboutAsSourcesAre() throws Exception {
        SessionFile.write(file, spec("random", "--on-alarm", "rm -rf x"), SessionFile.Extras.NONE);

        SessionArgument argument = argument();
        assertThat(argument.toAskFor()).containsExactly("when an alarm comes: rm -rf x");
        assertThat(argument("data.csv").toAskFor())
                .as("whatever is read")
                .containsExactly("when an alarm comes: rm -rf x");
        assertThat(argument("--on-alarm", "logger").toAskFor())
                .as("another one takes its place")
                .isEmpty();
        assertThat(argument("--explain").toAskFor()).isEmpty();
        assertThatThrownBy(() -> argument("--headless", "--stats", "data.csv")).isInstanceOf(UsageException.class);
        assertThat(argument("--headless", "--stats", "--allow-commands").toAskFor())
                .isEmpty();
        SessionSpec refused = argument.base().without(argument.toAskFor());
        assertThat(refused.chart().analysis().reaction().command()).isEmpty();
        assertThat(refused.sources().locations()).containsExactly("random");
        store.save(file, argument.base(), SessionFile.Extras.NONE);
        assertThat(argument().toAskFor()).as("of this computer").isEmpty();
    }

    @Test
    void aCommandForAlarmsThatHoldsASecretIsNotSaved() throws Exception {
        SessionFile.write(
                file, spec("random", "--on-alarm", "curl -u me:pa55 https://x.example"), SessionFile.Extras.NONE);

        assertThat(Files.readString(file)).doesNotContain("pa55");
        assertThat(argument().base().chart().analysis().reaction().command()).isEmpty();
    }

    @Test
    void whatWasAllowedOnceIsNotAskedAboutAgain() throws Exception {
        SessionArgument argument = argument();
        argument.store().trust(Objects.requireNonNull(argument.opened()));

        assertThat(argument().toAskFor()).isEmpty();
    }

    @Test
    void sourcesOnTheCommandLineTakeThePlaceOfItsOwn() throws Exception {
        SessionArgument argument = argument("--headless", "--stats", "data.csv");
        SessionSpec run = CommandLineSpec.of(command("--headless", "--stats", "data.csv"), argument.base());

        assertThat(run.sources().locations()).containsExactly("data.csv");
        assertThat(run.sources().x()).isNull();
        assertThat(run.chart().title()).isEqualTo("Plant");
    }

    @Test
    void optionsGoBeforeWhatIsInIt() throws Exception {
        SessionSpec base = argument().base();
        SessionSpec same = CommandLineSpec.of(command(), base);
        SessionSpec other = CommandLineSpec.of(command("-t", "Mine", "-w", "5s", "--strips", "each"), base);

        assertThat(same.chart().title()).isEqualTo("Plant");
        assertThat(same.sources()).isEqualTo(base.sources());
        assertThat(other.chart().title()).isEqualTo("Mine");
        assertThat(other.chart().window()).isEqualTo(new LiveWindow.Span(5));
        assertThat(other.chart().strips().kind()).isEqualTo(StripRule.Kind.EACH);
    }

    @Test
    void aDamagedOneIsToldAndTheWindowOpensWithoutIt() throws Exception {
        Files.writeString(file, "{");

        assertThat(argument().opened()).isNull();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(file + ": the session is damaged: it is no JSON in line 1, column 2; it is kept as"
                        + " plant.strip.broken");
        assertThat(folder.resolve("plant.strip.broken")).hasContent("{");
    }

    @Test
    void theWindowSaysThatOneIsDamagedAndShowsNoDemonstration() throws Exception {
        Files.writeString(file, "{");

        SessionArgument argument = argument();
        assertThat(argument.toTell()).singleElement().asString().startsWith(file + ": the session is damaged: ");
        assertThat(argument.first(SourcesSpec.none())).isEmpty();
        assertThat(argument("data.csv").first(spec("data.csv").sources())).containsExactly("data.csv");
    }

    @Test
    void whereNoSessionIsNamedThereIsADemonstrationAndNothingToSay() throws Exception {
        SessionArgument argument = SessionArgument.of(new StripchartCommand(), store, new PrintStream(err));
        assertThat(argument.first(SourcesSpec.none())).isEqualTo(SourcesSpec.DEMO);
        assertThat(argument.toTell()).isEmpty();
    }

    @Test
    void withoutAWindowADamagedOneLeavesNothingToRun() throws Exception {
        Files.writeString(file, "{");

        assertThatThrownBy(() -> argument("--headless", "--stats"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(file + ": the session is damaged: ");
        assertThat(argument("--headless", "--stats", "data.csv").opened()).isNull();
    }

    @Test
    void oneThatIsNotThereIsAMistake() throws Exception {
        Files.delete(file);

        assertThatThrownBy(this::argument).isInstanceOf(UsageException.class).hasMessage(file + ": no such file");
    }

    @Test
    void whatMayBeSecretIsNotOpenedButTold() throws Exception {
        SessionFile.write(file, spec("http://ada@example.org/x", "random"), SessionFile.Extras.NONE);

        assertThat(argument("--headless", "--stats").base().sources().locations())
                .containsExactly("random");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("left out, since what may be secret is not saved in a session:"
                        + " http://\u2026@example.org/x");

        SessionFile.write(file, spec("http://ada@example.org/x"), SessionFile.Extras.NONE);
        assertThatThrownBy(() -> argument("--headless", "--stats")).isInstanceOf(UsageException.class);
    }

    @Test
    void whereASessionCannotBeSavedIsSaidAtOnce() {
        assertThatThrownBy(() -> argument("--save-session", "no/such/folder.strip"))
                .hasMessage("--save-session no/such/folder.strip: the folder does not exist");
        assertThatThrownBy(() -> argument("--save-session", folder.toString()))
                .hasMessage("--save-session " + folder + ": is a folder");
    }

    @Test
    void aFileNamedLikeASessionIsOne() throws Exception {
        StripchartCommand command = command(file.toString());
        SessionArgument.adopt(command);
        assertThat(command.session).isEqualTo(file);
        assertThat(command.sources).isEmpty();

        Path other = Files.writeString(folder.resolve("data.csv"), "1\n");
        for (String[] arguments : List.of(
                new String[] {other.toString()},
                new String[] {"no-such.strip"},
                new String[] {"exec:cat " + file},
                new String[] {file.toString(), other.toString()},
                new String[] {"--session", other.toString(), file.toString()})) {
            StripchartCommand sources = command(arguments);
            List<String> before = List.copyOf(sources.sources);
            SessionArgument.adopt(sources);
            assertThat(sources.sources).isEqualTo(before);
        }
    }

    private SessionArgument argument(String... options) throws UsageException {
        List<String> all = new ArrayList<>(List.of("--session", file.toString()));
        all.addAll(List.of(options));
        return SessionArgument.of(
                command(all.toArray(String[]::new)), store, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static SessionSpec spec(String... arguments) throws UsageException {
        return CommandLineSpec.of(command(arguments));
    }

    private static StripchartCommand command(String... arguments) {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs(arguments);
        return command;
    }
}
