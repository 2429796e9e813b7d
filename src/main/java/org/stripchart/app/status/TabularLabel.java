// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.stripchart.app.look.Colors;

/**
 * A caption and a number that changes all the time: every digit is as wide as every other, whatever the font, and the
 * label only ever grows, so nothing around it trembles. It is repainted when its text changes and at no other time. Event
 * dispatch thread only.
 */
public final class TabularLabel extends JComponent {

    private static final int CAPTION_GAP = 5;

    private final String caption;
    private final String widest;
    private String text = "";
    private final Supplier<String> tip;
    private int columns;
    private boolean warning;

    /**
     * @param caption before the number; may be empty
     * @param widest a text for which there is room from the start
     * @param tip the tool tip, made when somebody wants to see it
     */
    TabularLabel(String name, String caption, String widest, Supplier<String> tip) {
        this.caption = caption;
        this.tip = tip;
        ToolTipManager.sharedInstance().registerComponent(this);
        this.widest = widest;
        setName(name);
        updateUI();
    }

    /** Does something when it is clicked, which the pointer tells. */
    void onClick(Runnable does) {
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                does.run();
            }
        });
    }

    @Override
    public void updateUI() {
        setFont(UIManager.getFont("Label.font"));
        columns = 0;
        revalidate();
        repaint();
    }

    @Override
    public String getToolTipText() {
        return tip.get();
    }

    /** What is shown, without the caption. */
    public String text() {
        return text;
    }

    /** Shows another text, which need not catch the eye. */
    public void text(String newText) {
        text(newText, false);
    }

    /**
     * Shows another text.
     *
     * @param isWarning whether it should catch the eye
     */
    public void text(String newText, boolean isWarning) {
        if (newText.equals(text) && isWarning == warning) {
            return;
        }
        text = newText;
        warning = isWarning;
        if (isShowing() && textWidth(newText) > columns) {
            revalidate();
        }
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = getFontMetrics(getFont());
        columns = Math.max(columns, Math.max(textWidth(widest), textWidth(text)));
        Insets insets = getInsets();
        return new Dimension(
                insets.left + captionWidth(metrics) + columns + insets.right,
                insets.top + metrics.getHeight() + insets.bottom);
    }

    /** No higher than text, so that its line is that of the labels beside it. */
    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        FontMetrics metrics = graphics.getFontMetrics(getFont());
        int baseline = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        int x = getInsets().left;
        graphics.setFont(getFont());
        graphics.setColor(Colors.muted());
        FlatUIUtils.drawString(this, graphics, caption, x, baseline);
        graphics.setColor(warning ? Colors.warning() : UIManager.getColor("Label.foreground"));
        x += captionWidth(metrics);
        int digit = digitWidth(metrics);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int width = metrics.charWidth(c);
            int cell = isDigit(c) ? digit : width;
            FlatUIUtils.drawString(this, graphics, String.valueOf(c), x + (cell - width) / 2, baseline);
            x += cell;
        }
    }

    private int captionWidth(FontMetrics metrics) {
        return caption.isEmpty() ? 0 : metrics.stringWidth(caption) + CAPTION_GAP;
    }

    private int textWidth(String string) {
        FontMetrics metrics = getFontMetrics(getFont());
        int digit = digitWidth(metrics);
        int width = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            width += isDigit(c) ? digit : metrics.charWidth(c);
        }
        return width;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digitWidth(FontMetrics metrics) {
        int widest = 0;
        for (char c = '0'; c <= '9'; c++) {
            widest = Math.max(widest, metrics.charWidth(c));
        }
        return widest;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    return (caption + " " + text).strip();
                }
            };
        }
        return accessibleContext;
    }
}
