// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stripchart.words.EscapedText;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line in one line, such as {@code --interval: abc is not a duration; expected such as
 * 100ms, 1s or PT0.5S}.
 */
final class OneLineErrors {

    private static final Set<Class<?>> INTS = Set.of(int.class, Integer.class);
    private static final Set<Class<?>> LONGS = Set.of(long.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);

    private OneLineErrors() {}

    static String line(ParameterException exception) {
        return EscapedText.oneLine(message(exception));
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched.getUnmatched().get(0) + ": unknown option or argument" + suggestion(unmatched)
                    + "; --help lists them";
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": must be given only once";
        }
        if (exception instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            return name(argument) + ": needs a value, " + argument.paramLabel();
        }
        ArgSpec argument = exception.getArgSpec();
        return argument == null ? text(exception) : name(argument) + ": " + fault(argument, exception);
    }

    private static String fault(ArgSpec argument, ParameterException exception) {
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return exception.getValue() + " is not one of "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (argument.converters().length == 0 && INTS.contains(type)) {
            return exception.getValue() + " is not a whole number from " + Integer.MIN_VALUE + " to "
                    + Integer.MAX_VALUE;
        }
        if (argument.converters().length == 0 && LONGS.contains(type)) {
            return exception.getValue() + " is not a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
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

    private static String text(Exception exception) {
        return String.valueOf(exception.getMessage());
    }
}
