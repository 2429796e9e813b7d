// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import com.formdev.flatlaf.util.UIScale;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JTabbedPane;
import org.stripchart.chart.figure.FigureSpec;

/** A tab for each figure, with a button that closes it. Event dispatch thread only. */
final class FigureTabs extends JTabbedPane {

    private static final int HEIGHT = 26;

    /**
     * @param close closes the figure of a number
     */
    FigureTabs(IntConsumer close) {
        setName("figureTabs");
        setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
        getAccessibleContext().setAccessibleName("Figures");
        putClientProperty("JTabbedPane.tabHeight", HEIGHT);
        putClientProperty("JTabbedPane.tabClosable", true);
        putClientProperty("JTabbedPane.tabCloseToolTipText", "Close (Ctrl+F4)");
        putClientProperty("JTabbedPane.tabCloseCallback", close);
    }

    void add(FigureTab tab) {
        addTab("", tab);
        title();
    }

    /** Says of each what it is now. */
    void title() {
        for (int i = 0; i < getTabCount(); i++) {
            setTitleAt(i, tab(i).shortTitle());
            setToolTipTextAt(i, tab(i).title());
        }
    }

    /** Returns how high the row of titles is. */
    int titleHeight() {
        return UIScale.scale(HEIGHT);
    }

    boolean isEmpty() {
        return getTabCount() == 0;
    }

    FigureTab tab(int at) {
        return (FigureTab) getComponentAt(at);
    }

    List<FigureSpec> specs() {
        return IntStream.range(0, getTabCount()).mapToObj(at -> tab(at).spec()).toList();
    }

    /** Shows the figure of a number, or the last. */
    void select(int at) {
        if (!isEmpty()) {
            setSelectedIndex(Math.min(getTabCount() - 1, at));
        }
    }

    /** Lets keys go to the figure that is seen. */
    void focus() {
        if (!isEmpty()) {
            tab(getSelectedIndex()).figure().requestFocusInWindow();
        }
    }
}
