// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.junit.jupiter.api.Test;
import org.stripchart.testing.Controls;

final class MnemonicsTest {

    private static String letters(String... texts) {
        int[] places = Mnemonics.places(List.of(texts));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            letters.append(places[i] < 0 ? '-' : texts[i].charAt(places[i]));
        }
        return letters.toString();
    }

    @Test
    void areTheFirstLettersOfWordsWhereTheseAreFree() {
        assertThat(letters("Save", "Save as\u2026", "Open session", "Open")).isEqualTo("SaOp");
        assertThat(letters("10 s", "1 min", "1 h")).isEqualTo("1mh");
        assertThat(letters("\u00b5s", "\u2026")).isEqualTo("s-");
    }

    @Test
    void aLetterIsLeftToTheOneThatHasNoOther() {
        assertThat(letters("a", "a")).isEqualTo("a-");
        assertThat(letters("ab", "bc", "b")).isEqualTo("acb");
        assertThat(letters("Axis", "x", "A")).isEqualTo("ixA");
    }

    @Test
    void noneIsMissingWhereAllCanHaveOne() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            // Each has a letter of its own somewhere, so that there is a way.
            List<String> texts = new ArrayList<>();
            for (char own = 'a'; own <= 'z'; own++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(4); i > 0; i--) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                texts.add(text.insert(random.nextInt(text.length() + 1), own).toString());
            }
            int[] places = Mnemonics.places(texts);
            TreeSet<Character> letters = new TreeSet<>();
            for (int i = 0; i < places.length; i++) {
                letters.add(texts.get(i).toUpperCase(Locale.ROOT).charAt(places[i]));
            }
            assertThat(letters).as("round " + round + ": " + texts).hasSize(26);
        }
    }

    @Test
    void textsThatChangeHaveALetterWhenTheMenuOpens() {
        JPopupMenu menu = execute(() -> {
            JPopupMenu made = new JPopupMenu();
            made.add(new JMenuItem("Pause"));
            JMenu inner = new JMenu("Parts");
            inner.add(new JMenuItem("Pumps"));
            made.add(inner);
            Mnemonics.keep(made);
            return made;
        });
        assertThat(execute(() -> Controls.withoutLetterInMenus(menu))).isEmpty();
        execute(() -> ((JMenuItem) menu.getComponent(0)).setText("Back to live"));
        assertThat(execute(() -> Controls.withoutLetterInMenus(menu))).hasSize(1);

        execute(() -> {
            for (PopupMenuListener each : menu.getPopupMenuListeners()) {
                each.popupMenuWillBecomeVisible(new PopupMenuEvent(menu));
            }
        });

        assertThat(execute(() -> Controls.withoutLetterInMenus(menu))).isEmpty();
    }

    @Test
    void aDialogHasThemAtTheLabelsOfItsFieldsAndItsButtons() {
        JPanel dialog = execute(() -> {
            JPanel made = new JPanel();
            JLabel label = new JLabel("Copies");
            label.setLabelFor(new JTextField());
            made.add(label);
            made.add(new JLabel("Carefully"));
            JPanel buttons = new JPanel();
            buttons.add(new JButton("Cancel"));
            made.add(buttons);
            Mnemonics.give(made);
            return made;
        });
        assertThat(execute(() -> Controls.withoutLetter(dialog))).isEmpty();
        assertThat(execute(() -> ((JLabel) dialog.getComponent(0)).getDisplayedMnemonic()))
                .isEqualTo('C');
        assertThat(execute(() -> ((JLabel) dialog.getComponent(1)).getDisplayedMnemonic()))
                .as("says only")
                .isZero();
    }
}
