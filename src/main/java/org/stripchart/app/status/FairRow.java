// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.Arrays;

/**
 * Components side by side in a few rows, each as wide as it likes while there is room. When there is not, the wide ones of
 * a row give way until they are all as wide as each other; who is content with less keeps it. Event dispatch thread only.
 */
public final class FairRow extends ShownRow {

    private static final int ROW_GAP = 2;

    private final int gap;
    private final int least;

    /**
     * @param gap between two, in both directions
     * @param least how wide a component should be at least; for that, there are more rows
     */
    FairRow(int gap, int least) {
        this.gap = gap;
        this.least = least;
    }

    /** How wide each may be, of those that would like to be that wide. */
    static int[] widths(int[] wanted, int room) {
        int[] sorted = wanted.clone();
        Arrays.sort(sorted);
        int left = Math.max(0, room);
        int most = Integer.MAX_VALUE;
        for (int i = 0; i < sorted.length; i++) {
            int share = left / (sorted.length - i);
            if (sorted[i] > share) {
                most = share;
                break;
            }
            left -= sorted[i];
        }
        int limit = most;
        return Arrays.stream(wanted).map(width -> Math.min(width, limit)).toArray();
    }

    @Override
    public void layoutContainer(Container parent) {
        Component[] shown = shown(parent);
        int perRow = perRow(shown.length, parent.getWidth());
        int y = Math.max(0, (parent.getHeight() - preferredLayoutSize(parent).height) / 2);
        for (int start = 0; start < shown.length; start += perRow) {
            Component[] row = Arrays.copyOfRange(shown, start, Math.min(shown.length, start + perRow));
            int[] wanted = Arrays.stream(row)
                    .mapToInt(component -> component.getPreferredSize().width)
                    .toArray();
            int[] widths = widths(wanted, parent.getWidth() - gap * (row.length - 1));
            int height = height(shown);
            int x = 0;
            for (int i = 0; i < row.length; i++) {
                row[i].setBounds(x, y, widths[i], height);
                x += widths[i] + gap;
            }
            y += height + ROW_GAP;
        }
    }

    /** By the number of components alone, so that a text that grows moves nothing. */
    private int perRow(int count, int width) {
        int most = Math.max(1, (width + gap) / (least + gap));
        int rows = Math.max(1, (count + most - 1) / most);
        return Math.max(1, (count + rows - 1) / rows);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Component[] shown = shown(parent);
        int wanted = Arrays.stream(shown)
                .mapToInt(component -> component.getPreferredSize().width + gap)
                .sum();
        int width = parent.getWidth() > 0 ? parent.getWidth() : wanted;
        int perRow = perRow(shown.length, width);
        int rows = (shown.length + perRow - 1) / perRow;
        return new Dimension(wanted, rows * (height(shown) + ROW_GAP) - (rows > 0 ? ROW_GAP : 0));
    }

    private static int height(Component[] shown) {
        return Arrays.stream(shown)
                .mapToInt(component -> component.getPreferredSize().height)
                .max()
                .orElse(0);
    }
}
