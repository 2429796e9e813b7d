// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JTextField;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ground that window tests stand on: a screen, a window manager, a mouse and a keyboard. */
@RequiresDisplay
final class WindowIT {

    private final AtomicInteger clicks = new AtomicInteger();
    private FrameFixture window;

    @BeforeEach
    void open() {
        JFrame frame = GuiActionRunner.execute(this::newFrame);
        window = new FrameFixture(frame);
        window.show();
    }

    @AfterEach
    void close() {
        window.cleanUp();
    }

    @Test
    void clicksAndTypesAsAHandDoes() {
        window.button("press").click();
        window.textBox("text").enterText("21.5 °C").pressAndReleaseKeys(KeyEvent.VK_HOME);

        assertThat(clicks).hasValue(1);
        window.textBox("text").requireText("21.5 °C");
    }

    @Test
    void theWindowManagerMovesFocusAndCloses() {
        window.requireVisible().focus();

        window.close();

        window.requireNotVisible();
    }

    private JFrame newFrame() {
        JFrame frame = new JFrame("Window test");
        JButton button = new JButton("Press");
        button.setName("press");
        button.addActionListener(event -> clicks.incrementAndGet());
        JTextField text = new JTextField();
        text.setName("text");
        frame.add(button, BorderLayout.CENTER);
        frame.add(text, BorderLayout.SOUTH);
        frame.setPreferredSize(new Dimension(320, 200));
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        return frame;
    }
}
