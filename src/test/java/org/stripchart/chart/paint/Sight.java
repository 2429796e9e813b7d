// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.util.List;

/**
 * Kinds of sight, as G. M. Machado, M. M. Oliveira and L. A. F. Fernandes simulate them: "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, with the matrices of severity 1.0 for linear RGB.
 */
final class Sight {

    static final Sight NORMAL = new Sight("normal sight", 1, 0, 0, 0, 1, 0, 0, 0, 1);

    static final Sight PROTANOPIA = new Sight(
            "protanopia", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998);

    static final Sight DEUTERANOPIA = new Sight(
            "deuteranopia", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

    static final Sight TRITANOPIA = new Sight(
            "tritanopia", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final String name;
    private final double[] matrix;

    private Sight(String name, double... matrix) {
        this.name = name;
        this.matrix = matrix;
    }

    /** Returns all of them. */
    static List<Sight> values() {
        return List.of(NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns what is seen of a colour, in linear RGB from 0 to 1. */
    double[] sees(Color color) {
        double[] linear = linear(color);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += matrix[3 * i + k] * linear[k];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    /** Returns a colour of sRGB in linear RGB from 0 to 1. */
    static double[] linear(Color color) {
        return new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
