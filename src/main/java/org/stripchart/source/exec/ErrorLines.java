// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.words.EscapedText;

/**
 * Reads what a program complains about, so that it never waits for that, and keeps the last line, or the beginning of it.
 *
 * <p><b>Threading:</b> {@link #drain} is for one thread, {@link #last} for any.
 */
final class ErrorLines {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLines.class);

    private static final int LONGEST = 200;
    private static final int READ = 4096;

    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean cut;
    private volatile String last = "";

    /** Returns the last line that is not blank, as it can be shown; empty if there is none. */
    String last() {
        return last;
    }

    /** Reads to the end. */
    void drain(InputStream in) {
        byte[] bytes = new byte[READ];
        try (in) {
            int count;
            while ((count = in.read(bytes)) >= 0) {
                for (int i = 0; i < count; i++) {
                    take(bytes[i]);
                }
            }
        } catch (IOException e) {
            LOG.debug("Standard error of a program broke off", e);
        }
        endLine();
    }

    private void take(byte b) {
        if (b == '\n' || b == '\r') {
            endLine();
        } else if (length < LONGEST) {
            line[length++] = b;
        } else {
            cut = true;
        }
    }

    private void endLine() {
        String text = EscapedText.of(new String(line, 0, length, StandardCharsets.UTF_8).strip());
        if (!text.isEmpty()) {
            last = cut ? text + "…" : text;
        }
        length = 0;
        cut = false;
    }
}
