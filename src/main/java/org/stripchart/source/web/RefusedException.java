// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;

/** A fault that stays however often one tries; the message says why. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
