// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.alarm.Severity;

class DesktopNotifierTest {

    @TempDir
    private Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    private final class FakeWay implements DesktopNotifier.Way {

        private final String name;
        private boolean isThere;

        FakeWay(String name, boolean isThere) {
            this.name = name;
            this.isThere = isThere;
        }

        @Override
        public boolean show(String title, String text, Severity severity) {
            if (name.equals("broken")) {
                throw new IllegalStateException("no tray");
            }
            if (isThere) {
                shown.add(name + ": " + title + ", " + text + ", " + severity);
            }
            return isThere;
        }

        @Override
        public String fault() {
            return "there is no " + name;
        }

        @Override
        public void end() {
            shown.add(name + " ends");
        }
    }

    private DesktopNotifier notifier(DesktopNotifier.Way... ways) {
        return new DesktopNotifier(List.of(ways), later::add, Runnable::run, said::add);
    }

    private void runLater() {
        List<Runnable> tasks = List.copyOf(later);
        later.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void takesTheFirstWayThatThereIsOnAnotherThread() {
        DesktopNotifier notifier = notifier(
                new FakeWay("tray", false),
                new FakeWay("broken", true),
                new FakeWay("send", true),
                new FakeWay("x", true));
        notifier.show("Alarm", "t > 80", Severity.ALARM);
        assertThat(shown).as("not at once").isEmpty();
        runLater();
        assertThat(shown).containsExactly("send: Alarm, t > 80, ALARM");
        assertThat(said).isEmpty();
    }

    @Test
    void saysOnceThatThereIsNone() {
        DesktopNotifier notifier = notifier(new FakeWay("tray", false), new FakeWay("program", false));
        notifier.show("Alarm", "t > 80", Severity.ALARM);
        notifier.show("Alarm", "t > 80", Severity.ALARM);
        runLater();
        assertThat(said)
                .containsExactly("This desktop shows no notifications: there is no tray, and there is no program");
    }

    @Test
    void takesAwayWhatIsThere() {
        notifier(new FakeWay("tray", false)).end();
        runLater();
        assertThat(shown).containsExactly("tray ends");
    }

    @Test
    void withoutTheProgramThereIsNoWay() {
        assertThat(new SendWay(folder + ":" + folder.resolve("none")).show("a", "b", Severity.INFO))
                .isFalse();
        SendWay none = new SendWay("");
        assertThat(none.show("a", "b", Severity.INFO)).isFalse();
        assertThat(none.fault()).isEqualTo("there is no notify-send");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theProgramGetsTheWordsAndNoMarkup() throws Exception {
        Path program = folder.resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\nfor a; do echo \"[$a]\"; done > '" + folder.resolve("out") + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        boolean isShown = new SendWay("/nowhere:" + folder).show("-t", "<b>a</b> & `x`", Severity.WARNING);

        assertThat(isShown).isTrue();
        assertThat(folder.resolve("out"))
                .hasContent(
                        "[--app-name=Stripchart]\n[--urgency=normal]\n[--]\n[-t]\n[&lt;b&gt;a&lt;/b&gt; &amp; `x`]\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatFailsHasNotShownIt() throws Exception {
        Path program = folder.resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        SendWay failing = new SendWay(folder.toString());
        assertThat(failing.show("a", "b", Severity.INFO)).isFalse();
        assertThat(failing.fault()).startsWith("notify-send failed with status 1: ");
    }
}
