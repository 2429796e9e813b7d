// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart's dataset: tells its listeners once for a frame, not once for a point. Event dispatch thread only. */
final class LiveDataset extends XYSeriesCollection {

    LiveXYSeries live(int series) {
        return (LiveXYSeries) getSeries(series);
    }

    void frameChanged() {
        fireDatasetChanged();
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }
}
