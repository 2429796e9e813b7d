// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test for which a program is missing; on a build server that is a failure instead. */
final class ProgramCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<RequiresProgram> required =
                context.getElement().flatMap(e -> AnnotationSupport.findAnnotation(e, RequiresProgram.class));
        List<String> missing = required.stream()
                .flatMap(annotation -> Arrays.stream(annotation.value()))
                .filter(program -> !isInstalled(program))
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all programs are installed");
        }
        String reason = "not installed: " + String.join(", ", missing) + "; .ci/run installs it";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean isInstalled(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
