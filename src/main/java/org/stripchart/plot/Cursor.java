// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** The two cursors of a chart. */
public enum Cursor {
    /** The first, from which is measured. */
    A,
    /** The second, up to which is measured. */
    B
}
