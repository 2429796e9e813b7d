// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import org.stripchart.chart.figure.FigureSpec;

/** Which figures there are. */
enum FigureKind {
    SPECTRUM("spectrum", "Spectrum") {
        @Override
        FigureSpec of(String first, String second) {
            return FigureSpec.spectrum(first);
        }
    },
    SPECTROGRAM("spectrogram", "Spectrogram") {
        @Override
        FigureSpec of(String first, String second) {
            return FigureSpec.spectrogram(first);
        }
    },
    HISTOGRAM("histogram", "Histogram") {
        @Override
        FigureSpec of(String first, String second) {
            return FigureSpec.histogram(first);
        }
    },
    PLANE("xy", "X\u2013Y") {
        @Override
        FigureSpec of(String first, String second) {
            return FigureSpec.plane(first, second);
        }
    };

    private final String id;
    private final String text;

    FigureKind(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String id() {
        return id;
    }

    /** Returns what menus say. */
    String text() {
        return text;
    }

    /**
     * Returns such a figure of a series.
     *
     * @param second for those that are of two
     */
    abstract FigureSpec of(String first, String second);
}
