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
        texts.put("wheel", "live: a shorter or longer window; else zoom in x at the pointer");
        texts.put("wheel with Shift", "move");
        texts.put("wheel with Ctrl", "zoom in y, in the strip under the pointer");
        texts.put("wheel or drag over an axis", "zoom that axis");
        texts.put("drag", "move");
        texts.put("drag with Shift or the right button", "show what the rectangle holds; Esc gives it up");
        texts.put("drag with Ctrl", "move a run that is compared: the one whose line is nearest, else the latest");
        texts.put("click", "pin the read-out, or let it go; on a cursor, hold that");
        texts.put("drag a cursor", "move it from point to point; with Alt freely");
        texts.put("drag a mark by its line or label", "move it, or an end of a stretch; Ctrl+Shift+K puts it back");
        texts.put("arrow left and right, with a cursor held", "move it by a point, with Shift by ten; Esc removes it");
        texts.put("right click", "a menu for what is there");
        texts.put("double click", "back to live");
        texts.put("double click on a y axis", "its automatic limits");
        texts.put("drag the border between two strips", "make one higher; double click: all alike");
        texts.put(
                "a name above a strip",
                "its line in front; click: only this one, again: all; Ctrl+click: one more or less");
        texts.put(
                "strip below the chart", "drag the window or its ends; click to go there; double click, back to live");
        return texts;
    }
}
