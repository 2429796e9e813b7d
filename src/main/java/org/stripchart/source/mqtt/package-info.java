// SPDX-License-Identifier: Apache-2.0
/**
 * Messages of an MQTT broker as a source, with a series for each topic and for each number within a message.
 * {@link org.stripchart.source.mqtt.MqttProvider} defines how its location is written.
 */
@NullMarked
package org.stripchart.source.mqtt;

import org.jspecify.annotations.NullMarked;
