// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

/** What the JVM does that tests look at: it makes garbage, until its standard input ends. */
final class ChildJvm {

    private ChildJvm() {}

    public static void main(String[] args) throws Exception {
        System.out.println("up");
        int unused = System.in.read();
    }
}
