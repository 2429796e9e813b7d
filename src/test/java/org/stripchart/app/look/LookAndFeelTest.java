// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.FutureTask;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LookAndFeelTest {

    private javax.swing.LookAndFeel before;

    @BeforeEach
    void remember() {
        before = UIManager.getLookAndFeel();
    }

    @AfterEach
    void putBack() throws Exception {
        UIManager.setLookAndFeel(before);
    }

    @Test
    void anotherWindowOfTheSameLookLeavesTheOpenOnesAsTheyAre() throws Exception {
        javax.swing.LookAndFeel light = installed(false);

        assertThat(installed(false)).isSameAs(light);
    }

    @Test
    void anotherLookTakesItsPlaceAndItComesBack() throws Exception {
        javax.swing.LookAndFeel light = installed(false);

        assertThat(installed(true).getName()).isNotEqualTo(light.getName());
        assertThat(installed(false).getName()).isEqualTo(light.getName());
    }

    @Test
    void theLookOfAHostGivesWay() throws Exception {
        javax.swing.LookAndFeel light = installed(false);
        UIManager.setLookAndFeel(before);

        assertThat(installed(false).getName()).isEqualTo(light.getName());
    }

    private static javax.swing.LookAndFeel installed(boolean dark) throws Exception {
        FutureTask<javax.swing.LookAndFeel> task = new FutureTask<>(() -> {
            LookAndFeel.install(dark);
            return UIManager.getLookAndFeel();
        });
        EventQueue.invokeLater(task);
        return task.get();
    }
}
