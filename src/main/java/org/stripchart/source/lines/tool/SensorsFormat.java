// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What lm-sensors prints, again and again: a series for each label of each chip, {@code coretemp-isa-0000 Core 0}.
 *
 * <p>The limits in brackets are no series.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class SensorsFormat implements LineFormat {

    private static final Pattern CHIP = Pattern.compile(
            "[A-Za-z0-9_]+-(?:isa|pci|i2c|acpi|virtual|spi|hid|mdio|scsi|sdio|bus)-[0-9a-f]+(?:-[0-9a-f]+)?\\s*");
    private static final Pattern READING =
            Pattern.compile("(?<label>[^:]+): +(?<value>[-+]?\\d[^( ]*(?: ?[^\\s(]+)?)(?:\\s.*|\\(.*)?");
    private static final Pattern OTHER =
            Pattern.compile("Adapter: .*|\\s*\\(.*|[^:]+: +(?:N/A|FAULT|ALARM|OK|disabled|enabled).*|[^:]+:");

    private final Quantity quantity = new Quantity();
    private String chip = "";

    @Override
    public String sentence() {
        return "sensors";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            chip = "";
            return Outcome.SKIPPED;
        }
        if (chip.isEmpty() && !ToolLine.contains(bytes, from, to, "-")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        if (CHIP.matcher(line).matches()) {
            chip = line.strip();
            return Outcome.PASSED;
        }
        if (chip.isEmpty()) {
            return Outcome.OTHER_FORMAT;
        }
        if (OTHER.matcher(line).matches()) {
            return Outcome.PASSED;
        }
        Matcher reading = READING.matcher(line);
        if (!reading.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        byte[] value = reading.group("value").getBytes(StandardCharsets.UTF_8);
        if (quantity.parse(value, 0, value.length) < 0) {
            return Outcome.OTHER_FORMAT;
        }
        rows.put(rows.label(chip + " " + reading.group("label").strip()), quantity);
        quantity.settle();
        return rows.commit();
    }

    @Override
    public void restart() {
        chip = "";
    }
}
