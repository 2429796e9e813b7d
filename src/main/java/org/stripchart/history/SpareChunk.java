// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the last evicted chunk for the next one that is needed: a history at its limit allocates nothing.
 *
 * <p>Otherwise it would be 17 MB a second at a million points a second, in arrays so large that G1 starts a marking
 * cycle for them whenever the history is about half of the heap.
 */
final class SpareChunk {

    private @Nullable Chunk spare;

    /** An empty chunk. */
    Chunk take(int capacity) {
        Chunk chunk = spare;
        if (chunk == null || chunk.capacity() != capacity) {
            return new Chunk(capacity);
        }
        spare = null;
        chunk.clear();
        return chunk;
    }

    /** Keeps a chunk that nobody needs any more, if there is none yet and it has the wanted capacity. */
    void keep(Chunk chunk, int capacity) {
        if (spare == null && chunk.capacity() == capacity) {
            spare = chunk;
        }
    }

    void clear() {
        spare = null;
    }

    long bytes() {
        Chunk chunk = spare;
        return chunk == null ? 0 : Chunk.bytes(chunk.capacity());
    }
}
