/**
 * Java virtual machines as sources. {@link org.stripchart.source.jvm.JvmProvider} watches this JVM or another one
 * on this computer, and {@link org.stripchart.source.jvm.JmxProvider} one that listens for JMX.
 */
@NullMarked
package org.stripchart.source.jvm;

import org.jspecify.annotations.NullMarked;
