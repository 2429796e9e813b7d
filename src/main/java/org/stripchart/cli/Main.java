// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

/** Starts the program, and ends it with its exit status. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(System.out, System.err).run(args));
    }
}
