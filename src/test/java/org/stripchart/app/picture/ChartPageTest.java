// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.paint.ChartTheme;

class ChartPageTest {

    private final LiveChart chart = execute(() -> LiveChart.builder().build());

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void isOnePageWithTheChartInItsProportions() throws Exception {
        execute(() -> chart.theme(ChartTheme.DARK));
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 600, 600);
        ChartPage page = new ChartPage(chart, 1000, 500);

        assertThat(page.print(g, format(), 0)).isEqualTo(Printable.PAGE_EXISTS);
        assertThat(page.print(g, format(), 1)).isEqualTo(Printable.NO_SUCH_PAGE);

        int ground = ChartTheme.DARK.background().getRGB();
        assertThat(image.getRGB(52, 52)).as("in its corner").isEqualTo(ground);
        assertThat(image.getRGB(547, 297)).as("in the other one").isEqualTo(ground);
        assertThat(image.getRGB(300, 305)).as("below it").isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(45, 200)).as("in the margin").isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void asksForPrintersOffTheEventDispatchThread() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<String> told = new CompletableFuture<>();
        execute(() -> ChartPage.ask(
                noWindow(),
                chart,
                "chart",
                new Dimension(100, 50),
                () -> {
                    assertThat(EventQueue.isDispatchThread()).isFalse();
                    awaitQuietly(answer);
                    return List.of();
                },
                (text, isFault) -> told.complete(text)));
        execute(() -> {});
        assertThat(told).as("the thread is free while the network is asked").isNotDone();
        answer.countDown();
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("Not printed: there is no printer");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable JFrame noWindow() {
        return null;
    }

    @Test
    void printsOneToNinetyNineCopies() {
        assertThat(ChartPage.copies(" 3 ")).isEqualTo(3);
        for (String wrong : List.of("", "0", "100", "-1", "two")) {
            assertThatThrownBy(() -> ChartPage.copies(wrong)).hasMessage("Copies must be 1 to 99");
        }
    }

    private static PageFormat format() {
        Paper paper = new Paper();
        paper.setSize(600, 600);
        paper.setImageableArea(50, 50, 500, 500);
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        return format;
    }
}
