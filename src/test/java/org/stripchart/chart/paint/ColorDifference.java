// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

/**
 * How different two colours look: CIEDE2000, after G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula",
 * Color Research and Application 30(1), 2005.
 */
final class ColorDifference {

    private ColorDifference() {}

    /** Returns the difference of two colours in linear RGB of sRGB's primaries. */
    static double of(double[] first, double[] second) {
        return ofLab(lab(first), lab(second));
    }

    /** Returns how bright a colour in linear RGB is, from 0 to 1. */
    static double luminance(double[] rgb) {
        return 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(luminance(rgb));
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** Returns the difference of two colours in CIELAB. */
    static double ofLab(double[] first, double[] second) {
        double meanC = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
        double g = 0.5 * (1 - weight(meanC));
        double a1 = first[1] * (1 + g);
        double a2 = second[1] * (1 + g);
        double c1 = Math.hypot(a1, first[2]);
        double c2 = Math.hypot(a2, second[2]);
        boolean isGrey = c1 * c2 == 0;
        double h1 = hue(a1, first[2]);
        double h2 = hue(a2, second[2]);
        double turn = isGrey ? 0 : h2 - h1;
        turn -= turn > 180 ? 360 : turn < -180 ? -360 : 0;
        double dL = second[0] - first[0];
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
        double l = (first[0] + second[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = isGrey ? h1 + h2 : meanHue(h1, h2);
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double sL = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sC = 1 + 0.045 * c;
        double sH = 1 + 0.015 * c * t;
        double rotation = -sin(60 * Math.exp(-Math.pow((h - 275) / 25, 2))) * 2 * weight(c);
        double partL = dL / sL;
        double partC = dC / sC;
        double partH = dH / sH;
        return Math.sqrt(partL * partL + partC * partC + partH * partH + rotation * partC * partH);
    }

    private static double weight(double chroma) {
        double seventh = Math.pow(chroma, 7);
        return Math.sqrt(seventh / (seventh + Math.pow(25, 7)));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2) {
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
