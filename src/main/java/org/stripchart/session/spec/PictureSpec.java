// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

/**
 * How large pictures are.
 *
 * @param width,height without the scale
 * @param scale pixels for each of them
 */
public record PictureSpec(int width, int height, double scale) {}
