// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

final class SourceChoiceTest {

    private static final SourceOptions GIVEN = SourceOptions.DEFAULTS
            .withX(XFrom.column("t").withTimeFormat(TimeFormat.parse("ms")))
            .withFilter(new SeriesFilter(List.of("*"), List.of("noise")));

    @Test
    void leavesEverythingWhereNothingWasChosen() {
        assertThat(SourceChoice.NONE.in(GIVEN)).isEqualTo(GIVEN);
    }

    @Test
    void goesBeforeWhatWasSaidOfAll() {
        SourceOptions chosen = new SourceChoice(XFrom.column("ts"), null, List.of()).in(GIVEN);
        assertThat(chosen.x()).isEqualTo(XFrom.column("ts").withTimeFormat(TimeFormat.parse("ms")));
        chosen = new SourceChoice(null, TimeFormat.parse("s"), List.of()).in(GIVEN);
        assertThat(chosen.x()).isEqualTo(XFrom.column("t").withTimeFormat(TimeFormat.parse("s")));
    }

    @Test
    void theMomentAtWhichALineComesIsNoTimeThatItTells() {
        SourceChoice choice = new SourceChoice(XFrom.ARRIVAL, null, List.of());
        assertThat(choice.in(GIVEN).x()).isEqualTo(XFrom.ARRIVAL);
        assertThat(choice.in(GIVEN.withX(XFrom.TIME)).x()).isEqualTo(XFrom.ARRIVAL);
    }

    @Test
    void leavesOutTheseNamesAndNoOthers() {
        Predicate<String> kept = new SourceChoice(null, null, List.of("a", "x*", "b/s?", "/r/"))
                .in(GIVEN)
                .text()
                .series()
                .filter()
                .names();
        assertThat(List.of("a", "aa", "x*", "xy", "b/s?", "b/sx", "/r/", "r", "noise", "c"))
                .filteredOn(kept)
                .containsExactly("aa", "xy", "b/sx", "r", "c");
    }

    @Test
    void leavesOutNamesWithWhatStandsBeforeThem() {
        Predicate<String> kept = new SourceChoice(null, null, List.of("a"))
                .in(GIVEN.withPrefix("log.csv"))
                .text()
                .series()
                .filter()
                .names();
        assertThat(List.of("a", "log.csv/a", "log.csv/b")).filteredOn(kept).containsExactly("a", "log.csv/b");
    }

    @Test
    void rowsThatGetTimesKeepTheirOwnX() {
        SourceOptions chosen = SourceChoice.NONE.spread(new Spread(1000, 1)).in(GIVEN.withX(XFrom.TIME));
        assertThat(chosen.x().kind()).isEqualTo(XFrom.Kind.OWN);
        chosen = new SourceChoice(XFrom.INDEX, null, List.of())
                .spread(new Spread(1000, 1))
                .in(GIVEN);
        assertThat(chosen.x().kind()).isEqualTo(XFrom.Kind.INDEX);
        for (XFrom said : List.of(XFrom.INDEX, XFrom.column("t"), XFrom.OWN)) {
            chosen = SourceChoice.NONE.spread(new Spread(1000, 1)).in(GIVEN.withX(said));
            assertThat(chosen.x()).as("what was said of all").isEqualTo(said);
        }
    }
}
