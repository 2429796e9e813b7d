// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.ChartImage;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.figure.Figure;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.PictureSpec;
import org.w3c.dom.Document;

/** Pictures of a chart in files: PNG for screens, SVG for print. */
public final class ChartFiles {

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    /** A picture of a chart as it was at one moment, which only needs to be written. */
    public interface Picture {

        /**
         * Writes it. Any thread; once.
         *
         * @throws InterruptedIOException if it was cancelled
         */
        void writeTo(OutputStream out) throws IOException;

        /** Returns which share of it is written. Any thread. */
        default double share() {
            return 0;
        }

        /** Has the writing end soon. Any thread. */
        default void cancel() {}

        /** Replaces the file, after all of the picture was encoded without a fault. Any thread; once. */
        default void writeTo(Path file) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            writeTo(bytes);
            AtomicFile.write(file, bytes.toByteArray());
        }
    }

    private ChartFiles() {}

    /**
     * Draws a picture for nobody, so that what draws is loaded while other threads still look for what is to be drawn: fonts
     * and half of a chart's classes take some tenths of a second. Any thread; returns at once.
     */
    public static void prepare() {
        EventQueue.invokeLater(() -> {
            try (LiveChart chart =
                    LiveChart.builder().queuePoints(2).windowAll().build()) {
                chart.series("y").add(0, 0);
                chart.refresh();
                ChartImage.of(chart, 400, 300, 1);
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                // Whoever waits for the real one is told; of a class that could not be loaded, the reason is told here
                // only.
                LoggerFactory.getLogger(ChartFiles.class).debug("No picture can be drawn", e);
            }
        });
    }

    /**
     * Writes the chart as it is, in the format that the file's extension stands for. Any thread: the chart is drawn on
     * the event dispatch thread, and the file is written on the caller's.
     *
     * @param width,height in user space units; without a scale, pixels
     * @param scale pixels for each of them; a vector picture has none and ignores it
     * @throws IllegalArgumentException if the extension is neither {@code .png} nor {@code .svg}, or a size is not
     *     positive
     */
    public static void write(LiveChart chart, Path file, int width, int height, double scale) throws IOException {
        OutputFormat format = OutputFormat.of(file.toString());
        if (format == null || format == OutputFormat.CSV) {
            throw new IllegalArgumentException("file (" + file + ") must end in .png or .svg");
        }
        onEdt(chart, format, width, height, scale).writeTo(file);
    }

    /**
     * The same into a stream, which is left open. Any thread.
     *
     * @param format PNG or SVG
     */
    public static void write(LiveChart chart, OutputFormat format, PictureSpec size, OutputStream out)
            throws IOException {
        onEdt(chart, format, size.width(), size.height(), size.scale()).writeTo(out);
    }

    /**
     * Takes down the chart as it is, in little time whatever the size: it is drawn when it is written. Event dispatch thread only.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them, of a PNG
     */
    public static Picture take(LiveChart chart, OutputFormat format, int width, int height, double scale) {
        return switch (format) {
            case PNG -> LaterPicture.png(chart, width, height, scale);
            case SVG -> LaterPicture.svg(chart, width, height);
            case CSV -> throw noPicture(format);
        };
    }

    /**
     * Takes down a figure as it is. Event dispatch thread only.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them, of a PNG
     */
    public static Picture take(Figure figure, OutputFormat format, int width, int height, double scale) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        if (format == OutputFormat.SVG) {
            SVGGraphics2D graphics = svg(width, height);
            figure.draw(graphics, area);
            return out -> write(graphics, out);
        }
        BufferedImage image = ChartImage.empty(width, height, scale);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        figure.draw(graphics, area);
        graphics.dispose();
        return out -> ChartImage.writePng(image, out);
    }

    /**
     * Draws the chart as it is. Event dispatch thread only.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them, of a PNG
     */
    static Picture draw(LiveChart chart, OutputFormat format, int width, int height, double scale) {
        return switch (format) {
            case PNG -> {
                BufferedImage image = ChartImage.of(chart, width, height, scale);
                yield out -> ChartImage.writePng(image, out);
            }
            case SVG -> drawSvg(chart, width, height);
            case CSV -> throw noPicture(format);
        };
    }

    private static IllegalArgumentException noPicture(OutputFormat format) {
        return new IllegalArgumentException("format (" + format + ") must be that of a picture");
    }

    private static Picture drawSvg(LiveChart chart, int width, int height) {
        SVGGraphics2D graphics = svg(width, height);
        paint(chart, graphics, width, height);
        return out -> write(graphics, out);
    }

    /** Returns graphics of a drawing without anything in it. */
    static SVGGraphics2D svg(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size (" + width + "x" + height + ") must be positive");
        }
        SVGGraphics2D graphics = new SVGGraphics2D(newDocument());
        graphics.setSVGCanvasSize(new Dimension(width, height));
        return graphics;
    }

    /** Draws a chart into a drawing. */
    static void paint(LiveChart chart, Graphics2D svg, int width, int height) {
        // By this the chart knows a vector format, and draws its lines as paths.
        svg.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.draw(svg, new Rectangle2D.Double(0, 0, width, height));
    }

    /** Writes a drawing, which then is over. */
    static void write(SVGGraphics2D graphics, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(writer, true);
        writer.flush();
        graphics.dispose();
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG_NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
    }

    private static Picture onEdt(LiveChart chart, OutputFormat format, int width, int height, double scale)
            throws IOException {
        if (EventQueue.isDispatchThread()) {
            return draw(chart, format, width, height, scale);
        }
        Picture[] drawn = new Picture[1];
        try {
            EventQueue.invokeAndWait(() -> drawn[0] = draw(chart, format, width, height, scale));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        return drawn[0];
    }
}
