// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;

/** A process that saves two sessions in turn, one long and one short, until it is killed. */
final class SessionSaver {

    private SessionSaver() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        SessionSpec rich =
                RichSession.in(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        SessionSpec poor = rich.with(rich.sources(), ChartSpec.NOTHING_SAID);
        for (int i = 0; ; i++) {
            SessionFile.write(file, i % 2 == 0 ? rich : poor, SessionFile.Extras.NONE);
            // The other side counts these.
            System.out.write(1);
            System.out.flush();
        }
    }
}
