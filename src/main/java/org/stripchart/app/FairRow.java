// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.Arrays;

/**
 * Components side by side, each as wide as it likes while there is room. When there is not, the wide ones give way until
 * they are all as wide as each other; who is content with less keeps it. Event dispatch thread only.
 */
final class FairRow implements LayoutManager {

    private final int gap;

    FairRow(int gap) {
        this.gap = gap;
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
        int[] wanted = Arrays.stream(shown)
                .mapToInt(component -> component.getPreferredSize().width)
                .toArray();
        int[] widths = widths(wanted, parent.getWidth() - gap * Math.max(0, shown.length - 1));
        int x = 0;
        for (int i = 0; i < shown.length; i++) {
            shown[i].setBounds(x, 0, widths[i], parent.getHeight());
            x += widths[i] + gap;
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int width = 0;
        int height = 0;
        for (Component component : shown(parent)) {
            Dimension size = component.getPreferredSize();
            width += size.width + (width == 0 ? 0 : gap);
            height = Math.max(height, size.height);
        }
        return new Dimension(width, height);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}

    private static Component[] shown(Container parent) {
        return Arrays.stream(parent.getComponents())
                .filter(Component::isVisible)
                .toArray(Component[]::new);
    }
}
