// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a window test where there is no screen; on a build server that is a failure instead. */
final class DisplayCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.getBoolean("java.awt.headless")) {
            return ConditionEvaluationResult.disabled("this JVM is headless; name window tests *IT");
        }
        String missing = System.getProperty(OwnDisplay.MISSING);
        if (missing == null) {
            return ConditionEvaluationResult.enabled("there is a screen");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }
}
