// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.cli.ProgramProcess.Result;

/** Runs the packaged program, as a shell starts it, where there is no display. */
abstract class PackagedProgram {

    static final byte[] NOTHING = {};

    @TempDir
    Path folder;

    String csv(byte[] input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--headless", "-o", "-", "--output-format", "csv"));
        return run(input, all.toArray(new String[0])).done().text();
    }

    Result run(byte[] input, String... arguments) throws Exception {
        return ProgramProcess.run(ProgramProcess.headless(folder, arguments), input);
    }

    ProgramProcess start(String... arguments) throws IOException {
        return ProgramProcess.start(ProgramProcess.headless(folder, arguments));
    }

    ChartPicture picture(String name) throws IOException {
        return ChartPicture.of(Files.readAllBytes(folder.resolve(name)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
