// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.session.file.AlarmJournal.Entry;

class AlarmJournalTest {

    @TempDir
    private Path folder;

    private final AlarmEvent on =
            new AlarmEvent(1, "`t \"1\"` > 80 as warning", Severity.WARNING, 1e9 + 0.25, Double.NaN, Double.NaN, false);
    private final AlarmEvent off = new AlarmEvent(2, "a > 1", Severity.ALARM, -3, 1e-7, 3.5, false);

    private Path file() {
        return folder.resolve("new").resolve("alarms.jsonl");
    }

    private AlarmJournal journal() {
        return new AlarmJournal(file());
    }

    private static void note(AlarmJournal journal, Entry... entries) throws Exception {
        List.of(entries).forEach(journal::note);
        journal.written().get();
    }

    @Test
    void isEmptyBeforeTheFirst() throws Exception {
        assertThat(journal().read(id -> true)).isEmpty();
    }

    @Test
    void isThereInTheNextRun() throws Exception {
        Entry came = new Entry("r/1", true, on);
        Entry gone = new Entry("r/2", false, off);
        note(journal(), came, gone);

        assertThat(journal().read(id -> true)).containsExactly(came, gone);
        assertThat(journal().read(id -> id.endsWith("2"))).containsExactly(gone);
    }

    @Test
    void howAnAlarmWasLastCounts() throws Exception {
        AlarmJournal journal = journal();
        note(journal, new Entry("r/1", true, on));
        note(journal, new Entry("r/2", false, off), new Entry("r/1", true, on).acknowledged());

        assertThat(journal.read(id -> true))
                .containsExactly(new Entry("r/1", true, on.seen()), new Entry("r/2", false, off));
    }

    @Test
    void halfALineCostsItselfOnly() throws Exception {
        note(journal(), new Entry("r/1", true, on));
        Files.writeString(file(), "{\"id\":\"r/7\",\"rule\":\"a > ", StandardOpenOption.APPEND);
        note(journal(), new Entry("s/2", false, off));

        assertThat(journal().read(id -> true)).extracting(Entry::id).containsExactly("r/1", "s/2");
    }

    @Test
    void aLargeFileIsPutAside() throws Exception {
        AlarmJournal journal = new AlarmJournal(file(), 400);
        for (int i = 0; i < 30; i++) {
            note(journal, new Entry("r/" + i, true, on));
        }

        List<Entry> left = journal.read(id -> true);
        assertThat(left).hasSizeBetween(3, 10);
        assertThat(left.get(left.size() - 1).id()).isEqualTo("r/29");
        assertThat(Files.size(file())).isLessThan(800);
    }

    @Test
    void whatAnotherProgramHasPutAsideIsNotLostToItsNewFile() throws Exception {
        note(new AlarmJournal(file(), 100), new Entry("r/1", true, on));
        // Each has seen that the file is large.
        AlarmJournal one = new AlarmJournal(file(), 100);
        AlarmJournal other = new AlarmJournal(file(), 100);
        one.putAside();
        other.putAside();
        Files.writeString(file(), "\n");
        other.putAside();
        note(other, new Entry("r/2", false, off));

        assertThat(journal().read(id -> true)).extracting(Entry::id).containsExactly("r/1", "r/2");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void manyAtOnceAreWrittenInTheirOrder() throws Exception {
        AlarmJournal journal = journal();
        for (int i = 0; i < 2000; i++) {
            journal.note(new Entry("r/" + i, true, on));
        }
        journal.written().get();

        List<Entry> read = journal().read(id -> true);
        assertThat(read).hasSize(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(read.get(i).id()).isEqualTo("r/" + i);
        }
    }
}
