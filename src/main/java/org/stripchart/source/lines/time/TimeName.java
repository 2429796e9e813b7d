// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NameAndUnit;

/**
 * What the name of a column or label says about times: {@code Time [s]}, {@code elapsed_ms}, {@code Datum/Uhrzeit}.
 *
 * <p>A name is judged by its words, in any case: all of them must be known, so that {@code response time} and {@code time
 * to live} stand for no x.
 *
 * @param kind which times it stands for
 * @param unit of its numbers, if it says so
 * @param rank how surely it stands for x: the higher the more; 0 if it does not
 * @param zone of the times that tell none, if the name tells it; null if it does not
 */
public record TimeName(
        Kind kind, TimeUnitName unit, int rank, @Nullable ZoneId zone) {

    /** What a name may stand for. */
    public enum Kind {
        /** No times. */
        NONE,
        /** Some time, since the epoch, of the day or since the start. */
        TIME,
        /** A date, with a time of day or without. */
        DATE,
        /** A time of day. */
        CLOCK,
        /** How long since some start. */
        RELATIVE,
        /** An x of any kind. */
        X
    }

    /** No name for times. */
    public static final TimeName NONE = new TimeName(Kind.NONE, TimeUnitName.NONE, 0, null);

    /** The rank of a name that stands for other things as well: numbers under it are times only if they grow. */
    public static final int WEAK = 1;

    /** The rank of a name that says nothing else. */
    public static final int SURE = 3;

    private static final int LONGEST = 60;

    private static final Pattern JOINTS = Pattern.compile("[\\s_\\-.,:;/+&@#()\\[\\]<>|]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z]|(?:UTC|GMT|[UMN]S)$)");
    private static final Pattern OFFSET = Pattern.compile("(?i)\\b(?:utc|gmt)\\s*([+-]\\d{1,2})(?::?(\\d{2}))?\\b");

    /** Dates as they are to be read: {@code DD/MM/YYYY}, {@code TT.MM.JJJJ}. */
    private static final Pattern DATES = Pattern.compile(
            "(?i)(?<!\\p{L})(?:[dtj]{1,2}[-/.]?m{1,2}[-/.]?[yja]{2,4}|m{1,2}[-/.]?[dtj]{1,2}[-/.]?[yja]{2,4}"
                    + "|[yja]{2,4}[-/.]?m{1,2}[-/.]?[dtj]{1,2})(?![a-gi-su-z])");

    /** Times of day as they are to be read: {@code hh:mm:ss.sss}. */
    private static final Pattern CLOCKS = Pattern.compile(
            "(?i)(?<![a-su-z])(?:h{1,2}:min:s(?:\\.ms)?|[Th]?h[:.]?mm(?:[:.]?ss(?:[.,:][sf0x]+)?)?)(?!\\p{L})");

    private static final Map<String, Kind> WORDS = words(
            Kind.TIME,
            "time timestamp timestamps stamp zeit zeitstempel zeitpunkt messzeit systemzeit temps horodatage tiempo tempo"
                    + " tijd tijdstip tijdstempel время 时间 時間 시간 时刻 時刻 时间戳 aika aikaleima tid tidpunkt tidsstempel"
                    + " čas czas idő χρόνος ώρα zaman saat oras waktu זמן وقت เวลา समय ts epoch unixtime timecode",
            Kind.DATE,
            "date datum datetime fecha дата 日期 日付 日時 날짜 päivä päivämäärä pvm dato dátum tarih ngày tanggal"
                    + " datumzeit datetimestamp dateandtime jd mjd hjd bjd datenum",
            Kind.CLOCK,
            "clock uhrzeit heure hora ora godzina hodina klokkeslæt klockan klo kellonaika timeofday",
            Kind.RELATIVE,
            "elapsed uptime relative rel runtime millis micros nanos seconds secs sec second milliseconds microseconds"
                    + " nanoseconds minutes hours days sekunden laufzeit verstrichen écoulé transcurrido msec usec nsec");

    /** Words of more than one meaning. */
    private static final Map<String, Kind> WEAK_WORDS = words(
            Kind.TIME,
            "t tid saat oras tempo stamp ts at",
            Kind.X,
            "x",
            Kind.DATE,
            "data",
            Kind.RELATIVE,
            "runtime rel second sec secs");

    /** Words that change nothing beside one of the others. */
    private static final Map<String, Kind> FILLING = words(
            Kind.NONE,
            "and und et e y en i of the in unix posix epoch local lokal utc gmt iso iso8601 rfc3339 start since from begin"
                    + " beginning t mess log logged rec record recorded system sys sample sampling measurement meas event host"
                    + " device since1970 stamp 8601 z absolute abs real wall server created visit visited reported observed"
                    + " observation received measured open julian modified");

    /** Returns what that name stands for. */
    public static TimeName of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        switch (name) {
            // As Influx, Elasticsearch and others call it; the bounds of a query are times as well, but not the
            // point's.
            case "_time", "__time", "@timestamp", "@time" -> {
                return new TimeName(Kind.TIME, TimeUnitName.NONE, SURE + 1, null);
            }
            case "_start", "_stop" -> {
                return new TimeName(Kind.DATE, TimeUnitName.NONE, WEAK, null);
            }
            case "X_Value", "x-axis" -> {
                return new TimeName(Kind.X, TimeUnitName.NONE, WEAK, null);
            }
            case "T", "X", "TID", "S", "M", "H", "D" -> {
                return name.equals("X") ? new TimeName(Kind.X, TimeUnitName.NONE, WEAK, null) : NONE;
            }
            default -> {
                // As some oscilloscopes have it: in s, CH1 in V.
                TimeUnitName bare = name.startsWith("in ") ? TimeUnitName.of(name.substring(3)) : TimeUnitName.NONE;
                return bare == TimeUnitName.NONE ? ofWords(name) : new TimeName(Kind.X, bare, WEAK, null);
            }
        }
    }

    private static TimeName ofWords(String name) {
        Matcher offset = OFFSET.matcher(name);
        ZoneId zone = null;
        String rest = name;
        if (offset.find()) {
            zone = zone(offset);
            rest = offset.replaceAll(" ");
        }
        boolean hasDates = DATES.matcher(rest).find();
        boolean hasClocks = isOfClocks(rest);
        rest = hasDates ? DATES.matcher(rest).replaceAll(" ") : rest;
        rest = hasClocks ? CLOCKS.matcher(rest).replaceAll(" ") : rest;
        NameAndUnit split = NameAndUnit.of(rest);
        TimeUnitName unit = TimeUnitName.of(split.unit());
        if (unit == TimeUnitName.NONE && !split.unit().isEmpty()) {
            // Time in volts.
            return NONE;
        }
        List<String> words = JOINTS.splitAsStream(CAMEL.matcher(split.name()).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        int count = words.size();
        Kind kind = hasDates ? Kind.DATE : hasClocks ? Kind.CLOCK : Kind.NONE;
        int rank = SURE;
        boolean since = false;
        boolean besideClock = words.stream().anyMatch(word -> WORDS.get(word.toLowerCase(Locale.ROOT)) == Kind.CLOCK);
        for (int i = 0; i < count; i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (i == 0 && count > 1 && word.equals("min")) {
                // When the least came, beside that of the greatest.
                return NONE;
            }
            @Nullable Kind known = WORDS.get(word);
            @Nullable Kind weak = WEAK_WORDS.get(word);
            TimeUnitName unitHere = TimeUnitName.of(word);
            if (unitHere != TimeUnitName.NONE && unit == TimeUnitName.NONE && (count > 1 || known != null)) {
                unit = unitHere;
                kind = join(kind, known == null ? Kind.NONE : known);
                rank = weak != null && count == 1 ? WEAK : rank;
            } else if (known != null && !(kind != Kind.NONE && FILLING.containsKey(word))) {
                kind = join(kind, known);
                rank = weak != null && count == 1 ? WEAK : rank;
            } else if (weak == Kind.DATE && besideClock) {
                // Data e ora
                kind = join(kind, weak);
            } else if (weak != null && (count == 1 || (kind == Kind.NONE && i == count - 1))) {
                kind = weak;
                rank = WEAK;
            } else if (weak != null && i + 1 < count && TimeUnitName.of(words.get(i + 1)) != TimeUnitName.NONE) {
                kind = join(kind, weak);
                rank = WEAK;
            } else if (FILLING.containsKey(word)) {
                zone = zone == null && (word.equals("utc") || word.equals("gmt")) ? ZoneOffset.UTC : zone;
                since |= word.equals("since") || word.equals("start") || word.equals("from");
                // The real time that something took, or the hour of the day.
                rank = word.equals("real") ? WEAK : Math.min(rank, isPlain(word) ? SURE : SURE - 1);
            } else {
                return NONE;
            }
        }
        return kind == Kind.NONE ? NONE : new TimeName(since ? Kind.RELATIVE : kind, unit, rank, zone);
    }

    /** Whether a name tells how its times of day are to be read: {@code Time (hhmmss)}. */
    static boolean isOfClocks(String name) {
        return CLOCKS.matcher(name).find();
    }

    private static boolean isPlain(String word) {
        return switch (word) {
            case "sample", "sampling", "measurement", "meas", "event", "start", "device", "host", "server" -> false;
            default -> true;
        };
    }

    private static Kind join(Kind one, Kind other) {
        if (one == Kind.NONE || one == other) {
            return other;
        }
        if (other == Kind.NONE) {
            return one;
        }
        if (one == Kind.RELATIVE || other == Kind.RELATIVE) {
            return Kind.RELATIVE;
        }
        return one == Kind.DATE || other == Kind.DATE ? Kind.DATE : Kind.TIME;
    }

    private static @Nullable ZoneId zone(Matcher offset) {
        int hours = Integer.parseInt(offset.group(1));
        int minutes = offset.group(2) == null ? 0 : Integer.parseInt(offset.group(2));
        if (Math.abs(hours) > 14 || minutes > 59) {
            return null;
        }
        boolean west = offset.group(1).startsWith("-");
        return ZoneOffset.ofHoursMinutes(hours, west ? -minutes : minutes);
    }

    private static Map<String, Kind> words(Object... kindsAndWords) {
        return Stream.iterate(0, i -> i < kindsAndWords.length, i -> i + 2)
                .flatMap(i -> JOINTS.splitAsStream((String) kindsAndWords[i + 1])
                        .map(word -> Map.entry(word, (Kind) kindsAndWords[i])))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
