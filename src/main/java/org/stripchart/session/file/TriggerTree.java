// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerKind;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.analysis.trigger.TriggerRule;

/** The part of a session file that tells which events are looked for. */
final class TriggerTree {

    private static final double MIDDLE = 0.5;

    private TriggerTree() {}

    /** Returns the part that tells of a trigger. */
    static Map<String, @Nullable Object> of(TriggerRule rule) {
        Map<String, @Nullable Object> tree = SessionWriter.object("series", rule.series());
        TriggerKind kind = TriggerKind.of(rule.trigger());
        Values values = TriggerKind.values(rule.trigger());
        tree.put("kind", Fields.word(kind));
        SessionWriter.put(tree, "level", kind.hasLevel() ? values.level() : null);
        SessionWriter.put(tree, "upper", kind.isBand() ? values.upper() : null);
        SessionWriter.put(tree, "hysteresis", kind.hasLevel() ? values.hysteresis() : null);
        SessionWriter.put(tree, "width", kind.isPulse() ? values.width() : null);
        SessionWriter.put(tree, "state", rule.state().isEmpty() ? null : rule.state());
        tree.put("holdOff", rule.holdOff());
        tree.put("mode", Fields.word(rule.mode()));
        tree.put("before", rule.before());
        SessionWriter.put(tree, "overlay", rule.overlay() == 0 ? null : rule.overlay());
        SessionWriter.put(tree, "marks", rule.marks() ? true : null);
        return tree;
    }

    /** Returns what the part tells. */
    static TriggerRule read(Fields tree) {
        TriggerKind kind = tree.choice("kind", TriggerKind.class, TriggerKind.RISING);
        Values values = new Values(
                tree.number("level", Double.NaN),
                tree.number("upper", Double.NaN),
                tree.number("hysteresis", 0),
                tree.number("width", Double.NaN));
        String series = tree.text("series", "");
        String state = tree.text("state", "");
        double holdOff = tree.number("holdOff", 0);
        TriggerRule.Mode mode = tree.choice("mode", TriggerRule.Mode.class, TriggerRule.Mode.NORMAL);
        double before = tree.number("before", MIDDLE);
        int overlay = (int) tree.whole("overlay", 0);
        boolean marks = tree.flag("marks", false);
        return tree.checked(
                "kind", () -> new TriggerRule(series, kind.of(values), state, holdOff, mode, before, overlay, marks));
    }
}
