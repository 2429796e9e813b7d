// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * Shows series of a chart scaled: a computed series takes the place, the name and the colour of the one that it is made of, which is hidden and keeps its
 * points.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class SeriesScales {

    private static final String RAW = " (raw)";

    private final LiveChart chart;
    private final Arrangement arrangement;
    private final Consumer<String> faults;

    /**
     * @param faults is told, in a line, why something could not be undone
     */
    public SeriesScales(LiveChart chart, Consumer<String> faults) {
        this.chart = chart;
        this.arrangement = chart.arrangement();
        this.faults = faults;
    }

    /** Returns how the series of a trace is scaled, as it was written; empty if it is not. */
    public String text(Trace trace) {
        SeriesScale scale = scale(trace);
        return scale == null ? "" : scale.text();
    }

    private @Nullable SeriesScale scale(Trace trace) {
        SeriesScale own = SeriesScale.of(chart.seriesInfo(trace.series()));
        if (own != null) {
            return own;
        }
        String name = SeriesScale.nameOf(trace.name());
        return chart.analysis().derived().stream()
                .filter(info -> info.name().equals(name))
                .map(SeriesScale::of)
                .findFirst()
                .orElse(null);
    }

    /**
     * Scales the series of a trace, or that of which it is made; that can be undone.
     *
     * @param text what {@link SeriesScale#parse} reads; blank: not at all any more
     * @throws IllegalArgumentException with a line for the author
     */
    public void scale(Trace trace, String text) {
        SeriesScale before = scale(trace);
        String of = before == null ? trace.name() : before.of();
        SeriesScale after = text.isBlank() ? null : withUnit(SeriesScale.parse(info(of), text));
        if (before == null ? after != null : !before.equals(after)) {
            put(of, before, after);
            chart.viewHistory().did(() -> undo(of, after, before), () -> undo(of, before, after));
        }
    }

    /** Where none is said, the unit is the one that the computed series will have. */
    private SeriesScale withUnit(SeriesScale scale) {
        if (!scale.unit().isEmpty()) {
            return scale;
        }
        try {
            String ofX = chart.xAxis() == XAxis.TIME ? "s" : "";
            String unit = Formula.parse(scale.formula()).unit(name -> info(name).unit(), ofX);
            return new SeriesScale(scale.of(), scale.formula(), unit);
        } catch (FormulaException e) {
            throw new IllegalArgumentException(e.reason(), e);
        }
    }

    /**
     * Takes a computed series away; the series that is shown scaled by it comes back as it is, which can be undone.
     *
     * @throws IllegalArgumentException if another one is computed from it
     */
    public void remove(String computed) {
        Trace trace = trace(computed);
        if (trace != null && SeriesScale.of(chart.seriesInfo(trace.series())) != null) {
            scale(trace, "");
        } else {
            chart.analysis().removeDerived(computed);
        }
    }

    private void undo(String of, @Nullable SeriesScale from, @Nullable SeriesScale to) {
        try {
            put(of, from, to);
        } catch (IllegalArgumentException e) {
            faults.accept(String.valueOf(e.getMessage()));
        }
    }

    private SeriesInfo info(String name) {
        return chart.seriesInfo(chart.seriesNames().indexOf(name));
    }

    private void put(String of, @Nullable SeriesScale from, @Nullable SeriesScale to) {
        Trace raw = trace(of);
        if (to == null) {
            if (from != null && raw != null) {
                showRaw(raw, from);
            }
            return;
        }
        chart.analysis().derive(to.name(), to.unit(), to.formula());
        chart.arranger().whenCome(to.name(), scaled -> {
            if (raw != null && from == null) {
                replace(raw, scaled);
            }
            relabel(scaled, info(of).unit(), from == null ? info(of).unit() : from.unit(), to.unit());
            if (raw != null && !isOfUnit(scaled, to.unit())) {
                toAxisOf(to.unit(), raw, scaled);
            }
        });
    }

    private @Nullable Trace trace(String name) {
        return arrangement.listed().stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void replace(Trace raw, Trace scaled) {
        scaled.axis(raw.axis());
        scaled.label(raw.label());
        scaled.style(raw.style());
        scaled.visible(raw.visible());
        if (arrangement.isIsolated()) {
            arrangement.endIsolation();
        }
        raw.visible(false);
        raw.label(raw.label() + RAW);
        if (raw.color() >= 0) {
            scaled.color(raw.color());
        }
    }

    /** A name that has the unit in it, as {@code level [V]}, has the new one. */
    private static void relabel(Trace scaled, String raw, String before, String after) {
        for (String unit : List.of(before, raw)) {
            String inName = " [" + unit + "]";
            if (!unit.isEmpty() && !unit.equals(after) && scaled.label().endsWith(inName)) {
                String plain = scaled.label().substring(0, scaled.label().length() - inName.length());
                scaled.label(after.isEmpty() ? plain : plain + " [" + after + "]");
                return;
            }
        }
    }

    /** Whether an axis tells numbers of a unit already, or those of lines without one. */
    private boolean isOfUnit(Trace trace, String unit) {
        return arrangement.traces().stream()
                .filter(each -> each.axis() == trace.axis() && each.visible())
                .allMatch(each -> each == trace
                        ? trace.axis().label().equals(unit)
                        : chart.seriesInfo(each.series()).unit().equals(unit));
    }

    /** Of another unit than lines beside it, it gets an axis of its own. */
    private void toAxisOf(String unit, Trace raw, Trace scaled) {
        Strip strip = scaled.axis().strip();
        boolean hasOwn = scaled.axis() != raw.axis() && isNone(scaled, each -> each.axis() == scaled.axis());
        boolean isAlone = isNone(scaled, each -> each.visible() && each.axis().strip() == strip);
        YAxis fitting = strip.axes().stream()
                .filter(axis -> axis.label().equals(unit) && axis != raw.axis())
                .findFirst()
                .orElse(null);
        if (!hasOwn && !isAlone && fitting != null) {
            scaled.moveTo(fitting);
        } else if (!hasOwn && !isAlone && strip.axes().size() < Strip.MOST_AXES) {
            scaled.moveTo(strip.addAxis(YAxis.Side.RIGHT));
        } else if (!hasOwn) {
            // A strip of which all is hidden has no room.
            scaled.moveToOwnStrip();
        }
        scaled.axis().measures(unit);
    }

    private boolean isNone(Trace but, Predicate<Trace> which) {
        return arrangement.traces().stream().noneMatch(each -> each != but && which.test(each));
    }

    private void showRaw(Trace raw, SeriesScale from) {
        Trace scaled = trace(from.name());
        boolean isShown = scaled == null || scaled.visible();
        if (scaled != null) {
            relabel(scaled, from.unit(), from.unit(), info(raw.name()).unit());
        }
        chart.analysis().removeDerived(from.name());
        // If it has not come yet.
        chart.arranger().whenCome(from.name(), gone -> {});
        arrangement.change(() -> {
            if (scaled != null) {
                raw.label(scaled.label());
                raw.style(scaled.style());
                scaled.moveTo(raw.axis());
                raw.color(scaled.color());
            }
            raw.visible(isShown);
        });
    }
}
