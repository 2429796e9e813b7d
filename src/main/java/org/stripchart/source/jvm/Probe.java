// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.poll.NamedValues;
import org.stripchart.words.FaultText;

/**
 * Reads some attributes of a JVM, poll after poll. Which objects there are is looked up with the first poll and then each
 * ten seconds.
 *
 * <p><b>Threading:</b> confined to the thread that polls.
 */
final class Probe {

    private static final long LOOK_UP_NANOS = 10_000_000_000L;
    private static final int LISTED = 8;
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;

    /** What collectors do beside the program, which does not stop for it. */
    private static final Set<String> CONCURRENT =
            Set.of("ZGC Cycles", "ZGC Minor Cycles", "ZGC Major Cycles", "Shenandoah Cycles", "G1 Concurrent GC");

    /** A path, and what becomes of its numbers. */
    record Wanted(AttributePath path, String series, Metric.Unit unit, boolean required) {

        static Wanted of(Metric metric, boolean required) {
            return new Wanted(AttributePath.parse(metric.mbean()), metric.series(), metric.unit(), required);
        }

        /** Returns one whose series have names that are made of the path. */
        static Wanted of(AttributePath path) {
            return new Wanted(path, "", Metric.Unit.ONE, true);
        }
    }

    private record Target(ObjectName object, List<String> attributes) {}

    private final List<Wanted> wanted;
    private final Map<Wanted, List<Target>> targets = new LinkedHashMap<>();
    private final Map<String, Double> before = new HashMap<>();
    private final Map<String, Double> sums = new LinkedHashMap<>();
    private @Nullable MBeanServerConnection lookedUpIn;
    private long lookedUpNanos;
    private long polledNanos;
    private double processors = 1;

    Probe(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads all once.
     *
     * @throws NoSuchMetricException if something is not there that was asked for
     */
    void poll(MBeanServerConnection jvm, NamedValues to, long nowNanos) throws IOException {
        try {
            boolean first = jvm != lookedUpIn;
            if (first || nowNanos - lookedUpNanos > LOOK_UP_NANOS) {
                lookUp(jvm);
                lookedUpIn = jvm;
                lookedUpNanos = nowNanos;
            }
            if (first) {
                before.clear();
                processors = number(
                        jvm.getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "AvailableProcessors"));
            }
            double elapsedNanos = nowNanos - polledNanos;
            polledNanos = nowNanos;
            for (Map.Entry<Wanted, List<Target>> each : targets.entrySet()) {
                read(jvm, each.getKey(), each.getValue(), elapsedNanos, to);
                if (first && sums.isEmpty() && each.getKey().required()) {
                    throw new NoSuchMetricException(
                            noNumber(jvm, each.getKey().path(), each.getValue().get(0)));
                }
            }
        } catch (JMException e) {
            throw new IOException(FaultText.of(e), e);
        }
    }

    private void lookUp(MBeanServerConnection jvm) throws IOException, JMException {
        targets.clear();
        for (Wanted each : wanted) {
            AttributePath path = each.path();
            List<Target> found = new ArrayList<>();
            for (ObjectName object : new TreeSet<>(jvm.queryNames(path.object(), null))) {
                List<String> attributes = attributes(jvm, object, path);
                if (!attributes.isEmpty()) {
                    found.add(new Target(object, attributes));
                }
            }
            if (found.isEmpty() && each.required()) {
                throw new NoSuchMetricException(missing(jvm, path));
            }
            targets.put(each, found);
        }
    }

    private static List<String> attributes(MBeanServerConnection jvm, ObjectName object, AttributePath path)
            throws IOException, JMException {
        return Arrays.stream(jvm.getMBeanInfo(object).getAttributes())
                .filter(MBeanAttributeInfo::isReadable)
                .map(MBeanAttributeInfo::getName)
                .filter(path::takes)
                .toList();
    }

