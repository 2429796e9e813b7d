// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

/** The command line was wrong: the message is the one line that the user sees. */
final class UsageException extends Exception {

    UsageException(String message) {
        super(message);
    }
}
