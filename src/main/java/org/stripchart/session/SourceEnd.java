// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejections;
import org.stripchart.words.CountText;

/**
 * The report about a source when its run is over.
 *
 * @param title the title of the source
 * @param failed whether something went wrong, or the source was still trying to reach its input
 * @param detail the reason, or anything else the user should know; may be empty
 * @param points the number of its points that were taken
 * @param rejections its rejected lines or messages
 * @param leftOut its columns and series that are left out although the user did not ask for that
 * @param doubts what in its text could also be read in another way, and the option that decides it
 */
public record SourceEnd(
        String title,
        boolean failed,
        String detail,
        long points,
        Rejections rejections,
        List<Explanation.Column> leftOut,
        List<String> doubts) {

    /** More names make no line. */
    private static final int MOST_LEFT_OUT = 8;

    public SourceEnd {
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing came of it, though nothing failed. */
    public boolean isSilent() {
        return !failed && points == 0;
    }

    /**
     * Returns one line about what went wrong, was missing or did not fit; empty if all is well.
     *
     * @param silenceToo whether it is worth a word that nothing came, that something is left out, or how
     *     something was read that is in doubt
     */
    public String line(boolean silenceToo) {
        List<String> parts = new ArrayList<>();
        if (isSilent() && silenceToo) {
            parts.add("nothing came");
        }
        if (!detail.isBlank()) {
            parts.add(detail);
        }
        // Why a source failed from which nothing came tells already that nothing fitted.
        if (rejections.total() > 0 && !(failed && points == 0)) {
            if (parts.isEmpty()) {
                parts.add(counted(points, "point"));
            }
            parts.add(counted(rejections.total(), "line") + " did not fit, " + latestOfEach());
        }
        if (!leftOut.isEmpty() && points > 0 && silenceToo) {
            parts.add(leftOutInWords());
        }
        if (!doubts.isEmpty() && points > 0 && silenceToo) {
            parts.add("in doubt: " + String.join("; ", doubts));
        }
        String all = String.join("; ", parts);
        boolean named = !parts.isEmpty() && parts.get(0).equals(detail) && namesTitle();
        return all.isEmpty() || named ? all : title + ": " + all;
    }

    private String leftOutInWords() {
        int more = leftOut.size() - MOST_LEFT_OUT;
        String names = leftOut.stream()
                .limit(MOST_LEFT_OUT)
                .map(Explanation.Column::nameAndReason)
                .collect(Collectors.joining(", "));
        return "left out: " + names + (more > 0 ? " and " + more + " more" : "");
    }

    private String latestOfEach() {
        List<Rejections.OfReason> reasons = rejections.byReason();
        return reasons.size() == 1
                ? "the latest: " + reasons.get(0).latest()
                : "the latest of each reason: "
                        + reasons.stream()
                                .map(reason -> reason.latest() + " (" + CountText.of(reason.count()) + ")")
                                .collect(Collectors.joining(", "));
    }

    private boolean namesTitle() {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(title) + "(?!\\w)")
                .matcher(detail)
                .find();
    }

    private static String counted(long count, String what) {
        return CountText.of(count) + " " + what + (count == 1 ? "" : "s");
    }
}
