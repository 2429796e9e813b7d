// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.swing.JPanel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Clipboard;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.figure.Figure;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.session.Background;

/** A figure and, above it, what is chosen for it. Event dispatch thread only. */
final class FigureTab extends JPanel {

    private static final Logger LOG = LoggerFactory.getLogger(FigureTab.class);

    private static final int MOST_LETTERS = 36;

    private final Figure figure;
    private final transient Teller teller;

    /**
     * @param save writes a picture of a figure, given a name for it
     * @param changed is run once something else was chosen
     */
    FigureTab(LiveChart chart, FigureSpec spec, BiConsumer<String, Figure> save, Teller teller, Runnable changed) {
        super(new BorderLayout());
        this.teller = teller;
        figure = new Figure(chart, spec);
        FigureBar bar = new FigureBar(chart, figure, changed);
        bar.glue();
        bar.button("copy", "Copy as a table (Ctrl+C)", this::copy);
        bar.button("save", "Save as a picture", () -> save.accept(title(), figure));
        add(bar, BorderLayout.PAGE_START);
        add(figure, BorderLayout.CENTER);
    }

    Figure figure() {
        return figure;
    }

    FigureSpec spec() {
        return figure.spec();
    }

    String title() {
        return figure.title();
    }

    /** Returns the title cut in the middle, since names differ at their ends. */
    String shortTitle() {
        String title = title();
        int half = MOST_LETTERS / 2;
        return title.length() <= MOST_LETTERS
                ? title
                : title.substring(0, half) + "\u2026" + title.substring(title.length() - half);
    }

    /** Copies all of the figure, as text with tabs between, once that is made. */
    void copy() {
        CompletableFuture<Void> unused = copy(figure.tableMaker(), title(), teller);
    }

    /** Copies a table that is made on another thread; completes once that is done, or why it was not is told. */
    static CompletableFuture<Void> copy(Supplier<List<List<String>>> table, String title, Teller teller) {
        return Background.call("copy", () -> Clipboard.tabSeparated(table.get()))
                .handleAsync(
                        (text, fault) -> {
                            if (fault == null) {
                                Clipboard.copyText(text, title, teller);
                            } else {
                                LOG.warn("{} was not copied", title, fault);
                                teller.tell(title + " was not copied: " + PendingWrites.reason(fault), true);
                            }
                            return null;
                        },
                        EventQueue::invokeLater);
    }
}
