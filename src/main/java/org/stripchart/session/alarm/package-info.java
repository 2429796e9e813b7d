// SPDX-License-Identifier: Apache-2.0
/**
 * What a run does when an alarm comes or goes: it reports the alarm, runs a command and records the points around
 * it. {@link org.stripchart.session.alarm.RunAlarms} does this for all sessions of a process, and
 * {@link org.stripchart.session.alarm.SessionAlarms} for one.
 */
@NullMarked
package org.stripchart.session.alarm;

import org.jspecify.annotations.NullMarked;
