// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A picture's size: {@code 1280x720}, each side 1 to {@value PictureSize#MOST}. */
public final class SizeConverter implements ITypeConverter<PictureSize> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})[xX\u00d7](\\d{1,9})");

    @Override
    public PictureSize convert(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(value + " is not a size; expected WIDTHxHEIGHT such as 1280x720");
        }
        return new PictureSize(side(value, matcher.group(1)), side(value, matcher.group(2)));
    }

    private static int side(String value, String digits) {
        int side = Integer.parseInt(digits);
        if (side < 1 || side > PictureSize.MOST) {
            throw new TypeConversionException(value + " must have sides of 1 to " + PictureSize.MOST);
        }
        return side;
    }
}
