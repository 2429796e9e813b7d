// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was called on graphics and on those that were made of them, in its order.
 *
 * <p><b>Threading:</b> confined to one thread at a time.
 */
final class CallList {

    /** The number of the graphics with which it begins; those that are made of them have the next ones. */
    static final int FIRST = 0;

    /** It is told so often how far it is. */
    private static final int BETWEEN = 16;

    /** A call on graphics. */
    @FunctionalInterface
    interface Call {

        /** Makes the call. */
        void on(Graphics2D graphics);
    }

    /** Null stands for one that makes graphics. */
    private final List<@Nullable Call> calls = new ArrayList<>();

    private int[] numbers = new int[1024];
    private int graphics = 1;
    /** The last call, if it fills rectangles and may take more; null otherwise. */
    private @Nullable Rectangles open;

    /** Notes a call. */
    void add(int number, Call call) {
        put(number, call);
    }

    /** Notes that a rectangle is filled. There may be a million of them, so they take neither a call nor an object each. */
    void fillRect(int number, int x, int y, int width, int height) {
        Rectangles last = open;
        if (last == null || numbers[calls.size() - 1] != number || last.isFull()) {
            last = new Rectangles();
            put(number, last);
            open = last;
        }
        last.add(x, y, width, height);
    }

    /** Notes that graphics are made of others; returns their number. */
    int create(int number) {
        put(number, null);
        return graphics++;
    }

    private void put(int number, @Nullable Call call) {
        if (calls.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[calls.size()] = number;
        calls.add(call);
        open = null;
    }

    /** Rectangles that are filled one after the other. */
    private static final class Rectangles implements Call {

        private static final int MOST = 4 * 4096;

        private int[] values = new int[4 * 64];
        private int size;

        boolean isFull() {
            return size == MOST;
        }

        void add(int x, int y, int width, int height) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = x;
            values[size++] = y;
            values[size++] = width;
            values[size++] = height;
        }

        @Override
        public void on(Graphics2D g) {
            for (int i = 0; i < size; i += 4) {
                g.fillRect(values[i], values[i + 1], values[i + 2], values[i + 3]);
            }
        }
    }

    /**
     * Makes all calls again.
     *
     * @param on in place of the graphics with which it began
     * @param share is told now and then which share of it is done; what it throws ends this
     */
    void replay(Graphics2D on, DoubleConsumer share) {
        Graphics2D[] all = new Graphics2D[graphics];
        all[FIRST] = on;
        int made = FIRST;
        for (int i = 0; i < calls.size(); i++) {
            if (i % BETWEEN == 0) {
                share.accept(i / (double) calls.size());
            }
            Call call = calls.get(i);
            if (call == null) {
                made++;
                all[made] = (Graphics2D) all[numbers[i]].create();
            } else {
                call.on(all[numbers[i]]);
            }
        }
        share.accept(1);
    }
}
