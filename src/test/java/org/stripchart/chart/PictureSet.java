// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;

/**
 * Draws a set of charts that is the same on every run, to compare what two versions draw of it.
 *
 * <p>{@code PictureSet DIR} writes one PNG for each chart; {@code PictureSet OLD NEW} compares two such directories pixel
 * for pixel, tells what differs, and exits with 1 if anything does. Both directories must come from one machine, for the
 * sake of its fonts.
 */
public final class PictureSet {

    private static final double START = Instant.parse("2026-03-04T12:00:00Z").getEpochSecond();

    /** What a chart shows. */
    private enum Data {
        /** A line of few points. */
        SPARSE(60, 1.0),
        /** More points than pixels. */
        DENSE(200_000, 0.001),
        /** In between, where lines are spans of columns. */
        MIDDLE(1500, 0.05),
        /** Gaps, and single points between gaps. */
        GAPS(2000, 0.05),
        /** Points between gaps only, one of them at the end. */
        LONE(61, 2),
        /** A value that holds until it changes. */
        LEVELS(40, 2),
        /** Rare spikes out of noise. */
        SPIKES(30_000, 0.002),
        /** One value only. */
        CONSTANT(300, 0.2),
        /** Very large values. */
        HUGE(500, 0.1),
        /** Irregular steps of x. */
        IRREGULAR(400, 0.3);

        private final int points;
        private final double step;

        Data(int points, double step) {
            this.points = points;
            this.step = step;
        }

        private double y(int i, int series, SplittableRandom random) {
            double wave = Math.sin(i * step / (2 + series)) * (1 + series * 0.4) + series * 0.7;
            return switch (this) {
                case SPARSE, IRREGULAR -> wave + random.nextDouble() * 0.3;
                case DENSE -> wave + random.nextDouble();
                case MIDDLE -> wave * 20 + random.nextDouble();
                case GAPS -> random.nextInt(25) == 0 || i % 400 < 60 ? Double.NaN : wave + random.nextDouble() * 0.2;
                case LONE -> i % 3 == 0 ? wave : Double.NaN;
                case LEVELS -> random.nextInt(5) + series * 6;
                case SPIKES -> random.nextInt(900) == 0 ? 50 : random.nextDouble();
                case CONSTANT -> 7 + series;
                case HUGE -> wave * 3e11;
            };
        }
    }

    /** One chart, built up by those who list it. */
    private static final class Scene {
        private Data data = Data.SPARSE;
        private int series = 1;
        private int width = 640;
        private int height = 360;
        private double scale = 1;
        private boolean panel;
        private Consumer<LiveChartBuilder> build = b -> {};
        private Consumer<LiveChart> set = c -> {};

        Scene of(Data newData, int newSeries) {
            data = newData;
            series = newSeries;
            return this;
        }

        Scene size(int newWidth, int newHeight, double newScale) {
            width = newWidth;
            height = newHeight;
            scale = newScale;
            return this;
        }

        Scene built(Consumer<LiveChartBuilder> with) {
            build = build.andThen(with);
            return this;
        }

        Scene set(Consumer<LiveChart> with) {
            set = set.andThen(with);
            return this;
        }

        Scene dark() {
            return set(chart -> chart.theme(ChartTheme.DARK));
        }

        Scene line(double lineWidth, LineStyle style) {
            return set(chart -> chart.line((float) lineWidth, style));
        }

        Scene numbers() {
            return built(b -> b.xAxis(XAxis.NUMBER).xLabel("Number"));
        }

        /** Shows it as a panel does, rather than as a picture of its own. */
        Scene inPanel() {
            panel = true;
            return this;
        }

        private BufferedImage draw() {
            LiveChartBuilder builder = LiveChart.builder()
                    .windowAll()
                    .historyPoints(2_000_000)
                    .queuePoints(1 << 21)
                    .clock(Clock.fixed(Instant.ofEpochSecond((long) START), ZoneOffset.UTC));
            build.accept(builder);
            try (LiveChart chart = builder.build()) {
                return panel ? drawPanel(chart) : drawPicture(chart);
            }
        }

        private BufferedImage drawPicture(LiveChart chart) {
            fill(chart);
            set.accept(chart);
            return ChartImage.of(chart, width, height, scale);
        }

