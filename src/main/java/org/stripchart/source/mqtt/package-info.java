// SPDX-License-Identifier: Apache-2.0
/** Messages of an MQTT broker as a source: a series for each topic, and for each number in its messages. */
@NullMarked
package org.stripchart.source.mqtt;

import org.jspecify.annotations.NullMarked;
