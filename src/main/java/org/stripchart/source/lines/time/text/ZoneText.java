// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.time.ZoneId;

/**
 * Takes the offset or the name of a zone apart that stands behind a time: {@code Z}, {@code +02:00}, {@code CEST}.
 *
 * <p><b>Threading:</b> confined to the thread that reads; holds what was read last.
 */
final class ZoneText {

    private final TextCursor in;
    private final ZoneNames zones;
    private int offset = TimeText.LOCAL;

    ZoneText(TextCursor in, ZoneId zone) {
        this.in = in;
        this.zones = new ZoneNames(zone);
    }

    void forget() {
        offset = TimeText.LOCAL;
    }

    /** Reads an offset or a name; unless the time is to be whole, only a name that is known. */
    void read() {
        int start = in.at;
        if (in.peek(0) == ' ') {
            in.at++;
        }
        byte sign = in.peek(0);
        if (sign == '+' || sign == '-') {
            if (!offset()) {
                in.at = start;
            } else {
                bracketed();
                named();
            }
            return;
        }
        int end = in.at;
        while (end < in.to && in.bytes[end] >= 'A' && in.bytes[end] <= 'Z' && end - in.at < 6) {
            end++;
        }
        boolean isWord = end > in.at && (end == in.to || !TextCursor.isWordByte(in.bytes[end]));
        if (end == in.at && in.at + 1 == in.to && sign == 'z') {
            end++;
            isWord = true;
        }
        if (!isWord) {
            in.at = start;
            return;
        }
        if (end - in.at == 1 && (sign | 0x20) == 'z') {
            offset = 0;
            in.at = end;
            return;
        }
        int known = end - in.at >= 2 ? zones.offset(in.bytes, in.at, end) : ZoneNames.UNKNOWN;
        if (known == ZoneNames.UNKNOWN) {
            boolean ignored =
                    in.whole && end - in.at >= 3 && end - in.at <= 5 && (end == in.to || in.bytes[end] == ' ');
            in.at = ignored ? end : start;
            return;
        }
        in.at = end;
        offset = known;
        // UTC+2
        if (known == 0 && (in.peek(0) == '+' || in.peek(0) == '-')) {
            if (offset()) {
                bracketed();
            } else {
                in.at = end;
            }
        }
    }

    private boolean offset() {
        int sign = in.bytes[in.at++] == '-' ? -1 : 1;
        int hour = in.number(2);
        if (hour < 0 || hour > 18) {
            return false;
        }
        int minutes = 0;
        boolean hasColon = in.peek(0) == ':' && TextCursor.isDigit(in.peek(1));
        in.at += hasColon ? 1 : 0;
        if (TextCursor.isDigit(in.peek(0))) {
            minutes = in.number(2);
            if (in.width != 2 || minutes > 59 || TextCursor.isDigit(in.peek(0))) {
                return false;
            }
        }
        offset = sign * (hour * 3600 + minutes * 60);
        return true;
    }

    /** {@code [Europe/Berlin]} behind an offset. */
    private void bracketed() {
        if (in.peek(0) == '[' || (in.peek(0) == ' ' && in.peek(1) == '(')) {
            byte closing = (byte) (in.peek(0) == '[' ? ']' : ')');
            for (int i = in.at; i < in.to && i < in.at + 40; i++) {
                if (in.bytes[i] == closing) {
                    in.at = i + 1;
                    return;
                }
            }
        }
    }

    /** The name of the zone behind its offset, as Go writes it: {@code +0200 CEST}. */
    private void named() {
        int end = in.at + 1;
        while (end < in.to && in.bytes[end] >= 'A' && in.bytes[end] <= 'Z') {
            end++;
        }
        int length = end - in.at - 1;
        if (in.peek(0) == ' ' && end == in.to && length >= 3 && length <= 5) {
            in.at = end;
        }
    }

    /** Seconds east of Greenwich, or {@link TimeText#LOCAL}. */
    int offsetSeconds() {
        return offset;
    }
}
