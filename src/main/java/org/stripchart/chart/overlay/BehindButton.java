// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;
import javax.swing.JButton;
import org.stripchart.plot.Viewport;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/**
 * Says how far a view that is held is behind the newest point, and goes back to it. It looks like the other overlays.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class BehindButton extends JButton {

    /** What it says where no more points come. */
    static final String WHOLE = "\u00bb Whole";

    private static final int PADDING = 10;

    /** Between the button and the edges of the data, where it has to lie over them. */
    private static final int GAP = 8;

    /** Between the data and the labels of its ticks, and below these. */
    private static final int LABEL_GAP = 7;

    private final transient Supplier<Look> look;

    /**
     * @param goLive what a click does
     */
    public BehindButton(Supplier<Look> look, Runnable goLive) {
        this.look = look;
        setName("behind");
        // Space is the chart's, and a key goes back as well.
        setFocusable(false);
        setOpaque(false);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setToolTipText("L, End or a double click");
        setVisible(false);
        addActionListener(event -> goLive.run());
    }

    /**
     * Returns what it says.
     *
     * @param behind how far the newest point is beyond what is shown, in the unit of x; not positive where it is in view
     * @param span of what is shown
     */
    static String text(double behind, double span, boolean isTime) {
        // Less than a pixel or two is nothing to tell.
        if (!(behind > span / 500)) {
            return "\u00bb Live";
        }
        double told = isTime && behind >= 1 ? Math.floor(behind) : behind;
        return "\u00bb Live, " + (isTime ? ElapsedText.of(told) : NumberText.of(rounded(behind))) + " behind";
    }

    private static double rounded(double behind) {
        return behind >= 100
                ? Math.rint(behind)
                : new BigDecimal(behind).round(new MathContext(3)).doubleValue();
    }

    /**
     * Shows it where a view is held, at the right end of what is below the data: in the row that names the axis, so that it covers neither
     * points nor the labels of ticks.
     *
     * @param area where the data is
     * @param bottom of the chart
     */
    public void place(Viewport view, boolean isTime, Rectangle2D area, double bottom) {
        if (view.isLive()) {
            setVisible(false);
            return;
        }
        String text = view.isComplete() ? WHOLE : text(view.newest() - view.to(), view.to() - view.from(), isTime);
        place(true, text, area, bottom);
    }

    void place(boolean isShown, String text, Rectangle2D area, double bottom) {
        setVisible(isShown);
        if (isShown) {
            if (!text.equals(getText())) {
                setText(text);
            }
            Dimension size = getPreferredSize();
            double labels = area.getMaxY() + getFontMetrics(look.get().font()).getHeight() + LABEL_GAP;
            boolean isBelow = bottom - size.height >= labels;
            int gap = isBelow ? 0 : GAP;
            setBounds(
                    (int) area.getMaxX() - size.width - gap,
                    (int) (isBelow ? labels : area.getMaxY() - size.height - GAP),
                    size.width,
                    size.height);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        // The look is missing while the base is made.
        FontMetrics metrics =
                getFontMetrics(look == null ? getFont() : look.get().font());
        return new Dimension(metrics.stringWidth(getText()) + 2 * PADDING, metrics.getHeight() + 4);
    }

    @Override
    public Insets getInsets() {
        return new Insets(0, 0, 0, 0);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Look now = look.get();
            boolean isPressed = getModel().isRollover() || getModel().isArmed();
            now.paintBox(g, 0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, isPressed ? now.text() : now.grid());
            g.setFont(now.font());
            g.setColor(now.text());
            FontMetrics metrics = g.getFontMetrics();
            g.drawString(getText(), PADDING, (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        } finally {
            g.dispose();
        }
    }

    @Override
    protected void paintBorder(Graphics graphics) {
        // the box has one
    }
}
