// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import com.formdev.flatlaf.util.ColorFunctions;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.look.Colors;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.strip.FontScale;
import org.stripchart.chart.paint.strip.Swatch;
import org.stripchart.plot.Trace;
import org.stripchart.words.CutText;

/**
 * Paints every cell of the series panel: one component for all of them, so that rows cost nothing.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SeriesCell extends JPanel implements TableCellRenderer {

    /** Beside each text. */
    static final int PAD = 4;

    /** How strong the colour of what is selected is: lines are seen on it. */
    private static final float CHOSEN = 0.3f;

    private static final float CHOSEN_WITHOUT_FOCUS = 0.15f;

    private static final float HEADING = 0.07f;

    private static final String ELLIPSIS = String.valueOf(SeriesRows.ELLIPSIS);

    private final transient SeriesModel model;
    private final transient SeriesWidths widths;
    private SeriesColumn column = SeriesColumn.NAME;
    private transient @Nullable Trace trace;
    private transient SeriesFigures.@Nullable Figures figures;
    private transient Color line = Color.GRAY;
    private String seen = "";
    private transient @Nullable Names names;

    SeriesCell(SeriesModel model, SeriesWidths widths) {
        super(null);
        this.model = model;
        this.widths = widths;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean isSelected, boolean hasFocus, int row, int at) {
        column = SeriesColumn.at(table.convertColumnIndexToModel(at));
        trace = model.trace(row);
        seen = trace == null ? "" : name(table, row);
        figures = trace == null ? null : model.seen(trace);
        setFont(table.getFont());
        setBackground(isSelected ? chosen(table) : table.getBackground());
        setForeground(table.getForeground());
        getAccessibleContext().setAccessibleName(String.valueOf(value));
        if (trace != null) {
            ChartTheme theme = model.chart().theme();
            line = theme.line(trace.color());
        }
        return this;
    }

    private static Color chosen(JTable table) {
        return ColorFunctions.mix(
                UIManager.getColor("Table.selectionBackground"),
                table.getBackground(),
                table.isFocusOwner() ? CHOSEN : CHOSEN_WITHOUT_FOCUS);
    }

    /**
     * Paints a heading across all columns.
     *
     * @param y its upper edge
     */
    static void paintHeading(Graphics2D g, JTable table, String text, int y, boolean isChosen) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Font font = headingFont(table);
        FontMetrics metrics = g.getFontMetrics(font);
        g.setColor(
                isChosen ? chosen(table) : ColorFunctions.mix(table.getForeground(), table.getBackground(), HEADING));
        g.fillRect(0, y, table.getWidth(), table.getRowHeight());
        g.setFont(font);
        g.setColor(isChosen ? table.getForeground() : Colors.muted());
        g.drawString(
                cut(text, metrics, table.getWidth() - 4 * PAD),
                2 * PAD,
                y + (table.getRowHeight() - metrics.getHeight()) / 2f + metrics.getAscent());
    }

    private static Font headingFont(JTable table) {
        return table.getFont().deriveFont(Font.BOLD, table.getFont().getSize2D() * 0.92f);
    }

    /** Returns whether a heading is seen in full. */
    static boolean isWhole(JTable table, String heading) {
        return table.getFontMetrics(headingFont(table)).stringWidth(heading) <= table.getWidth() - 4 * PAD;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Trace shown = trace;
        if (shown != null) {
            switch (column) {
                case SHOWN -> paintEye(g, shown.visible());
                case COLOR -> paintSwatch(g, shown);
                case NAME -> paintName(g, shown);
                case PICTURE -> paintPicture(g);
                case VALUE, MIN, MAX, MEAN, RATE -> paintFigure(g, shown);
                case SCALE -> paintScale(g, model.scales().text(shown));
            }
        }
        g.dispose();
    }

    /** Open and dark, or a closed lid and faint: shape tells it as well as colour. */
    private void paintEye(Graphics2D g, boolean isOpen) {
        double x = getWidth() / 2.0;
        double y = getHeight() / 2.0;
        g.setColor(isOpen ? getForeground() : Colors.muted());
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D lid = new Path2D.Double();
        lid.moveTo(x - 6, y);
        lid.quadTo(x, y + 6.5, x + 6, y);
        if (isOpen) {
            lid.quadTo(x, y - 6.5, x - 6, y);
            g.fill(new Ellipse2D.Double(x - 1.75, y - 1.75, 3.5, 3.5));
        }
        g.draw(lid);
    }

    private void paintSwatch(Graphics2D g, Trace shown) {
        double scale = FontScale.of(getFont());
        double left = (getWidth() - Swatch.width(scale)) / 2;
        if (shown.isState()) {
            // A band has the colours of its states.
            g.setColor(Colors.muted());
            double high = 6 * scale;
            g.draw(new RoundRectangle2D.Double(
                    left, (getHeight() - high) / 2, Swatch.width(scale) - 1, high, high / 2, high / 2));
            return;
        }
        g.setColor(line);
        g.fill(Swatch.shape(left, getHeight() / 2.0, model.chart().theme().dash(shown.color()), scale));
    }

    private void paintName(Graphics2D g, Trace shown) {
        g.setFont(getFont());
        g.setColor(shown.visible() ? getForeground() : Colors.muted());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(seen, PAD, baseline(metrics));
    }

    /** Returns what is written of the name of a row. */
    String name(JTable table, int row) {
        int at = table.convertColumnIndexToView(SeriesColumn.NAME.number());
        int room = at < 0 ? 0 : table.getColumnModel().getColumn(at).getWidth() - 2 * PAD;
        Names known = names;
        if (known == null || !known.isOf(model.rows(), room, table.getFont())) {
            FontMetrics metrics = table.getFontMetrics(table.getFont());
            known = new Names(model.rows(), room, table.getFont(), model.rows().seen(room, metrics::stringWidth));
            names = known;
        }
        return known.texts.get(row);
    }

    /** What is written of all names, which hangs on all of them. */
    private record Names(SeriesRows rows, int room, Font font, List<String> texts) {

        boolean isOf(SeriesRows now, int width, Font in) {
            return room == width && font.equals(in) && rows.equals(now);
        }
    }

    /**
     * The decimal points of an axis stand below each other, where the column has room for that. A number is whole or, for the moment in
     * which its column is too narrow, not there; its unit and texts of states give way.
     */
    private void paintFigure(Graphics2D g, Trace shown) {
        if (figures == null) {
            return;
        }
        int room = getWidth() - 2 * PAD;
        Font font = font(getFont(), column);
        FontMetrics digits = g.getFontMetrics(font);
        FontMetrics plain = g.getFontMetrics(getFont());
        String whole = figures.text(column);
        String text = shown.isState() ? cut(whole, digits, room) : digits.stringWidth(whole) <= room ? whole : ELLIPSIS;
        int width = digits.stringWidth(text);
        String cut = column == SeriesColumn.VALUE ? cut(unit(figures), plain, room - width) : "";
        String unit = width + plain.stringWidth(cut) <= room ? cut : "";
        int most = getWidth() - PAD - plain.stringWidth(unit) - width;
        int inLine = getWidth()
                - PAD
                - widths.behindPoint(shown.axis(), column)
                - digits.stringWidth(figures.beforePoint(column));
        int x = shown.isState() ? most : Math.max(PAD, Math.min(most, inLine));
        g.setFont(font);
        g.setColor(getForeground());
        g.drawString(text, x, baseline(digits));
        g.setColor(Colors.muted());
        g.setFont(getFont());
        g.drawString(unit, x + width, baseline(plain));
    }

    /** Returns what a column of figures is written in. */
    static Font font(Font font, SeriesColumn column) {
        return column == SeriesColumn.VALUE ? font.deriveFont(Font.BOLD) : font;
    }

    static String unit(SeriesFigures.Figures figures) {
        return figures.unit().isEmpty() ? "" : " " + figures.unit();
    }

    private void paintScale(Graphics2D g, String text) {
        g.setFont(getFont());
        g.setColor(getForeground());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(cut(text, metrics, getWidth() - 2 * PAD), PAD, baseline(metrics));
    }

    private void paintPicture(Graphics2D g) {
        if (figures != null) {
            double height = getHeight() - 8.0;
            AffineTransform place = AffineTransform.getTranslateInstance(PAD, 4 + height);
            place.scale(getWidth() - 2.0 * PAD, -height);
            g.setColor(line);
            g.setStroke(new BasicStroke(1));
            g.draw(figures.picture().createTransformedShape(place));
        }
    }

    private float baseline(FontMetrics metrics) {
        return (getHeight() - metrics.getHeight()) / 2f + metrics.getAscent();
    }

    /** Returns a text without its middle, if it is wider than that; names differ at their ends most often, so more of that is kept. */
    static String cut(String text, FontMetrics metrics, int width) {
        return CutText.within(text, width, metrics::stringWidth);
    }
}
