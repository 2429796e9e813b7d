// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.EventQueue;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import javax.swing.JFrame;
import javax.swing.JPasswordField;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Passwords;

/** Asks for passwords in a dialog in front of the program's windows. */
public final class PasswordDialog implements Passwords {

    private static final String FIELD = "Password";

    /** One question; it goes when its asker does. */
    private static final class Question {
        private @Nullable PromptDialog dialog;
        private char @Nullable [] answer;
        private boolean withdrawn;
    }

    @Override
    public char @Nullable [] ask(String purpose) {
        Question question = new Question();
        try {
            EventQueue.invokeAndWait(() -> ask(purpose, question));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            EventQueue.invokeLater(() -> withdraw(question));
            return null;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return question.answer;
    }

    private static void ask(String purpose, Question question) {
        if (question.withdrawn) {
            return;
        }
        PromptDialog dialog = new PromptDialog(owner(), "Password", purpose).field(FIELD, new JPasswordField());
        question.dialog = dialog;
        dialog.ask(answered -> question.answer = ((JPasswordField) answered.component(FIELD)).getPassword());
        if (question.withdrawn && question.answer != null) {
            Arrays.fill(question.answer, ' ');
        }
    }

    private static void withdraw(Question question) {
        question.withdrawn = true;
        if (question.dialog != null) {
            question.dialog.cancel();
        }
    }

    private static @Nullable Window owner() {
        return Arrays.stream(Window.getWindows())
                .filter(window -> window instanceof JFrame && window.isShowing())
                .findFirst()
                .orElse(null);
    }
}