    private static String missing(MBeanServerConnection jvm, AttributePath path) throws IOException, JMException {
        Set<ObjectName> objects = jvm.queryNames(path.object(), null);
        if (!objects.isEmpty()) {
            ObjectName object = objects.iterator().next();
            return object + " has no attribute " + path.attribute() + "; it has "
                    + list(Arrays.stream(jvm.getMBeanInfo(object).getAttributes())
                            .map(MBeanAttributeInfo::getName)
                            .toList());
        }
        ObjectName siblings = new ObjectName(path.object().getDomain() + ":*");
        List<String> names = jvm.queryNames(siblings, null).stream()
                .map(ObjectName::toString)
                .toList();
        return "no MBean " + path.object() + "; there are "
                + (names.isEmpty() ? "the domains " + list(List.of(jvm.getDomains())) : list(names));
    }

    private static String noNumber(MBeanServerConnection jvm, AttributePath path, Target target)
            throws IOException, JMException {
        String attribute = target.object() + "/" + target.attributes().get(0);
        Object value = jvm.getAttribute(target.object(), target.attributes().get(0));
        if (value instanceof CompositeData composite && !path.takesAllKeys()) {
            return attribute + " has no number " + path.key() + "; it has "
                    + list(List.copyOf(composite.getCompositeType().keySet()));
        }
        return attribute + " is no number";
    }

    private static String list(List<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        return String.join(", ", sorted.subList(0, Math.min(LISTED, sorted.size())))
                + (sorted.size() > LISTED ? " and " + (sorted.size() - LISTED) + " more" : "");
    }

    private void read(MBeanServerConnection jvm, Wanted what, List<Target> objects, double elapsedNanos, NamedValues to)
            throws IOException, JMException {
        sums.clear();
        for (Target target : objects) {
            try {
                for (Attribute attribute : jvm.getAttributes(
                                target.object(), target.attributes().toArray(String[]::new))
                        .asList()) {
                    read(what, target.object(), attribute);
                }
            } catch (InstanceNotFoundException e) {
                // Gone since it was looked up; the next look finds out whether anything is left.
                lookedUpNanos = polledNanos - LOOK_UP_NANOS - 1;
            }
        }
        for (Map.Entry<String, Double> sum : sums.entrySet()) {
            to.put(sum.getKey(), inUnit(what.unit(), sum.getKey(), sum.getValue(), elapsedNanos));
        }
    }

    private void read(Wanted what, ObjectName object, Attribute attribute) {
        AttributePath path = what.path();
        if (attribute.getValue() instanceof CompositeData composite) {
            for (String key : composite.getCompositeType().keySet()) {
                if (path.takesAllKeys() || key.equals(path.key())) {
                    add(what, object, attribute.getName() + "." + key, composite.get(key));
                }
            }
        } else if (path.takesAllKeys()) {
            add(what, object, attribute.getName(), attribute.getValue());
        }
    }

    private void add(Wanted what, ObjectName object, String attribute, @Nullable Object value) {
        double number = number(value);
        if (Double.isNaN(number) || isConcurrent(what, object)) {
            return;
        }
        String name = String.valueOf(object.getKeyProperty("name"));
        String series = what.series().isEmpty()
                ? AttributePath.shortName(object) + "/" + attribute
                : what.series().replace("*", name);
        sums.merge(series, number, Double::sum);
    }

    private static boolean isConcurrent(Wanted what, ObjectName object) {
        return what.unit() == Metric.Unit.SHARE_OF_MILLIS
                && CONCURRENT.contains(String.valueOf(object.getKeyProperty("name")));
    }

    private double inUnit(Metric.Unit unit, String series, double value, double elapsedNanos) {
        return switch (unit) {
            case ONE -> value;
            // -1 stands for no limit.
            case MEGABYTES -> value < 0 ? Double.NaN : value / MEGA;
            case SHARE -> value < 0 ? Double.NaN : PERCENT * value;
            case SHARE_OF_MILLIS -> PERCENT * 1e6 * change(series, value) / elapsedNanos;
            case SHARE_OF_PROCESSORS -> PERCENT * change(series, value) / elapsedNanos / processors;
        };
    }

    private double change(String series, double value) {
        Double last = before.put(series, value);
        return last == null ? Double.NaN : value - last;
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean truth ? (truth ? 1 : 0) : Double.NaN;
    }
}
