// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes while it goes on, of which a session says nothing.
 *
 * @param file where every point is written; null: nowhere, until somebody begins a recording
 * @param isForced whether the disk is to keep what is flushed, so that it outlives a power loss
 * @param spill the folder into which goes what no longer fits into memory; null: it is evicted
 */
public record RecordSpec(
        @Nullable Path file, boolean isForced, @Nullable Path spill) {

    /** A run that is not recorded. */
    public static final RecordSpec NONE = new RecordSpec(null, false, null);
}
