// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicSplitPaneUI;

/**
 * What a window shows and, at its right or below it, a side that can be closed: it keeps the size that a person gives it, and all else
 * goes to what is shown.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public abstract class SideSplit extends JSplitPane {

    private static final int DIVIDER = 5;

    private final JPanel side = new JPanel(new BorderLayout());
    private boolean isDividing;
    private boolean isHeld;
    /** How wide or high the side was made here, in pixels of this screen. */
    private int given;
    /** How wide or high a person wants it, in pixels of a screen of ordinary resolution; 0: nobody has said. */
    private int byHand;

    /**
     * @param orientation as for a {@link JSplitPane}
     * @param shown what is not the side
     */
    protected SideSplit(int orientation, JComponent shown) {
        super(orientation, true, shown, null);
        setBorder(BorderFactory.createEmptyBorder());
        setResizeWeight(1);
        setDividerSize(0);
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, event -> divided());
        side.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                divide();
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                divide();
            }
        });
    }

    /** Returns the side, which gives way when the chart fills the screen. */
    public final JComponent side() {
        return side;
    }

    /** Returns whether the side is there. */
    public final boolean isOpen() {
        return getRightComponent() != null;
    }

    /** Puts the side there, or takes it away. */
    protected void put(boolean isOpen) {
        setRightComponent(isOpen ? side : null);
        divide();
        revalidate();
    }

    /** Returns how wide or high the side is to be, in pixels of this screen. */
    protected abstract int wanted();

    /** Puts the border where it is wanted. */
    protected final void divide() {
        boolean isThere = isOpen() && side.isVisible();
        isDividing = true;
        setDividerSize(isThere ? UIScale.scale(DIVIDER) : 0);
        given = isThere ? wanted() : 0;
        setDividerLocation(extent() - given - getDividerSize());
        isDividing = false;
    }

    /** Returns how wide or high the side was made last, in pixels of this screen. */
    protected final int given() {
        return given;
    }

    /** Returns whether a person holds the border. */
    protected final boolean isHeld() {
        return isHeld;
    }

    /** Returns how wide or high a person wants the side, in pixels of a screen of ordinary resolution; 0: nobody has said. */
    protected final int byHand() {
        return byHand;
    }

    /** Sets what a person has wanted before. */
    protected final void byHand(int size) {
        byHand = size;
    }

    /** Returns how wide or high all is. */
    protected final int extent() {
        return getOrientation() == HORIZONTAL_SPLIT ? getWidth() : getHeight();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (side != null && side.getParent() == null) {
            // What is in no window is not told of a new look.
            SwingUtilities.updateComponentTreeUI(side);
        }
        if (getUI() instanceof BasicSplitPaneUI look) {
            look.getDivider().addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    isHeld = true;
                }

                @Override
                public void mouseReleased(MouseEvent event) {
                    isHeld = false;
                }
            });
        }
    }

    /** Keeps the size that a person gives the side, by the mouse or, after F8, by arrow keys. */
    private void divided() {
        if (!isDividing && isOpen() && side.isVisible() && (isHeld || isFocusOwner())) {
            byHand = Math.max(1, UIScale.unscale(extent() - getDividerLocation() - getDividerSize()));
            given = wanted();
        }
    }
}
