// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.util.concurrent.TimeUnit;

/** Waits; passed in, so that tests need not. */
@FunctionalInterface
interface Pause {

    Pause SLEEP = TimeUnit.NANOSECONDS::sleep;

    void nanos(long nanos) throws InterruptedException;
}
