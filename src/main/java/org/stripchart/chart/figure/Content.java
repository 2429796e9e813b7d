// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a figure shows, once it is computed. Event dispatch thread only. */
interface Content {

    /**
     * What is read out at a place.
     *
     * @param x,y where it is, by the axes
     */
    record Spot(double x, double y, String text) {}

    /** Keeps a picture that takes long to make, as a figure is painted whenever the pointer moves. */
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

    /** Returns why there is nothing to draw; empty where there is something. */
    default String missing() {
        return "";
    }

    /** Returns what it tells in numbers, the most important first. */
    List<String> readings();

    /** Returns how it was made. */
    String note();

    /** Gives the axes their ranges, scales and labels. */
    void layOut(Axes axes);

    /** Paints it between the axes. */
    void paint(Graphics2D g, Axes axes);

    /**
     * Returns what is to be read at a place.
     *
     * @param across,up the place in user space
     * @return null if there is nothing
     */
    @Nullable
    Spot at(double across, double up, Axes axes);

    /** Returns all of it as a table, its titles in the first row. Any thread. */
    List<List<String>> rows();

    /** Returns nothing, with the reason. */
    static Content none(String why) {
        return new Content() {
            @Override
            public String missing() {
                return why;
            }

            @Override
            public List<String> readings() {
                return List.of();
            }

            @Override
            public String note() {
                return "";
            }

            @Override
            public void layOut(Axes axes) {
                axes.hide();
            }

            @Override
            public void paint(Graphics2D g, Axes axes) {
                // the reason is written by the plot
            }

            @Override
            public @Nullable Spot at(double across, double up, Axes axes) {
                return null;
            }

            @Override
            public List<List<String>> rows() {
                return List.of();
            }
        };
    }
}
