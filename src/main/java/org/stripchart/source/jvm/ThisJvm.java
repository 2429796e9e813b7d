// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.MBeanServerConnection;
import org.stripchart.source.Passwords;
import org.stripchart.words.FaultText;

/** The JVM that this runs in. */
final class ThisJvm implements Reach {

    @Override
    public MBeanServerConnection connect(Passwords passwords, Runnable lost) {
        return ManagementFactory.getPlatformMBeanServer();
    }

    @Override
    public void disconnect() {}

    @Override
    public String whyLost(IOException failure) {
        return FaultText.of(failure);
    }

    @Override
    public boolean mayComeBack(IOException failure) {
        return false;
    }
}
