/**
 * The output of another program as a source. {@link org.stripchart.source.exec.ExecProvider} defines how its
 * command line is written. The program and everything it starts end with the source.
 */
@NullMarked
package org.stripchart.source.exec;

import org.jspecify.annotations.NullMarked;
