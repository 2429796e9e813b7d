// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import org.stripchart.history.SeriesView;

/** Knows from where on series have changed otherwise than at their end, as by late points. */
public interface Changes {

    /** Returns the least x at which a series has changed since it had a version; minus infinity where that is not known. */
    double since(SeriesView series, long version);
}
