/**
 * Lines of text from sockets. {@link org.stripchart.source.net.TcpProvider} connects to a server,
 * {@link org.stripchart.source.net.TcpListenProvider} accepts many clients, and
 * {@link org.stripchart.source.net.UdpProvider} receives datagrams.
 */
@NullMarked
package org.stripchart.source.net;

import org.jspecify.annotations.NullMarked;
