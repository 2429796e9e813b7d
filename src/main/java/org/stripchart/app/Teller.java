// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

/** Where the outcome of something is said, in one line. Event dispatch thread only. */
public interface Teller {
    void tell(String message, boolean isFault);
}
