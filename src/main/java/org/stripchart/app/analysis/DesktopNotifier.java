// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.Edt;
import org.stripchart.clock.OnDemandThread;

/**
 * Has the desktop tell, in the first way that it has; where it has none, that is said once. The desktop is asked on a thread of its own,
 * which exists only while there is something to tell.
 */
final class DesktopNotifier implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);

    /** A way to tell. On the thread of the notifier. */
    interface Way {

        /** Tells something; returns false if this desktop does not have this way. */
        boolean show(String title, String text, Severity severity);

        /** Returns why it did not tell, in a few words. On the thread of the notifier. */
        String fault();

        /** Takes away what is on the desktop. */
        void end();
    }

    private final List<Way> ways;
    private final Executor thread;
    private final Executor owner;
    private final Consumer<String> teller;
    private boolean hasSaidThatThereIsNone;

    /**
     * @param teller is told, on the event dispatch thread, that there is no way
     */
    static DesktopNotifier of(Consumer<String> teller) {
        return new DesktopNotifier(
                List.of(new TrayWay(), new SendWay(System.getenv().getOrDefault("PATH", ""))),
                OnDemandThread.named("stripchart notifications"),
                Edt.OWNER.executor(),
                teller);
    }

    DesktopNotifier(List<Way> ways, Executor thread, Executor owner, Consumer<String> teller) {
        this.ways = ways;
        this.thread = thread;
        this.owner = owner;
        this.teller = teller;
    }

    @Override
    public void show(String title, String text, Severity severity) {
        thread.execute(() -> {
            if (ways.stream().noneMatch(way -> shows(way, title, text, severity))) {
                String why = ways.stream().map(Way::fault).collect(Collectors.joining(", and "));
                owner.execute(() -> sayOnce(why));
            }
        });
    }

    private static boolean shows(Way way, String title, String text, Severity severity) {
        try {
            return way.show(title, text, severity);
        } catch (RuntimeException e) {
            LOG.debug("The desktop did not tell of an alarm", e);
            return false;
        }
    }

    private void sayOnce(String why) {
        if (!hasSaidThatThereIsNone) {
            hasSaidThatThereIsNone = true;
            teller.accept("This desktop shows no notifications: " + why);
        }
    }

    @Override
    public void end() {
        thread.execute(() -> ways.forEach(Way::end));
    }
}
