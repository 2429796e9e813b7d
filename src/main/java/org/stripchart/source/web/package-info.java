/**
 * Web servers as sources. {@link org.stripchart.source.web.HttpProvider} polls a page;
 * {@link org.stripchart.source.web.WebSocketProvider} and
 * {@link org.stripchart.source.web.ServerSentEventsProvider} listen to what a server sends.
 */
@NullMarked
package org.stripchart.source.web;

import org.jspecify.annotations.NullMarked;
