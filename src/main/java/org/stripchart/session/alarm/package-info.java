// SPDX-License-Identifier: Apache-2.0
/**
 * What a run does when an alarm comes and goes: it tells so, runs a command, keeps the points around it.
 * {@link org.stripchart.session.alarm.RunAlarms} is that of all sessions of a process.
 */
@NullMarked
package org.stripchart.session.alarm;

import org.jspecify.annotations.NullMarked;
