// SPDX-License-Identifier: Apache-2.0
/**
 * Serial ports as sources: lines of numbers from boards and instruments.
 * {@link org.stripchart.source.serial.SerialProvider} defines how a location is written, and
 * {@link org.stripchart.source.serial.SerialPorts} lists the ports found.
 */
@NullMarked
package org.stripchart.source.serial;

import org.jspecify.annotations.NullMarked;
