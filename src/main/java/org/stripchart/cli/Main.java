// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.stripchart.history.HeapRoom;

/** Starts the program, and ends it with its exit status. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        HeapRoom.widenForHistories();
        // The descriptor itself: System.out would keep to itself that it cannot write.
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Path home = Path.of(System.getProperty("user.home"));
        System.exit(new Program(PipedInput.ofProcess(), out, System.err, home).run(args));
    }
}
