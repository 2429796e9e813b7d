// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JToolBar;
import javax.swing.UIManager;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Choices;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.look.Colors;
import org.stripchart.app.look.Icons;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.WindowText;
import org.stripchart.session.spec.YLimits;
import org.stripchart.words.DurationText;

/**
 * The tool bar: commands as icons, settings as icons with their value. What has no room in a narrow window is in a menu at its end.
 * Event dispatch thread only.
 */
public final class MainToolBar extends JToolBar {

    private static final int GAP = 6;

    private final transient RunningSession session;
    private final transient Actions actions;
    private final OverflowButton overflow = new OverflowButton();
    /** What stands before the next tool. */
    private final transient List<Component> dividers = new ArrayList<>();

    private final SettingButton window;
    private final SettingButton yLimits;
    private final SettingButton interval;

    MainToolBar(RunningSession session, Actions actions) {
        this.session = session;
        this.actions = actions;
        setFloatable(false);
        put("open", "file.open");
        put("add", "source.add");
        divide();
        put("pause", "view.pause");
        put("clear", "view.clear");
        divide();
        window = new SettingButton(
                "window",
                actions.setting("view.window"),
                () -> WindowText.of(
                        session.chart().viewport().window(), session.chart().xAxis()));
        yLimits = new SettingButton("ylimits", actions.setting("view.yLimits"), () -> YLimits.of(
                        session.chart().yScale())
                .text());
        interval = new SettingButton(
                "interval", actions.setting("source.interval"), () -> DurationText.of(session.interval()));
        put(window, () -> true);
        put(yLimits, () -> true);
        put(interval, session::hasInterval);
        add(Box.createHorizontalGlue());
        put("series", "series.panel");
        divide();
        put("record", "file.record");
        put("copy", "file.copyPicture");
        put("save", "file.savePicture");
        divide();
        put(new SettingButton("theme", actions.setting("view.theme"), () -> ""), () -> true);
        add(overflow);
        updateUI();
        refresh();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, UIManager.getColor("Separator.foreground")),
                BorderFactory.createEmptyBorder(2, 6, 2, 6)));
    }

    /** Makes the values on the buttons agree with the chart. */
    void refresh() {
        window.refresh();
        yLimits.refresh();
        interval.refresh();
        interval.setEnabled(session.hasInterval());
        revalidate();
    }

    @Override
    public void doLayout() {
        Insets insets = getInsets();
        overflow.fit(getWidth() - insets.left - insets.right);
        super.doLayout();
    }

    private void divide() {
        dividers.add(Box.createHorizontalStrut(GAP));
        dividers.add(new Separator());
        dividers.add(Box.createHorizontalStrut(GAP));
    }

    private void put(String name, String id) {
        JButton button = actions.iconButton(id);
        button.setName(name);
        put(button, () -> true, () -> actions.menuItem(id));
    }

    private void put(SettingButton button, BooleanSupplier isWanted) {
        put(button, isWanted, button::menu);
    }

    private void put(JButton tool, BooleanSupplier isWanted, Supplier<JMenuItem> item) {
        List<Component> part = new ArrayList<>(dividers);
        part.add(tool);
        part.forEach(this::add);
        // Tab and the arrows reach it; a click leaves the focus with the chart, whose keys go on.
        tool.setRequestFocusEnabled(false);
        overflow.take(part, isWanted, item);
        dividers.clear();
    }

    /** A button with the value of a setting on it, which lets another one be chosen. */
    private static final class SettingButton extends JButton {

        private static final int CHEVRON_ROOM = 13;

        private final transient Choices<?> choices;
        private final transient Supplier<String> value;

        SettingButton(String name, Choices<?> choices, Supplier<String> value) {
            super(Icons.named(name));
            this.choices = choices;
            this.value = value;
            setName(name);
            setToolTipText(choices.name());
            setIconTextGap(6);
            addActionListener(event -> open());
            refresh();
        }

        void refresh() {
            String text = value.get();
            if (!text.equals(getText())) {
                setText(text);
            }
            getAccessibleContext().setAccessibleName(choices.name() + (text.isEmpty() ? "" : ": " + text));
        }

        @Override
        public Insets getInsets() {
            Insets insets = super.getInsets();
            insets.right += CHEVRON_ROOM;
            return insets;
        }

        /** The mark of a button that opens a menu. */
        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Colors.muted());
            g.setStroke(new BasicStroke(1.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            double x = getWidth() - super.getInsets().right - 4.0;
            double y = getHeight() / 2.0 - 1;
            Path2D chevron = new Path2D.Double();
            chevron.moveTo(x - 3, y);
            chevron.lineTo(x, y + 3);
            chevron.lineTo(x + 3, y);
            g.draw(chevron);
            g.dispose();
        }

        JMenu menu() {
            JMenu menu = new JMenu(choices.name());
            menu.setIcon(getIcon());
            choices.addTo(menu);
            choices.refresh();
            menu.setEnabled(isEnabled());
            return menu;
        }

        private void open() {
            JPopupMenu menu = new JPopupMenu();
            choices.addTo(menu);
            choices.refresh();
            Mnemonics.keep(menu);
            int x = Math.min(0, getParent().getWidth() - getX() - menu.getPreferredSize().width);
            menu.show(this, x, getHeight() + 2);
        }
    }
}
