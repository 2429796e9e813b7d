// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import javax.swing.JLabel;

/** Counts how often it was given a look anew since it was made. */
public final class Dressed extends JLabel {

    private int times;

    public Dressed() {
        // The first time is before it is made.
        times = 0;
    }

    /** Returns how often. */
    public int times() {
        return times;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        times++;
    }
}
