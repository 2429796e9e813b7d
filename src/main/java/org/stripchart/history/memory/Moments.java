// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.stripchart.history.Aggregate;

/**
 * Sums over points in the order in which they follow each other; mutable. A piece is summed by its distances from one of its
 * own values, of which no more than the square root of their number is lost, and pieces are joined as Chan, Golub and LeVeque
 * do it ("Algorithms for computing the sample variance", The American Statistician 37, 1983).
 */
final class Moments {

    /** The memory of one. */
    static final long BYTES = 16 + 13 * 8;

    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;
    private double area;
    private double meanX;
    private double squaresX;
    private double products;

    /** The outermost points; a y is NaN for a gap, and for none. */
    private double firstX = Double.NaN;

    private double firstY = Double.NaN;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /**
     * Adds points behind those that are there.
     *
     * @param xs,ys where in the array the x and the y of the first one are
     */
    void add(double[] points, int xs, int ys, int size) {
        Moments piece = new Moments();
        piece.set(points, xs, ys, size);
        add(piece);
    }

    /** Adds what follows. */
    void add(Moments next) {
        if (Double.isNaN(firstX)) {
            firstX = next.firstX;
            firstY = next.firstY;
        }
        // NaN where either is a gap: then no line joins the two.
        double joint = (next.firstX - lastX) * (next.firstY + lastY) / 2;
        area += next.area + (Double.isNaN(joint) ? 0 : joint);
        if (!Double.isNaN(next.lastX)) {
            lastX = next.lastX;
            lastY = next.lastY;
        }
        if (next.count > 0) {
            long both = count + next.count;
            // From nothing there is no distance, and a huge one would overflow.
            double apart = count == 0 ? 0 : next.mean - mean;
            double apartX = count == 0 ? 0 : next.meanX - meanX;
            double share = (double) next.count / both;
            double weight = count * share;
            squares += next.squares + apart * apart * weight;
            squaresX += next.squaresX + apartX * apartX * weight;
            products += next.products + apart * apartX * weight;
            mean = count == 0 ? next.mean : mean + apart * share;
            meanX = count == 0 ? next.meanX : meanX + apartX * share;
            count = both;
            min = Math.min(min, next.min);
            max = Math.max(max, next.max);
        }
    }

    Aggregate aggregate() {
        return count == 0
                ? new Aggregate(0, Double.NaN, Double.NaN, Double.NaN, 0, area, Double.NaN, 0, 0)
                : new Aggregate(count, min, max, mean, squares, area, meanX, squaresX, products);
    }

    /** Forgets all. */
    void clear() {
        count = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        mean = 0;
        squares = 0;
        area = 0;
        meanX = 0;
        squaresX = 0;
        products = 0;
        firstX = Double.NaN;
        firstY = Double.NaN;
        lastX = Double.NaN;
        lastY = Double.NaN;
    }

    /** Forgets all, and sums points; allocates nothing. */
    void set(double[] points, int xs, int ys, int size) {
        clear();
        if (size == 0) {
            return;
        }
        firstX = points[xs];
        firstY = points[ys];
        lastX = points[xs + size - 1];
        lastY = points[ys + size - 1];
        int first = 0;
        while (first < size && Double.isNaN(points[ys + first])) {
            first++;
        }
        if (first < size) {
            sum(points, xs, ys, first, size);
        }
    }

    private void sum(double[] points, int xs, int ys, int first, int size) {
        double base = points[ys + first];
        double low = base;
        double high = base;
        double sum = 0;
        double sumOfSquares = 0;
        double sumX = 0;
        double sumOfSquaresX = 0;
        double sumOfProducts = 0;
        double twiceArea = 0;
        int gaps = first;
        double x = points[xs + first];
        double baseX = x;
        double y = base;
        for (int i = first + 1; i < size; i++) {
            double nextX = points[xs + i];
            double nextY = points[ys + i];
            if (!Double.isNaN(nextY)) {
                double distance = nextY - base;
                sum += distance;
                sumOfSquares += distance * distance;
                double distanceX = nextX - baseX;
                sumX += distanceX;
                sumOfSquaresX += distanceX * distanceX;
                sumOfProducts += distanceX * distance;
                // Math.min has each step wait for the one before.
                if (nextY < low) {
                    low = nextY;
                } else if (nextY > high) {
                    high = nextY;
                }
                if (!Double.isNaN(y)) {
                    twiceArea += (nextX - x) * (nextY + y);
                }
            } else {
                gaps++;
            }
            x = nextX;
            y = nextY;
        }
        count = (long) size - gaps;
        min = low;
        max = high;
        mean = base + sum / count;
        squares = Math.max(0, sumOfSquares - sum / count * sum);
        meanX = baseX + sumX / count;
        squaresX = Math.max(0, sumOfSquaresX - sumX / count * sumX);
        products = sumOfProducts - sumX / count * sum;
        area = twiceArea / 2;
    }
}
