// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.stripchart.source.rows.SeriesFilter;

/**
 * Which numbers of which objects: {@code java.lang:type=Memory/HeapMemoryUsage.used}. Globs may stand for the object and the
 * attribute; without a key, all keys of a composite attribute are meant.
 *
 * @param object a name or a pattern
 * @param attribute a name or a glob
 * @param key of a composite attribute; empty or a star for all of them
 */
record AttributePath(ObjectName object, String attribute, String key) {

    private static final String FORM = "expected OBJECT/ATTRIBUTE or OBJECT/ATTRIBUTE.KEY, such as"
            + " java.lang:type=Memory/HeapMemoryUsage.used";

    /**
     * Takes a path apart. The last slash is before the attribute, since names of objects may hold slashes.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong
     */
    static AttributePath parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("mbean (" + text + ") names no attribute; " + FORM);
        }
        String path = text.substring(slash + 1);
        int dot = path.indexOf('.');
        try {
            return new AttributePath(
                    new ObjectName(text.substring(0, slash)),
                    dot < 0 ? path : path.substring(0, dot),
                    dot < 0 ? "" : path.substring(dot + 1));
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(
                    "mbean (" + text + ") names no object: " + e.getMessage() + "; " + FORM, e);
        }
    }

    boolean takes(String name) {
        return new SeriesFilter(List.of(attribute), List.of()).names().test(name);
    }

    boolean takesAllKeys() {
        return key.isEmpty() || key.equals("*");
    }

    /**
     * Returns what the objects are called in names of series: what tells them apart, {@code GarbageCollector/G1 Young Generation}.
     * The domain is left out if it is the JVM's own.
     */
    static String shortName(ObjectName name) {
        String domain = name.getDomain();
        Map<String, String> properties = new LinkedHashMap<>();
        // What it is comes before which one it is.
        properties.put("type", "");
        properties.putAll(name.getKeyPropertyList());
        String values =
                properties.values().stream().filter(value -> !value.isEmpty()).collect(Collectors.joining("/"));
        return domain.equals("java.lang") || domain.equals("java.nio") ? values : domain + "/" + values;
    }
}
