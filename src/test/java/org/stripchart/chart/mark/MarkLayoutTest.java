// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.mark.MarkLayout.Label;
import org.stripchart.plot.mark.Mark;

final class MarkLayoutTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 20, 1000, 300);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static MarkLayout of(Mark... marks) {
        return new MarkLayout(List.of(marks).stream().sorted().toList(), AREA, 0, 100, FONT, 0);
    }

    private static List<String> texts(MarkLayout layout) {
        return layout.labels().stream().map(Label::text).toList();
    }

    @Test
    void aLabelBeginsAtItsLine() {
        Label label = of(Mark.at(20, "pump on")).labels().get(0);
        assertThat(label.box().getX()).isEqualTo(250);
        assertThat(label.box().getY()).isEqualTo(20);
        assertThat(label.text()).isEqualTo("pump on");
    }

    @Test
    void oneAtTheRightEdgeStandsToTheLeftOfIt() {
        Rectangle2D box = of(Mark.at(100, "newest")).labels().get(0).box();
        assertThat(box.getMaxX()).isEqualTo(AREA.getMaxX());
    }

    @Test
    void oneOfAStretchThatBeganBeforeStandsAtTheLeftEdge() {
        assertThat(of(Mark.region(-50, 50, "long")).labels().get(0).box().getX())
                .isEqualTo(AREA.getX());
    }

    @Test
    void aLongOneIsCutAndEndsBeforeTheNext() {
        MarkLayout layout = of(Mark.at(20, "a long story about a pump"), Mark.at(26, "next"));
        assertThat(texts(layout).get(0)).startsWith("a l").endsWith("\u2026").hasSizeLessThan(14);
        assertThat(texts(layout).get(1)).isEqualTo("next");
        assertThat(layout.labels().get(0).box().getMaxX())
                .isLessThan(layout.labels().get(1).box().getX());
    }

    @Test
    void oneThatWouldOverlapGivesWay() {
        assertThat(texts(of(Mark.at(20, "first one"), Mark.at(20.5, "second"), Mark.at(60, "third"))))
                .containsExactly("first one", "third");
    }

    @Test
    void noneOverlapHoweverManyThereAre() {
        Random random = new Random(7);
        List<Mark> many = IntStream.range(0, 2000)
                .mapToObj(i -> Mark.at(random.nextDouble(100), "m".repeat(random.nextInt(30))))
                .sorted()
                .toList();
        List<Label> labels = new MarkLayout(many, AREA, 0, 100, FONT, 0).labels();
        assertThat(labels).hasSizeGreaterThan(5);
        for (int i = 0; i < labels.size(); i++) {
            Rectangle2D box = labels.get(i).box();
            assertThat(box.getMaxX()).isLessThanOrEqualTo(AREA.getMaxX());
            assertThat(i == 0 ? AREA.getX() : labels.get(i - 1).box().getMaxX()).isLessThanOrEqualTo(box.getX());
        }
    }

    @Test
    void oneWithoutATextHasNoLabel() {
        assertThat(of(Mark.at(20, " ")).labels()).isEmpty();
    }

    @Test
    void aTextOfSeveralLinesIsOne() {
        assertThat(texts(of(Mark.at(20, "a\nb")))).containsExactly("a b");
    }

    @Test
    void isFoundByItsLabelItsLineOrItsStretch() {
        Mark moment = Mark.at(20, "moment");
        Mark wide = Mark.region(40, 80, "wide");
        Mark narrow = Mark.region(50, 60, "");
        MarkLayout layout = of(moment, wide, narrow);
        assertThat(layout.at(253, 200)).as("the line").isEqualTo(moment);
        assertThat(layout.at(256, 200)).as("beside the line").isNull();
        assertThat(layout.at(275, 25)).as("the label").isEqualTo(moment);
        assertThat(layout.at(500, 200)).as("within").isEqualTo(wide);
        assertThat(layout.at(600, 200)).as("the shorter of both").isEqualTo(narrow);
        assertThat(layout.at(250, 400)).as("below").isNull();
    }

    @Test
    void aLabelDragsTheWholeAndALineOneEnd() {
        Mark stretch = Mark.region(20, 40, "run");
        MarkLayout layout = of(stretch, Mark.at(60, ""));
        assertThat(layout.grip(255, 25)).as("its label").isEqualTo(new MarkLayout.Grip(stretch, true, true));
        assertThat(layout.grip(253, 200)).as("its begin").isEqualTo(new MarkLayout.Grip(stretch, true, false));
        assertThat(layout.grip(447, 200)).as("its end").isEqualTo(new MarkLayout.Grip(stretch, false, true));
        assertThat(layout.grip(350, 200)).as("between").isNull();
        assertThat(layout.grip(651, 200)).as("a moment").isEqualTo(new MarkLayout.Grip(Mark.at(60, ""), true, true));
        assertThat(layout.grip(250, 321)).as("below").isNull();
    }

    @Test
    void aLineIsNotDraggedWhereThereIsAnotherNextToIt() {
        MarkLayout layout = of(Mark.at(20, ""), Mark.at(21, ""), Mark.region(60, 60.5, ""));
        assertThat(layout.grip(250, 200)).isNull();
        assertThat(layout.grip(260, 200)).isNull();
        assertThat(layout.grip(652, 200))
                .as("a narrow one as a whole")
                .isNotNull()
                .satisfies(grip -> {
                    assertThat(grip.begin()).isTrue();
                    assertThat(grip.end()).isTrue();
                });
    }

    @Test
    void aStretchIsNotTurnedRound() {
        Mark stretch = Mark.region(20, 40, "run");
        assertThat(new MarkLayout.Grip(stretch, true, false).moved(19)).isEqualTo(Mark.region(39, 40, "run"));
        assertThat(new MarkLayout.Grip(stretch, true, false).moved(20)).isNull();
        assertThat(new MarkLayout.Grip(stretch, false, true).moved(-21)).isNull();
        assertThat(new MarkLayout.Grip(stretch, true, true).moved(-21)).isEqualTo(Mark.region(-1, 19, "run"));
    }
}
