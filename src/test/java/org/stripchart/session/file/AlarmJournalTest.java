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
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.FaultyDisk;

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

    @Test
    void whicheverWriteFailsTheNextOneHasAll() throws Exception {
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path real = folder.resolve(what).resolve("alarms.jsonl");
            // The second one finds a large file, and puts it aside.
            AlarmJournal journal = new AlarmJournal(disk.at(real), 100);
            int told = ExpectedLog.count(AlarmJournal.class, () -> {
                for (int i = 0; i < 4; i++) {
                    note(journal, new Entry("r/" + i, true, on));
                    assertThat(journal.read(id -> true))
                            .as(what)
                            .extracting(Entry::id)
                            .doesNotHaveDuplicates()
                            .isSubsetOf("r/0", "r/1", "r/2", "r/3");
                }
            });
            assertThat(told).as("%s: said once", what).isLessThanOrEqualTo(1);

            disk.repair();
            note(journal, new Entry("r/4", false, off));

            // The file before the one before was to go.
            List<String> ids = journal.read(id -> true).stream().map(Entry::id).toList();
            assertThat(ids).as(what).endsWith("r/3", "r/4");
            try (Stream<Path> files = Files.list(real.getParent())) {
                assertThat(files).as(what).hasSizeLessThanOrEqualTo(2);
            }
        });
        assertThat(tries).isGreaterThan(20);
    }

    @Test
    void whatCannotBeWrittenWaitsAndIsNotKeptForEver() throws Exception {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.FULL, 1);
        AlarmJournal journal = new AlarmJournal(disk.at(file()));
        ExpectedLog.of(AlarmJournal.class, () -> {
            for (int i = 0; i < 10_100; i++) {
                journal.note(new Entry("r/" + i, true, on));
            }
            journal.written().get();
        });
        disk.repair();
        note(journal, new Entry("r/last", true, on), new Entry("r/10100", true, on));

        List<Entry> read = journal.read(id -> true);
        assertThat(read).hasSizeBetween(9_999, 10_001);
        assertThat(read.get(read.size() - 1).id()).isEqualTo("r/10100");
    }
}
