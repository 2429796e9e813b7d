// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the mouse does on a chart, in the words of the README. */
final class MouseGestures {

    private MouseGestures() {}

    /** Returns what each gesture does. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("wheel", "while live, a shorter or longer window; otherwise zoom in x at the pointer");
        texts.put("wheel with Shift", "scroll in x");
        texts.put("wheel with Ctrl", "zoom in y, in the strip under the pointer");
        texts.put("wheel or drag over an axis", "zoom that axis");
        texts.put("drag", "scroll");
        texts.put("drag with Shift or the right button", "zoom to the rectangle; Esc cancels");
        texts.put("click", "pin or release the read-out; on a cursor, select it");
        texts.put("drag a cursor", "move it from point to point, with Alt freely");
        texts.put(
                "drag a mark by its line or label",
                "move it, or one end of a marked stretch; Ctrl+Shift+K undoes that");
        texts.put(
                "arrow left and right, with a cursor selected",
                "move it by a point, with Shift by ten; Esc removes it");
        texts.put("right click", "menu for what is there");
        texts.put("double click", "back to live");
        texts.put("double click on a y axis", "automatic limits");
        texts.put("drag the border between two strips", "resize them; double click makes all equal");
        texts.put("drag with Ctrl", "move a compared run in time: the one whose line is nearest, otherwise the latest");
        texts.put(
                "a name above a strip",
                "hover: bring its line to the front; click: show only this one, again: all; Ctrl+click: add or remove it");
        texts.put(
                "overview below the chart",
                "drag the window or its ends; click to go there; double click: back to live");
        return texts;
    }
}
