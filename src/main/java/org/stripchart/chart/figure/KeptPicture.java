// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps a picture that takes long to make, as a figure is painted whenever the pointer moves. Event dispatch thread only. */
final class KeptPicture {

    private @Nullable Object of;
    private @Nullable BufferedImage picture;

    /**
     * Returns the picture, made anew if it depends on something else.
     *
     * @param now what it depends on
     */
    BufferedImage of(Object now, Supplier<BufferedImage> maker) {
        BufferedImage kept = picture;
        if (kept == null || !now.equals(of)) {
            kept = maker.get();
            picture = kept;
            of = now;
        }
        return kept;
    }
}
