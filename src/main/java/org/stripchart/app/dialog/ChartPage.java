// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Teller;
import org.stripchart.chart.LiveChart;

/**
 * A chart on one page, as wide as the page and in the proportions of the window.
 *
 * <p><b>Threading:</b> {@link #print(Graphics, PageFormat, int)} on any thread but the event dispatch thread, to which it
 * goes for the chart.
 */
public final class ChartPage implements Printable {

    private static final Logger LOG = LoggerFactory.getLogger(ChartPage.class);

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
     * Asks for a printer and prints a chart, off the event dispatch thread, where this is called.
     *
     * @param width,height of the chart in the window
     */
    public static void ask(LiveChart chart, String title, double width, double height, Teller teller) {
        PrinterJob job = PrinterJob.getPrinterJob();
        if (job.getPrintService() == null) {
            teller.tell("Not printed: there is no printer", true);
            return;
        }
        job.setJobName(title);
        PageFormat page = job.defaultPage();
        page.setOrientation(width > height ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        job.setPrintable(new ChartPage(chart, width, height), page);
        if (job.printDialog()) {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> print(job, teller));
        }
    }

    private static void print(PrinterJob job, Teller teller) {
        try {
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