        private BufferedImage drawPanel(LiveChart chart) {
            LiveChartPanel shown = new LiveChartPanel(chart);
            shown.addNotify();
            try {
                shown.setSize(width, height);
                fill(chart);
                chart.theme(ChartTheme.LIGHT);
                set.accept(chart);
                // The overview comes with the first frame, and takes its place from what the first painting laid out.
                chart.jfreeChart().fireChartChanged();
                paint(shown);
                chart.jfreeChart().fireChartChanged();
                return paint(shown);
            } finally {
                shown.removeNotify();
            }
        }

        private BufferedImage paint(LiveChartPanel shown) {
            layOut(shown);
            BufferedImage image = new BufferedImage(
                    (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            shown.paint(g);
            g.dispose();
            return image;
        }

        private static void layOut(Container container) {
            container.doLayout();
            for (Component child : container.getComponents()) {
                if (child instanceof Container inner) {
                    layOut(inner);
                }
            }
        }

        private void fill(LiveChart chart) {
            SplittableRandom random = new SplittableRandom(data.name().hashCode());
            boolean time = chart.xAxis() == XAxis.TIME;
            for (int s = 0; s < series; s++) {
                LiveSeries line = chart.series("series " + (char) ('A' + s));
                double x = time ? START : 0;
                for (int i = 0; i < data.points / (s + 1); i++) {
                    line.add(x, data.y(i, s, random));
                    x += data.step * (data == Data.IRREGULAR ? random.nextInt(1, 9) : 1);
                }
            }
            chart.refresh();
        }
    }

    private PictureSet() {}

    /** Draws the set, or compares two that were drawn. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            Path directory = Files.createDirectories(Path.of(args[0]));
            for (Map.Entry<String, Callable<BufferedImage>> each : pictures().entrySet()) {
                BufferedImage image = OnEdt.call(each.getValue());
                ImageIO.write(
                        image, "png", directory.resolve(each.getKey() + ".png").toFile());
            }
        } else {
            System.exit(compare(Path.of(args[0]), Path.of(args[1])) ? 0 : 1);
        }
    }

    /** Returns the charts by name; each is drawn on the event dispatch thread. */
    static Map<String, Callable<BufferedImage>> pictures() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        for (double scale : new double[] {1, 1.25, 2}) {
            for (Data data : Data.values()) {
                scenes.put(name(data + "-" + scale), scene().of(data, 1).size(640, 360, scale));
            }
            scenes.put(
                    name("eight-" + scale),
                    scene().of(Data.MIDDLE, 8).size(900, 500, scale).dark());
            scenes.put(
                    name("panel-" + scale),
                    scene().of(Data.SPIKES, 2).size(800, 450, scale).inPanel());
        }
        scenes.put("dashed-lone", scene().of(Data.LONE, 10).size(640, 360, 2));
        scenes.put("smallest", scene().size(160, 120, 1));
        scenes.put("largest", scene().of(Data.DENSE, 3).size(2560, 1440, 1));
        scenes.put(
                "large-sharp-panel",
                scene().of(Data.DENSE, 2).size(1280, 720, 2).inPanel().dark());
        scenes.put("eight-sparse", scene().of(Data.SPARSE, 8));
        scenes.put("eight-dense", scene().of(Data.DENSE, 8).size(1280, 720, 1));
        scenes.put("steps", scene().of(Data.LEVELS, 3).line(1.5, LineStyle.STEP));
        scenes.put(
                "steps-wide-sharp",
                scene().of(Data.LEVELS, 2)
                        .line(4, LineStyle.STEP)
                        .size(640, 360, 2)
                        .dark());
        scenes.put("steps-dense", scene().of(Data.SPIKES, 1).line(1, LineStyle.STEP));
        scenes.put("dots", scene().of(Data.SPARSE, 2).line(2, LineStyle.POINTS));
        scenes.put(
                "dots-sharp",
                scene().of(Data.LEVELS, 1).line(1, LineStyle.POINTS).size(640, 360, 2));
        scenes.put(
                "dots-gaps", scene().of(Data.GAPS, 1).line(3, LineStyle.POINTS).size(1600, 500, 1.25));
        for (double width : new double[] {1, 2.5, 4}) {
            scenes.put(name("width-" + width), scene().of(Data.MIDDLE, 2).line(width, LineStyle.LINE));
        }
        scenes.put("y-fixed", scene().of(Data.SPIKES, 1).set(c -> c.yScale().fixed(0.25, 0.75)));
        scenes.put("y-soft", scene().of(Data.SPARSE, 1).set(c -> c.yScale().soft(-20, 100)));
        scenes.put("y-floor", scene().of(Data.SPARSE, 2).set(c -> c.yScale().floor(0, 1)));
        scenes.put("y-expand", scene().of(Data.MIDDLE, 1).set(c -> c.yScale().fitting(YScale.Mode.EXPAND)));
        scenes.put("x-numbers", scene().of(Data.SPARSE, 1).numbers());
        scenes.put(
                "x-numbers-dense-dark",
                scene().of(Data.DENSE, 2).numbers().dark().size(1000, 300, 1));
        scenes.put("x-numbers-panel", scene().of(Data.IRREGULAR, 2).numbers().inPanel());
        scenes.put(
                "title-and-labels",
                scene().built(b -> b.title("Boiler").xLabel("When").yLabel("°C")));
        scenes.put("last-ten-seconds", scene().of(Data.DENSE, 1).built(b -> b.window(new LiveWindow.Span(10))));
        scenes.put("last-points", scene().of(Data.SPIKES, 1).built(b -> b.windowPoints(800)));
        scenes.put("held", scene().of(Data.MIDDLE, 1).set(c -> c.viewport().hold()));
        scenes.put("zoomed", scene().of(Data.DENSE, 2).set(c -> c.viewport().show(START + 50, START + 50.4)));
        scenes.put("zoomed-to-milliseconds", scene().of(Data.DENSE, 1).set(c -> c.viewport()
                .show(START + 50, START + 50.02)));
        scenes.put("between-points", scene().set(c -> c.viewport().show(START + 10.2, START + 12.1)));
        scenes.put("days", scene().set(c -> c.viewport().show(START - 3e5, START + 4e5)));
        scenes.put("years", scene().set(c -> c.viewport().show(START - 3e8, START + 4e8)));
        scenes.put(
                "panel-overview",
                scene().of(Data.SPIKES, 2)
                        .built(b -> b.window(new LiveWindow.Span(15)))
                        .inPanel());
        scenes.put(
                "panel-overview-held",
                scene().of(Data.MIDDLE, 3)
                        .set(c -> c.viewport().show(START + 20, START + 30))
                        .inPanel()
                        .dark()
                        .size(900, 500, 1.25));
        scenes.put(
                "panel-overview-steps",
                scene().of(Data.LEVELS, 2)
                        .set(c -> c.viewport().show(START + 20, START + 30))
                        .line(2, LineStyle.STEP)
                        .inPanel()
                        .size(700, 420, 2));
        Map<String, Callable<BufferedImage>> pictures = new LinkedHashMap<>();
        scenes.forEach((name, scene) -> pictures.put(name, scene::draw));
        return pictures;
    }

