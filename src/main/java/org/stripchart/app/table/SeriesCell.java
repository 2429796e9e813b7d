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
    private SeriesColumn column = SeriesColumn.NAME;
    private transient @Nullable Trace trace;
    private transient SeriesFigures.@Nullable Figures figures;
    private transient Color line = Color.GRAY;
    private String brief = "";

    SeriesCell(SeriesModel model) {
        super(null);
        this.model = model;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean isSelected, boolean hasFocus, int row, int at) {
        column = SeriesColumn.at(table.convertColumnIndexToModel(at));
        trace = model.trace(row);
        brief = trace == null ? "" : model.text(row);
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
                case VALUE -> paintValue(g, shown.isState());
                case PICTURE -> paintPicture(g);
                case MIN, MAX, MEAN, RATE -> paintNumber(g);
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
        int room = getWidth() - 2 * PAD;
        g.drawString(name(shown.label(), brief, metrics, room), PAD, baseline(metrics));
    }

    /**
     * Returns what is written of a name.
     *
     * @param brief what it may be cut to, with an ellipsis, or what its heading leaves of it
     */
    static String name(String label, String brief, FontMetrics metrics, int room) {
        boolean isCut = brief.indexOf(SeriesRows.ELLIPSIS) >= 0;
        return isCut && metrics.stringWidth(label) <= room ? label : cut(brief, metrics, room);
    }

    /** A number is whole or, for the moment in which its column is too narrow, not there; its unit and texts give way. */
    private void paintValue(Graphics2D g, boolean isText) {
        if (figures == null) {
            return;
        }
        int room = getWidth() - 2 * PAD;
        Font bold = getFont().deriveFont(Font.BOLD);
        FontMetrics strong = g.getFontMetrics(bold);
        String text = isText ? cut(figures.value(), strong, room) : whole(figures.value(), strong, room);
        FontMetrics plain = g.getFontMetrics(getFont());
        int left = room - strong.stringWidth(text);
        String cut = cut(unit(figures), plain, left);
        String unit = plain.stringWidth(cut) <= left ? cut : "";
        int end = getWidth() - PAD - plain.stringWidth(unit);
        g.setColor(Colors.muted());
        g.setFont(getFont());
        g.drawString(unit, end, baseline(plain));
        g.setFont(bold);
        g.setColor(getForeground());
        g.drawString(text, end - strong.stringWidth(text), baseline(strong));
    }

    private static String unit(SeriesFigures.Figures figures) {
        return figures.unit().isEmpty() ? "" : " " + figures.unit();
    }

    private static String whole(String number, FontMetrics metrics, int room) {
        return metrics.stringWidth(number) <= room ? number : ELLIPSIS;
    }

    /** Returns how wide a column has to be for what it tells of a series. */
    static int width(JTable table, SeriesFigures.Figures figures, SeriesColumn column) {
        Font font = table.getFont();
        FontMetrics plain = table.getFontMetrics(font);
        int room = 2 * PAD + 2;
        if (column != SeriesColumn.VALUE) {
            return plain.stringWidth(figures.text(column)) + room;
        }
        return table.getFontMetrics(font.deriveFont(Font.BOLD)).stringWidth(figures.value())
                + plain.stringWidth(unit(figures))
                + room;
    }

    private void paintNumber(Graphics2D g) {
        if (figures != null) {
            g.setFont(getFont());
            g.setColor(getForeground());
            FontMetrics metrics = g.getFontMetrics();
            String text = whole(figures.text(column), metrics, getWidth() - PAD);
            g.drawString(text, getWidth() - PAD - metrics.stringWidth(text), baseline(metrics));
        }
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
