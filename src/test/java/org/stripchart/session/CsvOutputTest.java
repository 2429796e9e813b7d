// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.Cursor;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.CsvSpec.Stretch;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class CsvOutputTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    private LiveChart chart;

    @BeforeEach
    void newChart() {
        chart = execute((Callable<LiveChart>) () -> LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .history(HistoryLimit.points(1000))
                .build());
        for (int i = 0; i < 10; i++) {
            chart.series("a").add(i, 10 * i);
            if (i % 3 == 1) {
                chart.series("b").add(i, -i);
            }
        }
        execute(chart::refresh);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void writesWhatIsVisibleWithBothEnds() throws Exception {
        execute(() -> chart.viewport().show(2, 4));

        assertThat(written(new CsvSpec(Stretch.VISIBLE, false))).containsExactly("x,a,b", "2,20,", "3,30,", "4,40,-4");
    }

    @Test
    void theFirstColumnHasTheNameOfX() throws Exception {
        CsvSpec spec = new CsvSpec(Stretch.VISIBLE, false);
        execute(() -> chart.viewport().show(2, 3));
        execute(() -> chart.xLabel("f [Hz]"));
        assertThat(written(spec)).startsWith("f [Hz],a,b");
        execute(() -> chart.xLabel("Index"));
        assertThat(written(spec)).startsWith("x,a,b");
        execute(() -> chart.xLabel(""));
        assertThat(written(spec)).startsWith("x,a,b");
        execute(() -> chart.xLabel(null));
        assertThat(written(spec)).startsWith("x,a,b");
    }

    @Test
    void writesFromOneCursorToTheOtherWhicheverIsFirst() throws Exception {
        assertThatThrownBy(() -> written(new CsvSpec(Stretch.CURSORS, false)))
                .hasMessageContaining("the cursors A and B must be set");
        execute(() -> {
            chart.cursors().put(Cursor.A, 8);
            chart.cursors().put(Cursor.B, 6.5);
        });

        assertThat(written(new CsvSpec(Stretch.CURSORS, false))).containsExactly("x,a,b", "7,70,-7", "8,80,");
    }

    @Test
    void commonRowsHaveTheLatestValueOfEachSeries() throws Exception {
        assertThat(written(new CsvSpec(Stretch.ALL, true)))
                .containsExactly(
                        "x,a,b", "0,0,", "1,10,-1", "2,20,-1", "3,30,-1", "4,40,-4", "5,50,-4", "6,60,-4", "7,70,-7",
                        "8,80,-7", "9,90,-7");
    }

    @Test
    void tellsHowFarItIsAndCanBeCancelled() throws Exception {
        for (int i = 10; i < 20_000; i++) {
            chart.series("c").add(i, i);
        }
        execute(chart::refresh);
        CsvOutput output = execute((Callable<CsvOutput>) () -> new CsvOutput(OWNER, chart, CsvSpec.ALL));
        assertThat(output.share()).isZero();
        output.write(OutputStream.nullOutputStream());
        assertThat(output.share()).isEqualTo(1);

        output.cancel();

        assertThatThrownBy(() -> output.write(OutputStream.nullOutputStream()))
                .isInstanceOf(InterruptedIOException.class);
    }

    /** The chart goes on while it is written. */
    @Test
    void whatHasMadeRoomMeanwhileIsLeftOutAndTold() throws Exception {
        CsvOutput output = execute((Callable<CsvOutput>) () -> new CsvOutput(OWNER, chart, CsvSpec.ALL));
        for (int i = 10; i < 200_000; i++) {
            chart.series("a").add(i, 10 * i);
        }
        execute(chart::refresh);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        output.write(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("x,a,b")
                .hasSizeLessThan(11);
        assertThat(output.share()).isEqualTo(1);
        assertThat(output.remark()).isEqualTo(" (without 13 points that had been evicted meanwhile)");
    }

    @Test
    void saysNothingMoreOfWhatIsWhole() throws Exception {
        CsvOutput output = execute((Callable<CsvOutput>) () -> new CsvOutput(OWNER, chart, CsvSpec.ALL));
        output.write(OutputStream.nullOutputStream());
        assertThat(output.remark()).isEmpty();
    }

    @Test
    void failsWhereTheChartIsClearedOrClosedMeanwhile() {
        CsvOutput cleared = execute((Callable<CsvOutput>) () -> new CsvOutput(OWNER, chart, CsvSpec.ALL));
        execute(() -> chart.setAside(Duration.ofSeconds(30)));
        assertThatThrownBy(() -> cleared.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("taken off");
        chart.series("a").add(20, 1);
        execute(chart::refresh);
        CsvOutput closed = execute((Callable<CsvOutput>) () -> new CsvOutput(OWNER, chart, CsvSpec.ALL));
        chart.close();
        assertThatThrownBy(() -> closed.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("taken off");
    }

    @Test
    void writesOfAComputedSeriesWhatIsComputedAndNotWhatIsShownMeanwhile() throws Exception {
        chart.close();
        chart = execute((Callable<LiveChart>)
                () -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        for (int from = 0; from < 600_000; from += 4000) {
            double[] xs = IntStream.range(from, from + 4000).asDoubleStream().toArray();
            chart.series("a").addAll(xs, xs, 0, xs.length);
            execute(chart::refresh);
        }
        CsvOutput output = execute((Callable<CsvOutput>) () -> {
            chart.analysis().derive("c", "", "a * 2");
            chart.viewport().show(500_000, 500_100);
            // How much is computed for a picture is a matter of time; at some picture what is in view is shown.
            do {
                chart.refresh();
            } while (!(chart.history(1).firstX() > 0));
            return new CsvOutput(OWNER, chart, new CsvSpec(Stretch.ALL, false));
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        output.write(out);
        assertThat(output.remark()).isEqualTo(" (of computed series, what was computed so far)");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().limit(3)).containsExactly("x,a,c", "0,0,0", "1,1,2");
    }

    @Test
    void columnsAreCalledAsOnTheScreenAndWhatIsHiddenIsNotVisible() throws Exception {
        execute(() -> {
            chart.viewport().show(3, 4);
            chart.arrangement().traces().get(0).label("Druck");
        });
        assertThat(written(new CsvSpec(Stretch.VISIBLE, false))).containsExactly("x,Druck,b", "3,30,", "4,40,-4");

        execute(() -> chart.arrangement().traces().get(1).visible(false));
        assertThat(written(new CsvSpec(Stretch.VISIBLE, false))).containsExactly("x,Druck", "3,30", "4,40");
        CsvOutput output = OWNER.call(() -> new CsvOutput(OWNER, chart, new CsvSpec(Stretch.VISIBLE, false)));
        output.write(new ByteArrayOutputStream());
        assertThat(output.remark()).isEqualTo(" (without 1 series that is hidden)");
        assertThat(written(CsvSpec.ALL)).startsWith("x,Druck,b");
    }

    @Test
    void twoThatAreCalledTheSameKeepTheirOwnNames() throws Exception {
        execute(() -> {
            chart.arrangement().traces().get(0).label("Druck");
            chart.arrangement().traces().get(1).label("Druck");
        });

        assertThat(written(CsvSpec.ALL)).startsWith("x,a,b");
    }

    private List<String> written(CsvSpec spec) throws Exception {
        CsvOutput output = OWNER.call(() -> new CsvOutput(OWNER, chart, spec));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        output.write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
