// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

/**
 * Names of series as a person writes them: with or without their units, or as patterns.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class SeriesName {

    private SeriesName() {}

    /** Returns a name without a unit in brackets at its end, such as {@code temp} for {@code temp [\u00b0C]}; the name itself if it has none. */
    public static String withoutUnit(String name) {
        int bracket = name.endsWith("]") ? name.lastIndexOf(" [") : -1;
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /**
     * Returns whether a name, or what it is without its unit, is of the pattern.
     *
     * @param glob in which {@code *} stands for any characters and {@code ?} for one
     */
    public static boolean matches(String glob, String name) {
        return isOf(glob, name) || isOf(glob, withoutUnit(name));
    }

    /** Steps back to the latest star only, which is enough, so that no glob is slow. */
    private static boolean isOf(String glob, String name) {
        int star = -1;
        int retry = 0;
        int at = 0;
        int next = 0;
        while (next < name.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                retry = next;
            } else if (at < glob.length() && (glob.charAt(at) == '?' || glob.charAt(at) == name.charAt(next))) {
                at++;
                next++;
            } else if (star >= 0) {
                at = star + 1;
                next = ++retry;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }
}
