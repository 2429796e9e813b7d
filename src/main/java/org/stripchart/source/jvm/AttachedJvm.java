// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.stripchart.source.Passwords;
import org.stripchart.words.FaultText;

/**
 * Another JVM of the same user on this computer; its own agent for local management is started in it, as the tools of the
 * JDK do. That answers programs of this computer only, and of those only who got its address by attaching.
 */
final class AttachedJvm implements Reach {

    /** Whether the agent for local management answers this computer only; it does, unless somebody has said otherwise. */
    private static final String LOCAL_ONLY = "com.sun.management.jmxremote.local.only";

    private final long pid;
    private final JmxConnection connection = new JmxConnection();

    AttachedJvm(long pid) {
        this.pid = pid;
    }

    @Override
    public MBeanServerConnection connect(Passwords passwords, Runnable lost) throws IOException {
        String address;
        try {
            checkIsJvm();
            address = localAddress();
        } catch (AttachNotSupportedException e) {
            throw new IOException(
                    isGone() ? "the process has ended" : "does not let others attach: " + FaultText.of(e), e);
        }
        JMXConnector connector =
                JMXConnectorFactory.newJMXConnector(new JMXServiceURL(address), JmxConnection.environment(Map.of()));
        connector.connect();
        return connection.adopt(connector, lost);
    }

    private String localAddress() throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            if ("false".equalsIgnoreCase(machine.getSystemProperties().getProperty(LOCAL_ONLY))) {
                throw new IOException("would be opened to other computers by this, since " + LOCAL_ONLY + " is false");
            }
            return machine.startLocalManagementAgent();
        } finally {
            machine.detach();
        }
    }

    /** Makes sure that it is a JVM: to attach begins with a signal that ends a process which is none. */
    private void checkIsJvm() throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            throw new IOException("no such process");
        }
        String id = Long.toString(pid);
        if (VirtualMachine.list().stream().anyMatch(known -> known.id().equals(id))) {
            return;
        }
        // A JVM without -XX:+UsePerfData, or one in a container, is not in that list.
        boolean isJvm;
        try {
            isJvm = mapsJvm(Path.of("/proc", id, "maps"));
        } catch (AccessDeniedException e) {
            throw new IOException(
                    "runs as another user" + inBrackets(process.get().info().user()), e);
        }
        if (!isJvm) {
            throw new IOException(
                    "is not a JVM" + inBrackets(process.get().info().command()));
        }
    }

    private static String inBrackets(Optional<String> more) {
        return more.map(text -> " (" + text + ")").orElse("");
    }

    private static boolean mapsJvm(Path maps) throws IOException {
        if (!Files.exists(maps)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.endsWith("/libjvm.so"));
        }
    }

    private boolean isGone() {
        return ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true);
    }

    @Override
    public void disconnect() {
        connection.close();
    }

    @Override
    public String whyLost(IOException failure) {
        return isGone() ? "the process has ended" : RemoteJvm.words(failure);
    }

    @Override
    public boolean mayComeBack(IOException failure) {
        return false;
    }
}
