// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

/** What of a text may as well be read in another way, in the words of a window: with the box that decides it, and no option. */
public final class DoubtText {

    private static final String OPTION = "--time-format says";

    private DoubtText() {}

    /** Returns it for who has the box in front of him. */
    public static String besideTheBox(String doubt) {
        return doubt.replace(OPTION, "\u201cTime format\u201d says");
    }

    /** Returns it for who has to find the box. */
    public static String inWindow(String doubt) {
        return doubt.replace(OPTION, "\u201cTime format\u201d in \u201cAdd source\u201d says");
    }
}
