/**
 * What web servers tell: {@link org.stripchart.source.web.HttpProvider} asks one again and again, {@link
 * org.stripchart.source.web.WebSocketProvider} and {@link org.stripchart.source.web.ServerSentEventsProvider} listen to
 * what one sends by itself.
 */
@NullMarked
package org.stripchart.source.web;

import org.jspecify.annotations.NullMarked;
