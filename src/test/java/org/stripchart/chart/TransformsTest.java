// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.SimpleDoc;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.OrientationRequested;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.plot.LineStyle;

/** Whatever the transform of the graphics, a chart is drawn as its upright picture would be if it were turned that way. */
@ExtendWith(OnEdt.class)
class TransformsTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int SIDE = 700;

    private enum Turn {
        UPRIGHT(new AffineTransform()),
        LANDSCAPE(AffineTransform.getQuadrantRotateInstance(1)),
        UPSIDE_DOWN(AffineTransform.getQuadrantRotateInstance(2)),
        REVERSE_LANDSCAPE(AffineTransform.getQuadrantRotateInstance(3)),
        ASLANT(AffineTransform.getRotateInstance(0.4)),
        SHEARED(AffineTransform.getShearInstance(0.2, -0.1)),
        MIRRORED(AffineTransform.getScaleInstance(-1, 1)),
        BOTTOM_UP(AffineTransform.getScaleInstance(1, -1)),
        STRETCHED(AffineTransform.getScaleInstance(1.3, 0.8));

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
        private final AffineTransform transform = new AffineTransform();

        Turn(AffineTransform turn) {
            transform.translate(SIDE / 2.0, SIDE / 2.0);
            transform.concatenate(turn);
            transform.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
        }
    }

    private final LiveChart chart =
            LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build();
    private final LiveChartPanel panel = new LiveChartPanel(chart);

    TransformsTest() {
        // Lines of spans; the colours are those of no text.
        for (int i = 0; i <= 1000; i++) {
            chart.series("a").add(i, Math.sin(i / 90.0));
            chart.series("b").add(i, Math.cos(i / 90.0) / 2 + (i % 2) * 0.2);
        }
        chart.refresh();
        chart.line(3, LineStyle.LINE);
        panel.setSize(WIDTH, HEIGHT);
        panel.doLayout();
        chart.jfreeChart().getXYPlot().getRenderer().setSeriesPaint(0, Color.RED);
        chart.jfreeChart().getXYPlot().getRenderer().setSeriesPaint(1, Color.BLUE);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private interface Painting {
        void on(Graphics2D g);
    }

    private static BufferedImage paint(AffineTransform transform, Painting painting) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, SIDE, SIDE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(transform);
        painting.on(g);
        g.dispose();
        return image;
    }

    private void draw(Graphics2D g) {
        chart.draw(g, new Rectangle(WIDTH, HEIGHT));
    }

    private static boolean[] ink(BufferedImage image, Color color) {
        int[] pixels = PictureSet.pixels(image);
        boolean[] ink = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            Color c = new Color(pixels[i]);
            ink[i] = Math.abs(c.getRed() - color.getRed())
                            + Math.abs(c.getGreen() - color.getGreen())
                            + Math.abs(c.getBlue() - color.getBlue())
                    < 200;
        }
        return ink;
    }

    private static int count(boolean[] ink) {
        int count = 0;
        for (boolean each : ink) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** The share of the ink of one picture that has ink of the other within two pixels. */
    private static double covered(boolean[] ink, boolean[] by) {
        int found = 0;
        for (int i = 0; i < ink.length; i++) {
            found += ink[i] && near(by, i) ? 1 : 0;
        }
        return (double) found / count(ink);
    }

    private static boolean near(boolean[] ink, int at) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int i = at + dy * SIDE + dx;
                if (i >= 0 && i < ink.length && ink[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertAlike(String what, BufferedImage actual, BufferedImage expected) {
        for (Color color : new Color[] {Color.RED, Color.BLUE}) {
            boolean[] wanted = ink(expected, color);
            boolean[] drawn = ink(actual, color);
            String which = what + ", " + color;
            assertThat(count(drawn)).as(which).isCloseTo(count(wanted), within(count(wanted) / 3));
            assertThat(covered(wanted, drawn)).as(which).isGreaterThan(0.97);
            assertThat(covered(drawn, wanted)).as(which).isGreaterThan(0.97);
        }
    }

    private void assertTurned(Turn turn, Painting painting) {
        BufferedImage upright = paint(new AffineTransform(), painting);
        BufferedImage expected = paint(
                turn.transform,
                g -> g.drawImage(
                        upright.getSubimage(0, 0, WIDTH, HEIGHT),
                        new AffineTransformOp(new AffineTransform(), AffineTransformOp.TYPE_BILINEAR),
                        0,
                        0));
        assertAlike(turn.name(), paint(turn.transform, painting), expected);
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheChartTurned(Turn turn) {
        assertTurned(turn, this::draw);
    }

    @ParameterizedTest
    @EnumSource
    void paintsThePanelTurned(Turn turn) {
        assertTurned(turn, panel::paint);
        assertTurned(turn, panel::print);
    }

    @ParameterizedTest
    @EnumSource
    void paintsTheOverviewTurned(Turn turn) {
        chart.viewport().show(300, 400);
        panel.addNotify();
        chart.jfreeChart().fireChartChanged();
        panel.doLayout();
        assertTurned(turn, panel::paint);
        panel.removeNotify();
    }

    @Test
    void keepsToAnyClip() {
        Ellipse2D clip = new Ellipse2D.Double(100, 60, 200, 150);
        int[] whole = PictureSet.pixels(paint(new AffineTransform(), panel::paint));
        int[] clipped = PictureSet.pixels(paint(new AffineTransform(), g -> {
            g.clip(clip);
            panel.paint(g);
        }));
        for (int i = 0; i < whole.length; i++) {
            int column = i % SIDE;
            int row = i / SIDE;
            double x = column + 0.5;
            double y = row + 0.5;
            boolean inside = clip.contains(x, y);
            // On its very edge, pixels are rounded to either side.
            if (inside == clip.contains(x + 1, y)
                    && inside == clip.contains(x - 1, y)
                    && inside == clip.contains(x, y + 1)
                    && inside == clip.contains(x, y - 1)) {
                assertThat(clipped[i]).as("pixel %s, %s", x, y).isEqualTo(inside ? whole[i] : 0xffffffff);
            }
        }
    }

    @Test
    void drawsPathsIntoVectorFormats() throws Exception {
        for (Turn turn : Turn.values()) {
            SVGGraphics2D g = new SVGGraphics2D(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.transform(turn.transform);
            draw(g);
            String svg = svg(g);
            assertThat(svg.contains("stroke:red")).as("red, " + turn).isTrue();
            assertThat(svg.contains("stroke:blue")).as("blue, " + turn).isTrue();
            assertThat(svg.length()).as(turn.name()).isLessThan(300_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheSameIntoAPdf(Turn turn) throws Exception {
        assertAlike(turn.name(), pdf(turn.transform, this::draw), paint(turn.transform, this::draw));
        assertAlike(turn + ", printed", pdf(turn.transform, panel::print), paint(turn.transform, panel::print));
    }

    @ParameterizedTest
    @ValueSource(ints = {PageFormat.PORTRAIT, PageFormat.LANDSCAPE, PageFormat.REVERSE_LANDSCAPE})
    void printsThePagesOfAPdf(int orientation) throws Exception {
        AffineTransform page = new AffineTransform(page(orientation).getMatrix());
        page.translate(30, 40);
        BufferedImage expected = paint(page, panel::print);
        BufferedImage printed = pdf(page, panel::print);
        assertAlike("orientation " + orientation, printed, expected);
        assertThat(new Color(printed.getRGB(3, 3))).isEqualTo(Color.WHITE);
    }

    /** Paints into a page of PDF, and shows that page, a pixel for each of its units. */
    private static BufferedImage pdf(AffineTransform transform, Painting painting) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(SIDE, SIDE));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, SIDE, SIDE);
            g.transform(transform);
            painting.on(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static String svg(SVGGraphics2D g) {
        StringWriter out = new StringWriter();
        try {
            g.stream(out, true);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void printsTheChartInAnyOrientation() throws Exception {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PRINTABLE, "application/postscript");
        assumeThat(factories).as("a Java that writes PostScript").isNotEmpty();
        for (OrientationRequested orientation : new OrientationRequested[] {
            OrientationRequested.PORTRAIT, OrientationRequested.LANDSCAPE, OrientationRequested.REVERSE_LANDSCAPE
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Printable page = (graphics, format, index) -> {
                if (index > 0) {
                    return Printable.NO_SUCH_PAGE;
                }
                Graphics2D g = (Graphics2D) graphics;
                g.translate(format.getImageableX(), format.getImageableY());
                panel.print(g);
                return Printable.PAGE_EXISTS;
            };
            HashPrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet(orientation);
            factories[0]
                    .getPrintService(out)
                    .createPrintJob()
                    .print(new SimpleDoc(page, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null), attributes);
            String postScript = out.toString(StandardCharsets.ISO_8859_1);
            assertThat(postScript.contains("1.0 0.0 0.0  SC"))
                    .as("red, " + orientation)
                    .isTrue();
            assertThat(postScript.contains("0.0 0.0 1.0  SC"))
                    .as("blue, " + orientation)
                    .isTrue();
            // Vectors: a picture would be in hexadecimal.
            assertThat(postScript.length()).as("size, " + orientation).isLessThan(400_000);
        }
    }

    @Test
    void printsPagesThatLieOnTheirSide() {
        for (int orientation : new int[] {PageFormat.PORTRAIT, PageFormat.LANDSCAPE, PageFormat.REVERSE_LANDSCAPE}) {
            BufferedImage page = paint(new AffineTransform(page(orientation).getMatrix()), g -> {
                g.translate(30, 40);
                panel.print(g);
            });
            assertThat(count(ink(page, Color.RED)))
                    .as("orientation %d", orientation)
                    .isGreaterThan(1000);
            assertThat(new Color(page.getRGB(3, 3))).isEqualTo(Color.WHITE);
        }
    }

    private static PageFormat page(int orientation) {
        Paper paper = new Paper();
        paper.setSize(SIDE, SIDE);
        paper.setImageableArea(20, 20, SIDE - 40, SIDE - 40);
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        format.setOrientation(orientation);
        return format;
    }

    @Test
    void drawsAnAreaThatIsNotAtTheOrigin() {
        BufferedImage upright = paint(new AffineTransform(), this::draw);
        BufferedImage moved =
                paint(new AffineTransform(), g -> chart.draw(g, new Rectangle2D.Double(100, 50, WIDTH, HEIGHT)));
        assertThat(PictureSet.pixels(moved.getSubimage(100, 50, WIDTH, HEIGHT)))
                .isEqualTo(PictureSet.pixels(upright.getSubimage(0, 0, WIDTH, HEIGHT)));
    }
}
