// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Finds where a series leaves a band, or enters it. */
final class BandDetector implements Detector {

    private final Trigger.Band band;
    private boolean armed;
    private double lastX;
    private double lastY = Double.NaN;

    BandDetector(Trigger.Band band) {
        this.band = band;
    }

    @Override
    public Detector copy() {
        BandDetector copy = new BandDetector(band);
        copy.armed = armed;
        copy.lastX = lastX;
        copy.lastY = lastY;
        return copy;
    }

    @Override
    public double next(double x, double y) {
        double at = Double.NaN;
        boolean inside = y >= band.low() && y <= band.high();
        if (Double.isNaN(y)) {
            armed = false;
        } else if (inside != band.leaving()) {
            if (armed) {
                // The edge that lies between both points.
                boolean isUpper = band.leaving() ? y > band.high() : lastY > band.high();
                at = Crossing.between(lastX, lastY, x, y, isUpper ? band.high() : band.low());
            }
            armed = false;
        } else {
            armed |= isFar(y);
        }
        lastX = x;
        lastY = y;
        return at;
    }

    private boolean isFar(double y) {
        double far = band.hysteresis();
        return band.leaving()
                ? y >= band.low() + far && y <= band.high() - far
                : y < band.low() - far || y > band.high() + far;
    }
}
