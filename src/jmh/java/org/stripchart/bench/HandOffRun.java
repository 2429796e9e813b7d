// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link HandOffBenchmark} and {@link AppendBenchmark} and prints their tables, in million points a second. */
final class HandOffRun {

    private HandOffRun() {}

    static void run(Scale scale) throws RunnerException {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (RunResult result : run(HandOffBenchmark.class, scale)) {
            rates.put(result.getParams().getParam("way") + result.getParams().getParam("producers"), millions(result));
        }
        System.out.println("Million points a second that have arrived, a queue of 262,144; all ways wait while it is "
                + "full, but for the linked queue, which has no bound.\n");
        MarkdownTable table = new MarkdownTable("way", "one thread", "four threads");
        for (Way way : Way.values()) {
            table.row(
                    way.title(),
                    MarkdownTable.number(rates.getOrDefault(way + "1", Double.NaN)),
                    MarkdownTable.number(rates.getOrDefault(way + "4", Double.NaN)));
        }
        System.out.println(table);

        System.out.println("Million points a second appended on one thread, from empty to 1,048,576. XChart does not "
                + "append: it takes whole arrays.\n");
        MarkdownTable appending = new MarkdownTable("what keeps them", "million points a second");
        double packing = Double.NaN;
        double never = Double.NaN;
        double flood = Double.NaN;
        double evicting = Double.NaN;
        for (RunResult result : run(AppendBenchmark.class, scale)) {
            String label = result.getPrimaryResult().getLabel();
            packing = label.equals("historyBySlices") ? millions(result) : packing;
            flood = label.equals("historyFullAndPackedWithHelp") ? millions(result) : flood;
            evicting = label.equals("historyFullAndEvicted") ? millions(result) : evicting;
            never = label.equals("historyNeverPacked") ? millions(result) : never;
            appending.row(
                    switch (label) {
                        case "historyBySlices" -> "Stripchart's history, slices of 4,096";
                        case "historyNeverPacked" -> "the same, which never packs";
                        case "historyFullAndPacked" -> "slices of 4,096, packed as they come, in 8 MiB";
                        case "historyFullAndPackedWithHelp" -> "the same, with a thread that helps to pack";
                        case "historyFullAndEvicted" -> "slices of 4,096, evicted as they come, in 8 MiB";
                        case "historyOneByOne" -> "Stripchart's history, one by one";
                        default -> "JFreeChart's `XYSeries`";
                    },
                    MarkdownTable.number(millions(result)));
        }
        System.out.println(appending);
        Bar.atLeast("intake that packs when there is time, against one that never does", 0.7, packing / never, " times")
                .print();
        Bar.atLeast("intake in a flood at the limit, packed against evicted", 0.7, flood / evicting, " times")
                .print();
        Bar.atLeast(
                        "`addAll` in slices of 4,096, queue, history and pyramid included",
                        50,
                        rates.getOrDefault(Way.ADD_ALL + "1", Double.NaN),
                        " million a second")
                .print();
        Bar.atLeast("single `add`, one thread", 10, rates.getOrDefault(Way.ADD + "1", Double.NaN), " million a second")
                .print();
        Bar.atLeast("single `add`, four threads", 5, rates.getOrDefault(Way.ADD + "4", Double.NaN), " million a second")
                .print();
    }

    private static Collection<RunResult> run(Class<?> benchmark, Scale scale) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (scale.isMoment()) {
            options.forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(1));
        }
        return new Runner(options.build()).run();
    }

    private static double millions(RunResult result) {
        return result.getPrimaryResult().getScore() / 1e6;
    }
}
