// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.time.ZoneId;
import javax.swing.JFrame;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.dialog.Recordings;
import org.stripchart.app.dialog.SourceGuard;
import org.stripchart.app.picture.Exports;
import org.stripchart.app.picture.Pictures;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.app.session.SessionFiles;
import org.stripchart.app.source.Opening;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.clock.Ticker;
import org.stripchart.clock.TickerClock;
import org.stripchart.session.file.SessionKeeper;

/** What in a window asks for files, and writes or opens them. Event dispatch thread only. */
final class WindowFiles {

    final SessionFiles sessions;
    final Opening opening;
    final Recordings recordings;
    final Pictures pictures;
    final Exports exports;
    final PendingWrites writes;

    /**
     * @param stored where files were found and put before
     */
    WindowFiles(
            SessionKeeper keeper,
            JFrame frame,
            LiveChartPanel panel,
            WindowPreferences stored,
            Opener opener,
            Ticker ticker,
            Teller teller) {
        writes = new PendingWrites(() -> SourceGuard.of(opener.opened()));
        sessions = new SessionFiles(keeper, frame, opener, stored.recentSessions(), writes, teller);
        FileFolder opened = new FileFolder(stored.fileFolder());
        opening = new Opening(keeper.session(), frame, opener, opened, stored.recentSources(), teller);
        TickerClock clock = new TickerClock(ticker, ZoneId.systemDefault());
        FileFolder recorded = new FileFolder(stored.recordFolder());
        recordings = new Recordings(keeper.session(), frame, recorded, clock, writes, teller);
        pictures = new Pictures(panel, new FileFolder(stored.pictureFolder()), writes, teller);
        exports = new Exports(panel, frame, pictures, writes, teller);
    }

    /** Notes where files were found and put. */
    void remember(WindowPreferences in) {
        in.rememberPictureFolder(pictures.folder().text());
        in.rememberFileFolder(opening.folder().text());
        in.rememberRecordFolder(recordings.folder().text());
    }
}
