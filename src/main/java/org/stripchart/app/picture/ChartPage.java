// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.LiveChart;

/**
 * A chart on one page, as wide as the page and in the proportions of the window.
 *
 * <p><b>Threading:</b> {@link #print(Graphics, PageFormat, int)} on any thread but the event dispatch thread, to which it
 * goes for the chart.
 */
public final class ChartPage implements Printable {

    private static final Logger LOG = LoggerFactory.getLogger(ChartPage.class);

    private static final int MOST_COPIES = 99;

    private final LiveChart chart;
    private final double width;
    private final double height;

    /**
     * @param width,height in user space units of the window, whose texts are then as large against the picture
     */
    ChartPage(LiveChart chart, double width, double height) {
        this.chart = chart;
        this.width = width;
        this.height = height;
    }

    /**
     * Looks for printers, asks for one and prints a chart. All that may wait for a printer or for the network is done on a thread of
     * its own.
     *
     * @param size of the chart in the window
     * @param find finds printers, the usual one first; however long it takes
     */
    public static void ask(
            @Nullable JFrame owner,
            LiveChart chart,
            String title,
            Dimension size,
            Supplier<List<PrintService>> find,
            Teller teller) {
        CompletableFuture<Void> unused = CompletableFuture.supplyAsync(find, ChartPage::onItsThread)
                .handleAsync(
                        (printers, fault) -> {
                            if (fault != null || printers.isEmpty()) {
                                teller.tell("Not printed: there is no printer", true);
                            } else {
                                choose(owner, chart, title, size, printers, teller);
                            }
                            return null;
                        },
                        EventQueue::invokeLater);
    }

    /** Returns the printers of this computer, the usual one first. Any thread; it may take seconds. */
    public static List<PrintService> printers() {
        List<PrintService> found = new ArrayList<>(List.of(PrinterJob.lookupPrintServices()));
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        if (usual != null && found.remove(usual)) {
            found.add(0, usual);
        }
        return found;
    }

    private static void choose(
            @Nullable JFrame owner,
            LiveChart chart,
            String title,
            Dimension size,
            List<PrintService> printers,
            Teller teller) {
        JComboBox<String> names =
                new JComboBox<>(printers.stream().map(PrintService::getName).toArray(String[]::new));
        ChartPage page = new ChartPage(chart, size.getWidth(), size.getHeight());
        new PromptDialog(owner, "Print", "One page, as the window shows it")
                .field("Printer", names)
                .field("Copies", "1")
                .ask(answer -> {
                    int copies = copies(answer.value("Copies"));
                    PrintService printer = printers.get(names.getSelectedIndex());
                    onItsThread(() -> print(printer, title, copies, page, teller));
                });
    }

    static int copies(String text) {
        try {
            int copies = Integer.parseInt(text.strip());
            if (copies >= 1 && copies <= MOST_COPIES) {
                return copies;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("Copies must be 1 to " + MOST_COPIES);
    }

    private static void onItsThread(Runnable task) {
        Thread thread = new Thread(task, "stripchart printing");
        thread.setDaemon(true);
        thread.start();
    }

    private static void print(PrintService printer, String title, int copies, ChartPage page, Teller teller) {
        try {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(printer);
            job.setJobName(title);
            job.setCopies(copies);
            PageFormat format = job.defaultPage();
            format.setOrientation(page.width > page.height ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
            job.setPrintable(page, format);
            job.print();
            EventQueue.invokeLater(() -> teller.tell("Printed", false));
        } catch (PrinterException | RuntimeException e) {
            LOG.debug("Printing failed", e);
            EventQueue.invokeLater(() -> teller.tell("Not printed: " + e.getMessage(), true));
        }
    }

    @Override
    public int print(Graphics graphics, PageFormat page, int index) throws PrinterException {
        if (index > 0) {
            return NO_SUCH_PAGE;
        }
        try {
            EventQueue.invokeAndWait(() -> paint((Graphics2D) graphics, page));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrinterException("interrupted");
        } catch (InvocationTargetException e) {
            throw new PrinterException(String.valueOf(e.getCause()));
        }
        return PAGE_EXISTS;
    }

    private void paint(Graphics2D page, PageFormat format) {
        Graphics2D g = (Graphics2D) page.create();
        try {
            double scale = Math.min(format.getImageableWidth() / width, format.getImageableHeight() / height);
            g.translate(format.getImageableX(), format.getImageableY());
            g.scale(scale, scale);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
    }
}
