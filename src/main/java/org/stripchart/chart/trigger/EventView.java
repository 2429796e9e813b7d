// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/**
 * Has the view stand on the latest event of a trigger. It stays until the stretch around the event is full. Where more have come meanwhile,
 * it goes to the latest of those whose stretch is full as well, as soon as there is one; else to the next event at once. A person who looks elsewhere is left alone until the view
 * is live again.
 *
 * <p>An automatic trigger is live without an event for a while, as an oscilloscope is that sweeps by itself: it stands on an event for that while from when it
 * was found, and not at all on one that was there before and is older.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class EventView {

    /** After so many windows without an event an automatic trigger is live. */
    private static final double PATIENCE_SPANS = 2;

    private final Viewport viewport;
    private final TriggerLog log;
    private @Nullable TriggerRule rule;
    /** Where the view stands or stood; below all x before the first event. */
    private double shown = Double.NEGATIVE_INFINITY;

    /** The latest event that was stood on. */
    private double latest = Double.NEGATIVE_INFINITY;

    /** Whether this has held the view, and nobody has held it elsewhere since or had it live. */
    private boolean isStanding;

    private boolean isWalking;

    /** Where points had landed when somebody asked last: what was found since is new, however quick they come. */
    private double newestBefore = Double.POSITIVE_INFINITY;

    /** Where points had landed when the event that is stood on was found. */
    private double foundAt = Double.NEGATIVE_INFINITY;

    public EventView(Viewport viewport, TriggerLog log) {
        this.viewport = viewport;
        this.log = log;
    }

    /** Follows another trigger, or none, from the next event on. */
    public void arm(@Nullable TriggerRule newRule) {
        rule = newRule;
        shown = Double.NEGATIVE_INFINITY;
        latest = Double.NEGATIVE_INFINITY;
        isStanding = false;
        isWalking = false;
        newestBefore = Double.POSITIVE_INFINITY;
    }

    /** Says that somebody, or this, has the view show something else. */
    public void viewChanged() {
        isStanding &= !viewport.isLive() && shown >= viewport.from() && shown <= viewport.to();
        isWalking &= !viewport.isLive();
    }

    /** Returns whether the view stands on an event of a trigger that is live without one, and so goes on by the clock. */
    public boolean waits() {
        return isStanding && !isWalking && rule != null && rule.mode() == TriggerRule.Mode.AUTO;
    }

    /** Returns the event that the view stands on; NaN if it is elsewhere. */
    public double event() {
        return rule != null && isStanding ? shown : Double.NaN;
    }

    /** Goes to the next event, if there is one to go to; asked whenever points have come and been looked at. */
    public void follow() {
        double newest = viewport.newest();
        follow(newest);
        newestBefore = newest;
    }

    private void follow(double newest) {
        TriggerRule following = rule;
        if (following != null && !isStanding && !viewport.isLive()) {
            comeBack(following);
        }
        boolean isLive = viewport.isLive();
        // Of what is whole, all is shown, and events are walked to.
        if (following == null || viewport.isComplete() || isWalking || (!isLive && !isStanding)) {
            return;
        }
        double span = span();
        if (latest > newest) {
            // x has gone back.
            latest = Math.nextDown(log.wentBackTo());
            shown = Math.min(shown, latest);
            foundAt = Math.min(foundAt, newest);
        }
        double after = (1 - following.before()) * span;
        if (!isLive && !(shown + after <= newest)) {
            return;
        }
        double next = isLive ? log.last() : next(after, newest);
        boolean isAuto = following.mode() == TriggerRule.Mode.AUTO;
        double patience = PATIENCE_SPANS * span;
        if (next > latest && !(isAuto && next <= newestBefore && newest - next > patience)) {
            stand(next, following.before(), span);
            latest = next;
            foundAt = newest;
        } else if (isAuto && !isLive && newest - foundAt > patience) {
            viewport.goLive();
        }
    }

    /** A view that is held with an event where events are put, as that of a session that was saved, stands on it. */
    private void comeBack(TriggerRule held) {
        double at = viewport.from() + held.before() * span();
        double near = 4 * Math.ulp(at);
        double event = log.after(at - near);
        if (event <= at + near) {
            shown = event;
            isStanding = true;
            isWalking = true;
        }
    }

    /**
     * Goes to the event before the one that is stood on, or after it; from elsewhere, from where an event would stand.
     *
     * @param isForth to the one after
     * @return false if there is none
     */
    public boolean walk(boolean isForth) {
        double before = rule == null ? 0.5 : rule.before();
        double span = span();
        double at = isStanding ? shown : viewport.from() + before * span;
        double next = isForth ? log.after(at) : log.before(at);
        if (Double.isNaN(next)) {
            return false;
        }
        goTo(next);
        return true;
    }

    /** Stands on an event, as a person wants it, and stays there. */
    public void goTo(double event) {
        stand(event, rule == null ? 0.5 : rule.before(), span());
        isWalking = true;
    }

    /** Returns where to go from an event whose stretch is full; one that is not after it to stay. */
    private double next(double after, double newest) {
        double full = log.before(Math.nextUp(newest - after));
        boolean hasComeWhileFilling = log.after(latest) < shown + after;
        return full > latest || hasComeWhileFilling ? full : log.last();
    }

    private void stand(double event, double before, double span) {
        shown = event;
        viewport.show(event - before * span, event + (1 - before) * span);
        isStanding = true;
    }

    private double span() {
        return viewport.isLive() && viewport.window() instanceof LiveWindow.Span live && !viewport.isComplete()
                ? live.span()
                : viewport.to() - viewport.from();
    }
}
