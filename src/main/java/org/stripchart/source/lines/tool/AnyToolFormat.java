// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The format of the first tool that knows a line.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class AnyToolFormat implements LineFormat {

    private final List<LineFormat> formats;
    private @Nullable LineFormat found;

    AnyToolFormat(List<Supplier<LineFormat>> formats) {
        this.formats = formats.stream().map(Supplier::get).toList();
    }

    @Override
    public String sentence() {
        return found == null ? "a tool" : found.sentence();
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (found != null) {
            return found.read(bytes, from, to, rows);
        }
        for (LineFormat format : formats) {
            Outcome outcome = format.read(bytes, from, to, rows);
            if (outcome.isRow() || outcome.isOwn()) {
                found = format;
                return outcome;
            }
        }
        return Outcome.OTHER_FORMAT;
    }

    @Override
    public Outcome end(RowWriter rows) {
        return found == null ? Outcome.PASSED : found.end(rows);
    }

    @Override
    public void restart() {
        formats.forEach(LineFormat::restart);
    }
}
