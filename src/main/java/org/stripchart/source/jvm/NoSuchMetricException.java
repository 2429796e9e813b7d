// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;

/** The JVM is there, but not what was asked of it; to ask again is of little use. */
final class NoSuchMetricException extends IOException {

    private static final long serialVersionUID = 1;

    NoSuchMetricException(String message) {
        super(message);
    }
}
