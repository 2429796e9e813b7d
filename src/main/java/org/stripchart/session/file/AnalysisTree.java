// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.source.Sources;

/** The part of a session file that tells what is made of its series. */
final class AnalysisTree {

    private static final String EXEC = "exec:";

    private AnalysisTree() {}

    /** Returns the part that tells of this. */
    static Map<String, @Nullable Object> of(AnalysisSpec analysis) {
        Map<String, @Nullable Object> tree = SessionWriter.object(
                "derived",
                analysis.derived().stream().map(AnalysisTree::derived).toList());
        tree.put("alarms", analysis.alarms());
        TriggerRule trigger = analysis.trigger();
        SessionWriter.put(tree, "trigger", trigger == null ? null : TriggerTree.of(trigger));
        AlarmReaction reaction = analysis.reaction();
        SessionWriter.put(tree, "whenAlarm", reaction.equals(AlarmReaction.NONE) ? null : reaction(reaction));
        return tree;
    }

    /** Of a command that seems to hold a secret only its program, and not where another version would run it. */
    private static Map<String, @Nullable Object> reaction(AlarmReaction reaction) {
        Map<String, @Nullable Object> tree = SessionWriter.object("notification", reaction.notification());
        tree.put("sound", reaction.sound());
        SessionWriter.put(tree, "marks", reaction.marks() ? true : null);
        String command = reaction.command();
        if (KeptLocation.holdsSecret(command)) {
            tree.put("incomplete", Sources.withoutSecrets(EXEC + command).substring(EXEC.length()));
        } else if (!command.isEmpty()) {
            tree.put("command", command);
        }
        return tree;
    }

    private static Map<String, @Nullable Object> derived(DerivedSpec derived) {
        Map<String, @Nullable Object> tree = SessionWriter.object("name", derived.name());
        tree.put("unit", derived.unit());
        tree.put("formula", derived.formula());
        return tree;
    }

    /**
     * Returns what the part tells.
     *
     * @param incomplete gets what is not in it, since something secret is missing
     */
    static AnalysisSpec read(Fields analysis, Consumer<String> incomplete) {
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
        AlarmReaction reaction = reaction(analysis.object("whenAlarm"), incomplete);
        return analysis.checked("alarms", () -> new AnalysisSpec(derived, alarms, trigger, reaction));
    }

    private static AlarmReaction reaction(Fields reaction, Consumer<String> incomplete) {
        boolean notification = reaction.flag("notification", false);
        boolean sound = reaction.flag("sound", false);
        boolean marks = reaction.flag("marks", false);
        String command = reaction.text("command", "");
        String program = reaction.text("incomplete", "");
        if (!program.isEmpty()) {
            incomplete.accept(AlarmReaction.question(program));
        }
        return reaction.checked("command", () -> new AlarmReaction(notification, sound, marks, command));
    }
}
