// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line in one line on standard error, such as {@code --interval: abc is not a
 * duration; expected such as 100ms, 1s or PT0.5S}, and ends with status 2. The usage text stays where it was: behind
 * {@code --help}.
 */
final class OneLineErrors implements IParameterExceptionHandler {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine commandLine = exception.getCommandLine();
        commandLine.getErr().println(message(exception));
        commandLine.getErr().flush();
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched.getUnmatched().get(0) + ": unknown option or argument" + suggestion(unmatched)
                    + "; --help lists them";
        }
        ArgSpec argument = exception.getArgSpec();
        return argument == null ? text(exception) : name(argument) + ": " + fault(argument, exception);
    }

    private static String fault(ArgSpec argument, ParameterException exception) {
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return exception.getValue() + " is not one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (argument.converters().length == 0 && WHOLE.contains(type)) {
            return exception.getValue() + " is not a whole number";
        }
        if (argument.converters().length == 0 && FRACTIONS.contains(type)) {
            return exception.getValue() + " is not a number";
        }
        return text(exception.getCause() instanceof TypeConversionException conversion ? conversion : exception);
    }

    private static String suggestion(UnmatchedArgumentException exception) {
        return exception.isUnknownOption() && !exception.getSuggestions().isEmpty()
                ? "; did you mean " + exception.getSuggestions().get(0) + "?"
                : "";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The message in one line: a value may hold line breaks, and so may what quotes it. */
    private static String text(Exception exception) {
        return String.valueOf(exception.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
