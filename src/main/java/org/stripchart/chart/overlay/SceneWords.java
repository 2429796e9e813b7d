// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stripchart.history.SeriesView;
import org.stripchart.history.states.StateReducer;

/**
 * Says what a picture shows, for those who do not see it: {@code 7 lines, 18:49 to 18:50, cpu user 100 %}. Of the first few series, the
 * latest value in the picture is told.
 */
public final class SceneWords {

    /** More than these, nobody keeps in mind who hears them. */
    private static final int MOST_TOLD = 3;

    private SceneWords() {}

    /**
     * Returns what a scene shows.
     *
     * @param xText how its ends are told
     */
    public static String of(Scene scene, XText xText) {
        List<Integer> drawn = IntStream.range(0, scene.seriesNames().size())
                .filter(scene::isDrawn)
                .boxed()
                .toList();
        if (drawn.isEmpty()) {
            return "No lines";
        }
        List<String> parts = new ArrayList<>();
        int states = (int) drawn.stream().filter(scene::isState).count();
        add(parts, drawn.size() - states, "line", "lines");
        add(parts, states, "band of states", "bands of states");
        if (scene.from() < scene.to()) {
            String from = xText.of(scene.from());
            parts.add(from + " to " + xText.below(from, scene.to()));
        }
        drawn.stream()
                .map(number -> latest(scene, number))
                .filter(text -> !text.isEmpty())
                .limit(MOST_TOLD)
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static String latest(Scene scene, int number) {
        SeriesView series = scene.series(number);
        long at = scene.isState(number)
                ? StateReducer.indexAt(series, Math.min(scene.to(), scene.knownUntil()), scene.knownUntil())
                : series.nearest(scene.to(), scene.from(), scene.to());
        return at < 0 ? "" : scene.seriesNames().get(number) + " " + scene.valueText(number, series.y(at));
    }
}
