/**
 * The lines that another program writes, as a source: {@link org.stripchart.source.exec.ExecProvider} says how its command
 * line is written. The program and what it starts end with the source.
 */
@NullMarked
package org.stripchart.source.exec;

import org.jspecify.annotations.NullMarked;
