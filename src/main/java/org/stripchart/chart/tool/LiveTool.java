// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

/** Goes back to live with a double click. */
public final class LiveTool implements Tool {

    private final View view;

    public LiveTool(View view) {
        this.view = view;
    }

    @Override
    public boolean doubleClick(Pointer at) {
        view.goLive();
        return true;
    }
}
