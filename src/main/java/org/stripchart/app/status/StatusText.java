// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.app.DoubtText;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.XAxis;
import org.stripchart.engine.Leap;
import org.stripchart.session.StateSummary;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;
import org.stripchart.words.DurationText;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/** The words of the status line. */
public final class StatusText {

    private static final int SHORT_TITLE = 20;

    /** How many series of states a tool tip has room for. */
    private static final int MOST_STATES = 12;

    /** Some centuries, which a {@link Duration} can still tell in nanoseconds. */
    private static final double MOST_SECONDS = 9e9;

    /** More names make no line. */
    private static final int MOST_LEFT_OUT = 8;

    private StatusText() {}

    static String perSecond(double rate) {
        if (rate == 0) {
            return "0/s";
        }
        return rate < 10 ? tenths(rate) + "/s" : CountText.of(Math.round(rate)) + "/s";
    }

    /** That x did not go on from where it was. */
    static String leap(Leap leap, XAxis x) {
        double size = Math.min(MOST_SECONDS, Math.abs(leap.by()));
        // To the minute or the hour where seconds tell nobody anything.
        double unit = size < 600 ? 1 : size < 86_400 ? 60 : 3600;
        String by = x == XAxis.TIME
                ? DurationText.of(Duration.ofSeconds(Math.round(size / unit) * (long) unit))
                : NumberText.of(Math.abs(leap.by()));
        return (x == XAxis.TIME ? "Time" : "x") + " jumped " + (leap.by() < 0 ? "back" : "ahead") + " by " + by;
    }

    static String millis(double millis) {
        if (Double.isNaN(millis)) {
            return "\u2013";
        }
        return millis < 100 ? tenths(millis) + " ms" : CountText.of(Math.round(millis)) + " ms";
    }

    /** By hand, since it is asked at each look: to read a format takes longer than all else that a status bar does. */
    private static String tenths(double number) {
        long tenths = Math.round(10 * number);
        return tenths / 10 + "." + tenths % 10;
    }

    /** A word or three and, if there is more to say, what. */
    static String state(SourceStatus status) {
        String state =
                switch (status.state()) {
                    case WAITING -> "waiting for data";
                    case RUNNING -> "running";
                    case RETRYING -> "retrying";
                    case ENDED -> "ended";
                    case FAILED -> "failed";
                };
        return state + (status.detail().isBlank() ? "" : ": " + status.detail());
    }

    /** That nothing has come from a source for longer than usual. */
    static String late(String title, Duration silence, boolean inFull) {
        return (inFull ? title : shortened(title)) + " \u00b7 no data for "
                + ElapsedText.of((double) silence.toSeconds());
    }

    /** How much of a source was read that was stopped on its way. */
    static String stopped(String title, double share, boolean inFull) {
        return (inFull ? title : shortened(title)) + " \u00b7 read " + percent(share) + ", stopped";
    }

    /** A share in whole per cents, of which a hundred are the whole. */
    static String percent(double share) {
        return (int) Math.floor(100 * Math.max(0, Math.min(1, share))) + " %";
    }

    /** A source by its title and its state; what a failure says itself is not said twice. */
    static String source(String title, SourceStatus status) {
        String detail = status.detail();
        if (status.state() == SourceStatus.State.FAILED && detail.startsWith(title + ": ")) {
            return title + " \u00b7 failed: " + detail.substring(title.length() + 2);
        }
        return title + " \u00b7 " + state(status);
    }

    /** The same for one source of several, whose colour tells the state: what there is to say before what is known. */
    static String inShort(String title, SourceStatus status) {
        String cut = shortened(title);
        String detail = status.detail();
        if (detail.isBlank()) {
            return status.state() == SourceStatus.State.RUNNING ? cut : cut + " \u00b7 " + state(status);
        }
        return cut + " \u00b7 " + (detail.startsWith(title + ": ") ? detail.substring(title.length() + 2) : detail);
    }

    private static String shortened(String title) {
        return title.length() <= SHORT_TITLE ? title : title.substring(0, SHORT_TITLE - 1) + "\u2026";
    }

    /** The columns that are left out, and why; empty if none is. */
    static String leftOut(List<Explanation.Column> columns) {
        int more = columns.size() - MOST_LEFT_OUT;
        String shown = columns.stream()
                .limit(MOST_LEFT_OUT)
                .map(Explanation.Column::nameAndReason)
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : "Left out: " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** What may as well be read in another way; empty if all is clear. */
    static String doubts(List<String> doubts) {
        return doubts.isEmpty()
                ? ""
                : "In doubt: "
                        + doubts.stream()
                                .limit(MOST_LEFT_OUT)
                                .map(DoubtText::inWindow)
                                .collect(Collectors.joining("; "));
    }

    static String pointsTip(ChartStatistics s, List<StateSummary> states) {
        List<String> lines = new ArrayList<>(List.of(
                CountText.of(s.published()) + " points in",
                CountText.of(s.appended()) + " on the chart, " + CountText.of(s.dropped()) + " dropped, "
                        + CountText.of(s.queued()) + " waiting",
                CountText.of(s.retained()) + " kept, " + CountText.of(s.evicted())
                        + " evicted to keep within the history limit"));
        states.stream().limit(MOST_STATES).map(StateSummary::line).forEach(lines::add);
        lines.add(states.size() > MOST_STATES ? "and " + (states.size() - MOST_STATES) + " more series of states" : "");
        return html(lines);
    }

    static String droppedTip(ChartStatistics s) {
        return html(List.of(
                CountText.of(s.dropped() - s.late()) + " dropped, since the chart could not keep up",
                CountText.of(s.late()) + " came too late: older than what was evicted"));
    }

    static String rejectedTip(ChartStatistics s, long lines, @Nullable Rejection latest) {
        return html(List.of(
                CountText.of(lines) + " lines did not fit, " + CountText.of(s.rejected())
                        + " values were infinite or had no x",
                latest == null ? "" : "Latest: " + latest));
    }

    /** Returns how far formulas have got; empty where nothing is left to be computed. */
    static String computing(double share) {
        return share < 1 ? "Computing " + (int) (100 * share) + " %" : "";
    }

    /** Returns how a trigger is doing; empty where there is none. */
    static String trigger(ChartAnalysis analysis) {
        if (analysis.trigger() == null) {
            return "";
        }
        long count = analysis.events().count();
        if (analysis.isTriggerDone()) {
            return "Triggered once";
        }
        return count == 0 ? "Armed" : "Triggered " + CountText.of(count);
    }

    static String triggerTip(ChartAnalysis analysis) {
        TriggerRule rule = analysis.trigger();
        if (rule == null) {
            return "";
        }
        long dropped = analysis.events().dropped();
        String found = "Events of " + rule.series() + " in all points";
        return dropped == 0 ? found : found + "; " + CountText.of(dropped) + " older are no longer listed";
    }

    static String frameTip(ChartStatistics s) {
        return html(List.of(
                "A frame takes " + millis(s.frameMillisP50()) + " to draw; 99 of 100 take less than "
                        + millis(s.frameMillisP99()),
                "A point is on the screen after " + millis(s.latencyMillisP50()) + ", 99 of 100 after "
                        + millis(s.latencyMillisP99()) + " at most",
                CountText.of(s.frames()) + " frames"));
    }

    /** Lines of plain text as a tool tip; empty ones are left out. */
    public static String html(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining("<br>", "<html>", "</html>"));
    }
}
