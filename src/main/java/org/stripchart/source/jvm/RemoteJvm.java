// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.rmi.NotBoundException;
import java.rmi.registry.LocateRegistry;
import java.rmi.server.RMIClientSocketFactory;
import java.util.Arrays;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.rmi.RMIConnector;
import javax.management.remote.rmi.RMIServer;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Credentials;
import org.stripchart.source.Passwords;
import org.stripchart.words.FaultText;

/**
 * A JVM that listens for JMX over RMI, by its registry: no JNDI, which would make objects of whatever the other side says.
 */
final class RemoteJvm implements Reach {

    private static final int PATIENCE_MILLIS = 2000;
    private static final String NAME = "jmxrmi";

    /** The other side knows us, and does not want us. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1;

        RefusedException(String message, @Nullable SecurityException cause) {
            super(message, cause);
        }
    }

    private final String host;
    private final int port;
    private final String user;
    private final JmxConnection connection = new JmxConnection();

    private final Credentials credentials;

    /** Asked through the credentials; a person is there only while something connects. */
    private volatile Passwords person = Passwords.NONE;

    /**
     * @param user empty for none
     */
    RemoteJvm(String host, int port, String user) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.credentials =
                new Credentials(user, "jmx://" + user + "@" + host + ":" + port, purpose -> person.ask(purpose));
    }

    @Override
    public MBeanServerConnection connect(Passwords passwords, Runnable lost) throws IOException {
        person = passwords;
        Map<String, Object> environment = JmxConnection.environment(login());
        try {
            RMIClientSocketFactory sockets = RemoteJvm::connectSoon;
            RMIServer server =
                    (RMIServer) LocateRegistry.getRegistry(host, port, sockets).lookup(NAME);
            JMXConnector connector = new RMIConnector(server, environment);
            connector.connect();
            return connection.adopt(connector, lost);
        } catch (NotBoundException e) {
            throw new IOException("an RMI registry that does not know JMX answers there", e);
        } catch (ClassCastException e) {
            throw new IOException("something else than JMX answers there", e);
        } catch (SecurityException e) {
            throw new RefusedException(
                    user.isEmpty()
                            ? "wants a user; expected jmx://USER@HOST:PORT"
                            : "does not let " + user + " in: " + FaultText.of(e),
                    e);
        } catch (IOException e) {
            throw new IOException(words(e), e);
        }
    }

    private static Socket connectSoon(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Returns the user and the password; JMX wants a string, which cannot be wiped. */
    private Map<String, ?> login() throws RefusedException {
        if (!credentials.isGiven()) {
            return Map.of();
        }
        char[] password = credentials.password();
        if (password == null) {
            throw new RefusedException(
                    "needs a password for " + user + ", and there is nobody to ask; set " + Credentials.VARIABLE, null);
        }
        String secret = new String(password);
        Arrays.fill(password, '\0');
        return Map.of(JMXConnector.CREDENTIALS, new String[] {user, secret});
    }

    @Override
    public void disconnect() {
        connection.close();
    }

    @Override
    public void close() {
        disconnect();
        credentials.close();
    }

    @Override
    public String whyLost(IOException failure) {
        return words(failure);
    }

    @Override
    public boolean mayComeBack(IOException failure) {
        return !(failure instanceof RefusedException);
    }

    /** Returns what RMI says, in a few words: its messages repeat those of their causes behind a semicolon. */
    static String words(IOException failure) {
        String message = failure.getMessage();
        if (message == null) {
            return FaultText.of(failure);
        }
        int semicolon = message.indexOf(';');
        String head = (semicolon < 0 ? message : message.substring(0, semicolon)).strip();
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String rootMessage = root.getMessage();
        boolean isNews = rootMessage != null && !rootMessage.isBlank() && !head.contains(rootMessage);
        return semicolon >= 0 && isNews ? head + ": " + rootMessage : head;
    }
}
