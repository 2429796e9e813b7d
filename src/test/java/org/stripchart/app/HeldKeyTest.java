// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

final class HeldKeyTest {

    private final Component anywhere = new JPanel();
    private final HeldKey held = new HeldKey(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_M, 'M'));

    private KeyEvent event(int id, int code, char letter) {
        return event(id, 1, code, letter);
    }

    private KeyEvent event(int id, long millis, int code, char letter) {
        return new KeyEvent(anywhere, id, millis, 0, id == KeyEvent.KEY_TYPED ? KeyEvent.VK_UNDEFINED : code, letter);
    }

    private boolean goesNowhere(int id, int code, char letter) {
        return held.dispatchKeyEvent(event(id, code, letter));
    }

    @Test
    void whatItTypesGoesNowhereHoweverLongItIsHeld() {
        for (int i = 0; i < 3; i++) {
            assertThat(goesNowhere(KeyEvent.KEY_TYPED, 0, 'M')).isTrue();
            assertThat(goesNowhere(KeyEvent.KEY_PRESSED, KeyEvent.VK_M, 'M')).isTrue();
        }
    }

    @Test
    void itsReleaseAndOtherKeysGoTheirWay() {
        assertThat(goesNowhere(KeyEvent.KEY_RELEASED, KeyEvent.VK_SHIFT, KeyEvent.CHAR_UNDEFINED))
                .isFalse();
        assertThat(goesNowhere(KeyEvent.KEY_TYPED, 0, 'a')).isFalse();
        assertThat(goesNowhere(KeyEvent.KEY_PRESSED, KeyEvent.VK_A, 'a')).isFalse();
        assertThat(goesNowhere(KeyEvent.KEY_RELEASED, KeyEvent.VK_M, 'M')).isFalse();
    }

    @Test
    void aPressAfterAPauseIsAnotherOneThoughNoReleaseWasTold() {
        for (long millis = 500; millis <= 4000; millis += 500) {
            assertThat(held.dispatchKeyEvent(event(KeyEvent.KEY_PRESSED, millis, KeyEvent.VK_M, 'M')))
                    .as("held still after %s ms", millis)
                    .isTrue();
        }
        assertThat(held.dispatchKeyEvent(event(KeyEvent.KEY_PRESSED, 5600, KeyEvent.VK_M, 'M')))
                .isFalse();
    }
}
