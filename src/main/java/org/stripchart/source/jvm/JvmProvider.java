// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * This JVM, {@code jvm:}, or the one of a process of the same user, {@code jvm:4711}.
 *
 * <p>{@code ?metrics=heap,gc,threads} chooses what is charted; {@code ?mbean=OBJECT/ATTRIBUTE.KEY} adds any attribute that
 * is a number, a truth value or composed of such. Stars may stand in the object's name and for the attribute; more than
 * one are separated by semicolons.
 */
public final class JvmProvider implements SourceProvider {

    @Override
    public String form() {
        return "jvm:PID";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "jvm");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation parts = SourceLocation.parse(location);
        long pid;
        try {
            pid = parts.path().isEmpty() ? ProcessHandle.current().pid() : Long.parseLong(parts.path());
        } catch (NumberFormatException e) {
            throw parts.wrong("expected the number of a process, or jvm: alone for this one");
        }
        if (pid <= 0 || !parts.host().isEmpty()) {
            throw parts.wrong("expected the number of a process, or jvm: alone for this one");
        }
        try {
            boolean own = pid == ProcessHandle.current().pid();
            return JvmSource.open(parts, own ? new ThisJvm() : new AttachedJvm(pid), options);
        } catch (NoClassDefFoundError e) {
            throw parts.wrong("this Java runtime lacks the module jdk.attach; expected one that a JDK came with");
        }
    }
}
