/**
 * A Java virtual machine as a source: this one, another one on this computer, or one that listens for JMX; {@link
 * org.stripchart.source.jvm.JvmProvider} and {@link org.stripchart.source.jvm.JmxProvider} say how they are written.
 */
@NullMarked
package org.stripchart.source.jvm;

import org.jspecify.annotations.NullMarked;
