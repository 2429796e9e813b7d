// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;

/**
 * One gesture. Who takes a press gets what follows until the button is up again; every other event goes to the first tool that
 * takes it. Buttons are the left one where nothing else is said, and places are those of the component.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public interface Tool {

    /** A hand that clicks slips by a pixel or two; a drag is further than this. */
    int SLIP = 4;

    /** Takes hold, or says that there is nothing for this tool here. */
    default boolean press(Pointer at) {
        return false;
    }

    /** Takes hold with the right button, or says that there is nothing for this tool here. Without a drag it is a click for a menu. */
    default boolean pressRight(Pointer at) {
        return false;
    }

    /** Goes on with what it took. */
    default void drag(Pointer to) {}

    /** Lets go. */
    default void release() {}

    /** Lets go without having done what {@link #release} would do. What a drag has moved is put back by others. */
    default void cancel() {
        release();
    }

    /** Does what a double click means here, or says that it means nothing to this tool. */
    default boolean doubleClick(Pointer at) {
        return false;
    }

    /**
     * Does what the wheel means here, or says that it means nothing to this tool.
     *
     * @param notches positive towards the user; never 0
     */
    default boolean wheel(Pointer at, double notches) {
        return false;
    }

    /** Returns the number of the {@link Cursor} that tells what this tool does, or would do here; the default one for nothing. */
    default int cursor(Pointer at) {
        return Cursor.DEFAULT_CURSOR;
    }
}
