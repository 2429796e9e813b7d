// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.analysis.DerivedSpec;

/** The part of a session file that tells what is made of its series. */
final class AnalysisTree {

    private AnalysisTree() {}

    /** Returns the part that tells of this. */
    static Map<String, @Nullable Object> of(AnalysisSpec analysis) {
        Map<String, @Nullable Object> tree = SessionWriter.object(
                "derived",
                analysis.derived().stream().map(AnalysisTree::derived).toList());
        tree.put("alarms", analysis.alarms());
        TriggerRule trigger = analysis.trigger();
        SessionWriter.put(tree, "trigger", trigger == null ? null : TriggerTree.of(trigger));
        return tree;
    }

    private static Map<String, @Nullable Object> derived(DerivedSpec derived) {
        Map<String, @Nullable Object> tree = SessionWriter.object("name", derived.name());
        tree.put("unit", derived.unit());
        tree.put("formula", derived.formula());
        return tree;
    }

    /** Returns what the part tells. */
    static AnalysisSpec read(Fields analysis) {
        List<DerivedSpec> derived = new ArrayList<>();
        for (Fields each : analysis.objects("derived")) {
            String name = each.text("name", "");
            String unit = each.text("unit", "");
            String formula = each.text("formula", "");
            derived.add(each.checked("formula", () -> new DerivedSpec(name, unit, formula)));
        }
        analysis.checked("derived", () -> new AnalysisSpec(derived, List.of()));
        List<String> alarms = analysis.texts("alarms");
        TriggerRule trigger = analysis.has("trigger") ? TriggerTree.read(analysis.object("trigger")) : null;
        return analysis.checked("alarms", () -> new AnalysisSpec(derived, alarms, trigger));
    }
}
