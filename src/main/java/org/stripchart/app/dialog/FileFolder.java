// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.io.File;
import java.nio.file.Path;

/** Where a dialog for files begins: beside the latest one of its kind, whatever is in them. Event dispatch thread only. */
public final class FileFolder {

    private String folder;

    /**
     * @param folder where the first file is looked for or put; empty for the one the program was started in
     */
    public FileFolder(String folder) {
        this.folder = folder;
    }

    /** Returns the folder, whole. */
    public File file() {
        return new File(folder).getAbsoluteFile();
    }

    /** Returns the folder as it was noted; empty if none was. */
    public String text() {
        return folder;
    }

    /** Notes where a file was found or put. */
    public void note(Path file) {
        folder = String.valueOf(file.toAbsolutePath().getParent());
    }
}
