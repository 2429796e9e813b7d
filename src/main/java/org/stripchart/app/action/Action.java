// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that can be done in a window.
 *
 * @param id stable, for whatever names it: {@code view.pause}
 * @param text what menus say, now
 * @param keys as people read them, the first in menus: {@code Ctrl+O}, {@code End}; see {@link Keys}
 * @param icon the name of its icon, now; see {@link org.stripchart.app.look.Icons}
 * @param enabled whether it does anything now
 * @param run does it, on the event dispatch thread
 */
public record Action(
        String id,
        Supplier<String> text,
        List<String> keys,
        Supplier<String> icon,
        BooleanSupplier enabled,
        Runnable run) {

    public Action {
        keys = List.copyOf(keys);
    }

    /** Returns one that is called the same at all times, can always be done, and has no keys. */
    public static Action of(String id, String text, String icon, Runnable run) {
        return new Action(id, () -> text, List.of(), () -> icon, () -> true, run);
    }

    /** Returns one whose name and icon tell what it would do now. */
    public static Action of(String id, Supplier<String> text, Supplier<String> icon, Runnable run) {
        return new Action(id, text, List.of(), icon, () -> true, run);
    }

    /** Returns the same with keys. */
    public Action keys(String... newKeys) {
        return new Action(id, text, List.of(newKeys), icon, enabled, run);
    }

    /** Returns the same, which can be done only when that holds. */
    public Action when(BooleanSupplier condition) {
        return new Action(id, text, keys, icon, condition, run);
    }
}
