// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.NamePlace;
import org.stripchart.plot.Trace;

class StripNamesTest {

    private final CanvasOnBench bench = new CanvasOnBench("");

    private void show(int count, String name) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> i + " " + name).toList();
        double[][] points = new double[count][];
        Arrays.fill(points, new double[] {1, 2});
        bench.show(names, points, points);
    }

    private List<NamePlace> names(int strip) {
        return bench.canvas.places().get(strip).names();
    }

    @SuppressWarnings("ReferenceEquality") // two names may lie in places that are alike
    private static void assertApart(List<NamePlace> names) {
        for (NamePlace name : names) {
            assertThat(names).filteredOn(other -> other != name).noneMatch(other -> other.area()
                    .intersects(name.area()));
        }
    }

    @Test
    void oneLineHasNoNameAboveIt() {
        show(1, "a");
        bench.draw(640, 360);
        assertThat(names(0)).isEmpty();
    }

    @Test
    void severalLinesOfOneStripHaveTheirNamesAboveIt() {
        show(3, "a");
        bench.draw(640, 360);
        assertThat(names(0))
                .hasSize(3)
                .allMatch(name -> name.area().getMaxY() <= bench.dataArea().getMinY());
    }

    @Test
    void namesBreakIntoRowsAsFarAsTheyTakeAFifthOfTheHeight() {
        show(40, "temperature of the room");
        bench.draw(1280, 720);
        List<NamePlace> names = names(0);
        assertThat(names.stream().map(name -> name.area().getY()).distinct().count())
                .isGreaterThan(3);
        assertThat(names).allMatch(name -> new Rectangle2D.Double(0, 0, 1280, 0.2 * 720).contains(name.area()));
        assertThat(names).hasSize(40).allMatch(name -> name.trace() != null);
        assertApart(names);
    }

    @Test
    void theLastRowSaysHowManyMoreThereAre() {
        show(400, "temperature of the room");
        bench.draw(1280, 720);
        List<NamePlace> names = names(0);
        NamePlace last = names.get(names.size() - 1);
        assertThat(names).filteredOn(name -> name.trace() == null).containsExactly(last);
        assertThat(last.area().getMaxX()).isLessThanOrEqualTo(bench.dataArea().getMaxX());
        assertThat(last.area().getMaxY()).isLessThanOrEqualTo(bench.dataArea().getMinY());
        assertThat(bench.dataArea().getHeight()).isGreaterThan(0.7 * 720);
        assertApart(names);
    }

    @Test
    void aLowPictureHasOneRow() {
        show(40, "temperature of the room");
        bench.draw(640, 200);
        assertThat(names(0).stream().map(name -> name.area().getY()).distinct()).hasSize(1);
    }

    @Test
    void eachStripHasTheRowsThatItNeeds() {
        show(31, "temperature of the room");
        List<Trace> traces = bench.arrangement.traces();
        traces.get(30).moveToOwnStrip();
        bench.canvas.changed();
        bench.canvas.frame();
        bench.draw(1280, 960);
        List<StripPlace> places = bench.canvas.places();
        double first = places.get(0).names().get(0).area().getMinY();
        Rectangle2D second = places.get(1).names().get(0).area();
        assertThat(places.get(0).area().getMinY() - first).isGreaterThan(2 * second.getHeight());
        assertThat(second.getMinY() - places.get(0).area().getMaxY())
                .as("between strips")
                .isLessThan(10);
    }

    @Test
    void aHostCanLeaveNamesOut() {
        show(3, "a");
        bench.canvas.chart().getXYPlot().getRenderer().setSeriesVisibleInLegend(1, false);
        bench.draw(640, 360);
        assertThat(names(0).stream()
                        .map(name -> Objects.requireNonNull(name.trace()).series()))
                .containsExactly(0, 2);
        bench.canvas.chart().getXYPlot().getRenderer().setDefaultSeriesVisibleInLegend(false);
        bench.canvas.chart().getXYPlot().getRenderer().setSeriesVisibleInLegend(1, null);
        bench.draw(640, 360);
        assertThat(names(0)).isEmpty();
        assertThat(bench.dataArea().getMinY()).isCloseTo(8, within(1.0));
    }
}
