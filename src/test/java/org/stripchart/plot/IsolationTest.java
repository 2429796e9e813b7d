// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hiding, setting apart and putting in front. */
class IsolationTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final Arrangement arrangement = new Arrangement(what -> {}, changes::incrementAndGet);

    IsolationTest() {
        arrangement.adopt(List.of("a", "b", "c", "d"), number -> false);
        trace("d").visible(false);
    }

    private Trace trace(String name) {
        return arrangement.traces().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return arrangement.traces().stream()
                .filter(Trace::visible)
                .map(Trace::name)
                .collect(Collectors.joining());
    }

    @Test
    void showsOnlyOneAndThenAgainWhatWasShownBefore() {
        arrangement.isolate(trace("b"));
        assertThat(shown()).isEqualTo("b");
        assertThat(arrangement.isIsolated()).isTrue();
        arrangement.isolate(trace("b"));
        assertThat(shown()).isEqualTo("abc");
        assertThat(arrangement.isIsolated()).isFalse();
    }

    @Test
    void isAsItWasWhenWhatWasTakenOffComesBack() {
        arrangement.isolate(trace("a"));
        trace("b").visible(true);
        arrangement.takeOff(Set.of("a"));
        assertThat(shown()).isEqualTo("b");
        arrangement.putBack(each -> true);
        assertThat(shown()).isEqualTo("ab");

        arrangement.takeOff(Set.of("a", "b"));
        assertThat(shown()).as("nothing is left of what was set apart").isEqualTo("c");
        assertThat(arrangement.isIsolated()).isFalse();
        arrangement.putBack(each -> true);
        assertThat(shown()).isEqualTo("ab");
    }

    @Test
    void isolatesAnotherInPlaceOfTheFirst() {
        arrangement.isolate(trace("b"));
        arrangement.isolate(trace("d"));
        assertThat(shown()).isEqualTo("d");
        arrangement.isolate(trace("d"));
        assertThat(shown()).isEqualTo("abc");
    }

    @Test
    void addsToWhatIsIsolatedAndTakesAway() {
        arrangement.isolate(trace("b"));
        trace("d").visible(true);
        assertThat(shown()).isEqualTo("bd");
        trace("b").visible(false);
        assertThat(shown()).isEqualTo("d");
        assertThat(trace("d").shownByHand()).as("by that before").isTrue();
        assertThat(trace("b").shownByHand()).isFalse();
        arrangement.endIsolation();
        assertThat(shown()).isEqualTo("abc");
    }

    @Test
    void whatComesWhileSomethingIsIsolatedIsShownAfterwards() {
        arrangement.isolate(trace("b"));
        arrangement.adopt(List.of("a", "b", "c", "d", "e"), number -> false);
        assertThat(shown()).isEqualTo("b");
        arrangement.endIsolation();
        assertThat(shown()).isEqualTo("abce");
    }

    @Test
    void whatIsAddedHasAColourOfItsOwn() {
        trace("d").color(trace("a").color());
        arrangement.isolate(trace("b"));
        arrangement.adopt(List.of("a", "b", "c", "d", "e"), number -> false);
        trace("e").visible(true);
        assertThat(arrangement.traces().stream()
                        .filter(each -> each != trace("d"))
                        .map(Trace::color)
                        .distinct())
                .hasSize(4);
    }

    @Test
    void aStripOfWhichAllIsHiddenGivesWay() {
        Strip below = arrangement.addStrip();
        assertThat(arrangement.shownStrips()).as("nothing is there to hide").hasSize(2);
        trace("c").axis(below.axis());
        trace("c").visible(false);
        assertThat(arrangement.shownStrips())
                .containsExactly(arrangement.strips().get(0));
        arrangement.isolate(trace("c"));
        assertThat(arrangement.shownStrips()).containsExactly(below);
        trace("c").visible(false);
        assertThat(arrangement.shownStrips()).as("at least one").hasSize(1);
    }

    @Test
    void putsOneInFront() {
        int before = changes.get();
        long version = arrangement.version();
        arrangement.highlight(trace("a"));
        arrangement.highlight(trace("a"));
        assertThat(changes.get() - before).as("told").isEqualTo(1);
        assertThat(arrangement.highlighted()).isSameAs(trace("a"));
        assertThat(arrangement.version()).as("nothing has its place elsewhere").isEqualTo(version);
        arrangement.highlight(null);
        assertThat(arrangement.highlighted()).isNull();
    }

    @Test
    void callsOneOtherwise() {
        trace("a").label("  Outside ");
        assertThat(trace("a").label()).isEqualTo("Outside");
        assertThat(trace("a").name()).isEqualTo("a");
        trace("a").label(" ");
        assertThat(trace("a").label()).isEqualTo("a");
    }

    @Test
    void drawsOneOtherwise() {
        trace("a").style(LineStyle.STEP);
        assertThat(trace("a").style()).isEqualTo(LineStyle.STEP);
        assertThat(trace("b").style()).isEqualTo(LineStyle.LINE);
    }
}
