// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import org.stripchart.analysis.alarm.Severity;

/** Tells people outside of the window. Event dispatch thread only. */
interface Notifier {

    /** Tells something, and returns at once. */
    void show(String title, String text, Severity severity);

    /** Lets go of what it has of the system; what was told may go with it. */
    void end();
}
