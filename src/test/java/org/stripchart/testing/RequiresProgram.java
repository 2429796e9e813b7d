// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test against a real counterpart; it is skipped where that is not installed, and fails then on a build server. */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface RequiresProgram {

    /** The programs, by the names by which a shell finds them; {@code /usr/sbin} is searched as well. */
    String[] value();
}
