// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/** Why a port cannot be opened, in words that help. */
final class OpenFault {

    static final String NO_PORT = "no such port";

    private static final String BUSY = "busy: another program has it open";

    // The numbers of Linux; those of macOS and the BSDs are the same but for EAGAIN.
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EAGAIN = 11;
    private static final int EAGAIN_BSD = 35;
    private static final int EBUSY = 16;
    private static final int EISDIR = 21;
    private static final int EINVAL = 22;
    private static final int ENOTTY = 25;

    private static final int ERROR_FILE_NOT_FOUND = 2;
    private static final int ERROR_ACCESS_DENIED = 5;

    private OpenFault() {}

    /** Looks at a device without opening it. */
    static void check(Path device) throws IOException {
        if (!Files.exists(device)) {
            throw new IOException(NO_PORT);
        }
        if (!Files.isReadable(device) || !Files.isWritable(device)) {
            throw new IOException(permissionDenied(group(device)));
        }
    }

    private static String group(Path device) throws IOException {
        return Files.readAttributes(device, PosixFileAttributes.class, new LinkOption[0])
                .group()
                .getName();
    }

    /** Returns what to do about it: boards belong to a group, which is dialout on Debian and uucp on others. */
    static String permissionDenied(String group) {
        return group.equals("root")
                ? "permission denied"
                : "permission denied; to join the group " + group + ": sudo usermod -aG " + group
                        + " $USER, and log in again";
    }

    /**
     * Returns what the error of an attempt to open means.
     *
     * @param unix whether it is one of Unix
     */
    static String reason(int code, boolean unix, int baud) {
        if (!unix) {
            return switch (code) {
                case ERROR_FILE_NOT_FOUND -> NO_PORT;
                case ERROR_ACCESS_DENIED -> BUSY;
                default -> other(code);
            };
        }
        return switch (code) {
            // That the device is there was seen before: the library says so when this process has it open.
            case EBUSY, EAGAIN, EAGAIN_BSD, ENOENT -> BUSY;
            case EACCES -> "permission denied";
            case ENOTTY, EISDIR -> "not a serial port";
            case EINVAL -> "refuses the settings, such as baud=" + baud;
            default -> other(code);
        };
    }

    private static String other(int code) {
        return "cannot be opened (error " + code + ")";
    }
}