    private static Scene scene() {
        return new Scene();
    }

    private static String name(String of) {
        return of.toLowerCase(java.util.Locale.ROOT).replace(".0", "").replace('.', '_');
    }

    private static boolean compare(Path before, Path after) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TreeSet<String> names = new TreeSet<>(names(before));
        names.addAll(names(after));
        List<String> different = new ArrayList<>();
        for (String name : names) {
            String difference = difference(before.resolve(name), after.resolve(name));
            if (!difference.isEmpty()) {
                different.add(name);
                out.println(name + ": " + difference);
            }
        }
        out.println(names.size() + " pictures, " + different.size() + " differ");
        return different.isEmpty();
    }

    private static String difference(Path before, Path after) throws IOException {
        if (!Files.exists(before) || !Files.exists(after)) {
            return "only in one of the two";
        }
        BufferedImage a = ImageIO.read(before.toFile());
        BufferedImage b = ImageIO.read(after.toFile());
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return "another size";
        }
        int[] as = pixels(a);
        int[] bs = pixels(b);
        int at = Arrays.mismatch(as, bs);
        if (at < 0) {
            return "";
        }
        int count = 0;
        for (int i = at; i < as.length; i++) {
            count += as[i] == bs[i] ? 0 : 1;
        }
        return count + " pixels, the first at " + at % a.getWidth() + ", " + at / a.getWidth();
    }

    /** Returns the colours of all pixels, row by row. */
    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .toList();
        }
    }
}
