// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.figure.Figure;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.testing.ExpectedLog;
import org.w3c.dom.Element;

final class ChartFilesTest {

    private static final int LINE_COLOR = 0xff3571ff;

    @TempDir
    private Path folder;

    private LiveChart chart;

    @BeforeEach
    void newChart() {
        chart = execute(
                () -> LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build());
        for (int i = 0; i < 2000; i++) {
            chart.series("wave").add(i, Math.sin(i / 50.0));
        }
        execute(chart::refresh);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void writesAPngOfTheSizeTimesTheScale() throws IOException {
        Path file = folder.resolve("chart.PNG");

        ChartFiles.write(chart, file, 400, 300, 2);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(countOf(image, LINE_COLOR)).isGreaterThan(500);
    }

    @Test
    void writesAFigureAsItDoesAChart() throws Exception {
        Figure figure = execute(() -> new Figure(chart, FigureSpec.histogram("wave")));
        Path png = folder.resolve("figure.png");
        Path svg = folder.resolve("figure.svg");
        execute(() -> ChartFiles.take(figure, OutputFormat.PNG, 400, 300, 2)).writeTo(png);
        execute(() -> ChartFiles.take(figure, OutputFormat.SVG, 400, 300, 2)).writeTo(svg);

        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(Files.readString(svg)).contains("<svg", "width=\"400\"", "height=\"300\"", "Computing");
    }

    @Test
    void drawsTheSameAfterAPictureForNobody() throws Exception {
        Path before = folder.resolve("before.png");
        Path after = folder.resolve("after.png");
        ChartFiles.write(chart, before, 400, 300, 1);

        // It tells of a fault in the log only, and would be of no use then.
        Logger log = (Logger) LoggerFactory.getLogger(ChartFiles.class);
        log.setLevel(Level.DEBUG);
        try {
            ExpectedLog.none(ChartFiles.class, () -> {
                ChartFiles.prepare();
                ChartFiles.write(chart, after, 400, 300, 1);
            });
        } finally {
            log.setLevel(null);
        }

        assertThat(after).hasSameBinaryContentAs(before);
    }

    @Test
    void writesAnSvgWithPathsAndText() throws Exception {
        Path file = folder.resolve("chart.svg");
        Object strokes = chart.jfreeChart().getRenderingHints().get(java.awt.RenderingHints.KEY_STROKE_CONTROL);

        ChartFiles.write(chart, file, 400, 300, 1);

        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg =
                parsers.newDocumentBuilder().parse(Files.newInputStream(file)).getDocumentElement();
        assertThat(svg.getLocalName()).isEqualTo("svg");
        assertThat(svg.getAttribute("width")).isEqualTo("400");
        assertThat(svg.getElementsByTagNameNS("*", "text").getLength()).isGreaterThan(5);
        assertThat(svg.getElementsByTagNameNS("*", "path").getLength()).isPositive();
        assertThat(svg.getElementsByTagNameNS("*", "rect").getLength())
                .as("no spans of pixels")
                .isLessThan(20);
        assertThat(chart.jfreeChart().getRenderingHints().get(java.awt.RenderingHints.KEY_STROKE_CONTROL))
                .isEqualTo(strokes);
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.write(chart, folder.resolve("chart.gif"), 400, 300, 1))
                .withMessageContaining("must end in .png or .svg");
        for (String name : new String[] {"a.png", "a.svg"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChartFiles.write(chart, folder.resolve(name), 0, 300, 1))
                    .withMessageContaining("must be positive");
            assertThat(folder.resolve(name)).doesNotExist();
        }
        assertThatIOException()
                .isThrownBy(() -> ChartFiles.write(chart, folder.resolve("no/such/folder.png"), 400, 300, 1));
    }

    @Test
    void namesFilesAfterWhatIsCharted() {
        assertThat(Pictures.fileName("random")).isEqualTo("random");
        assertThat(Pictures.fileName("Data set (2).csv")).isEqualTo("data-set-2");
        assertThat(Pictures.fileName("../../etc")).doesNotContain("/").doesNotStartWith(".");
        assertThat(Pictures.fileName("???")).isEqualTo("stripchart");
    }

    private static int countOf(BufferedImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }
}
