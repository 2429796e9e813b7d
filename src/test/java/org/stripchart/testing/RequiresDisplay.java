// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that opens real windows. It is skipped where there can be none, fails when Swing is touched off the event
 * dispatch thread or an exception is nobody's, and leaves a picture of the screen in {@code target/screens} when it
 * fails. On a screen of somebody, the build runs these one after the other; see {@link OwnDisplay}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("display")
@ExtendWith({DisplayCondition.class, ScreenOnFailure.class, SwingFaults.class})
public @interface RequiresDisplay {}
