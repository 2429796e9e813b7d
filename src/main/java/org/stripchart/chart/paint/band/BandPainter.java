// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.band;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.engine.FrameBand;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.states.StateRuns;
import org.stripchart.words.CutText;

/**
 * Paints the bands of a strip, a row each: the name, then runs of a colour with the text of their state inside. Columns that hold
 * several states are hatched. What has no room is counted in a line below.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class BandPainter {

    private static final int PADDING = 5;

    private static final int LEAST_PADDING = 2;

    /** No letter has room in runs that are narrower, which may be thousands. */
    private static final int LEAST_WITH_TEXT = 6;

    /** Runs that are at least so wide end with a thin line, so that states of one colour are told apart. */
    private static final int LEAST_WITH_END = 5;

    private static final int HATCH = 6;

    private static final char ELLIPSIS = '\u2026';

    /**
     * What was painted.
     *
     * @param names where the names are of those bands that have room, in their order
     * @param more where it is said how many more there are; null: there are no more
     */
    public record Painted(List<Rectangle2D> names, @Nullable Rectangle2D more) {}

    private final Font font;
    private final Color plot;
    private final Color text;
    private final Color muted;
    private final BandColors colors;

    /**
     * @param font of all text
     * @param plot behind the bands
     * @param text of names
     * @param muted of what is to be read second, and of the hatching
     */
    public BandPainter(Font font, Color plot, Color text, Color muted, BandColors colors) {
        this.font = font.deriveFont(font.getSize2D() * 0.92f);
        this.plot = plot;
        this.text = text;
        this.muted = muted;
        this.colors = colors;
    }

    /** Returns the height that a row needs for its name and its band. */
    public double rowHeight(Graphics2D g) {
        return 2.0 * g.getFontMetrics(font).getHeight() + 7;
    }

    /**
     * Paints bands.
     *
     * @param area of the strip
     * @param bands those that are to be shown
     * @param hidden how many others belong there
     */
    public Painted paint(Graphics2D graphics, Rectangle2D area, List<FrameBand> bands, int hidden, ColumnGrid grid) {
        List<Rectangle2D> names = new ArrayList<>();
        Rectangle2D rest = null;
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.clip(area);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            g.setFont(font);
            FontMetrics metrics = g.getFontMetrics();
            int least = metrics.getHeight() + 2;
            double room = area.getHeight();
            int fit = (int) (room / least);
            if (bands.size() > fit || hidden > 0) {
                room -= metrics.getHeight();
                fit = Math.max(0, (int) (room / least));
            }
            int shown = Math.min(fit, bands.size());
            double height = Math.min(room / Math.max(1, shown), 2 * rowHeight(g));
            Paint hatching = hatching(area, grid);
            boolean above = height >= 2.0 * metrics.getHeight();
            List<String> labels = names(bands.subList(0, shown), metrics, area.getWidth() / (above ? 1 : 2));
            for (int i = 0; i < shown; i++) {
                double top = area.getY() + i * height;
                Rectangle2D row = new Rectangle2D.Double(area.getX(), top, area.getWidth(), height);
                names.add(paintRow(g, row, labels.get(i), above, bands.get(i), grid, hatching));
            }
            int more = bands.size() - shown + hidden;
            if (more > 0) {
                g.setColor(muted);
                String text = "+" + more + " more";
                double top = area.getY() + shown * height;
                g.drawString(text, (float) area.getX() + PADDING, (float) top + metrics.getAscent());
                rest = new Rectangle2D.Double(
                        area.getX() + PADDING, top, metrics.stringWidth(text), metrics.getHeight());
            }
        } finally {
            g.dispose();
        }
        return new Painted(names, rest);
    }

    /** Returns the names of bands; where they have no room, that by which they differ. */
    private static List<String> names(List<FrameBand> bands, FontMetrics metrics, double width) {
        List<String> names = bands.stream().map(FrameBand::label).toList();
        int room = (int) Math.max(0, width - 2 * PADDING);
        return names.stream().allMatch(name -> metrics.stringWidth(name) <= room)
                ? names
                : CutText.apart(names, names, room, metrics::stringWidth);
    }

    /**
     * Paints a band; returns where its name is.
     *
     * @param above whether that has a row of its own above the band
     */
    private Rectangle2D paintRow(
            Graphics2D g,
            Rectangle2D row,
            String name,
            boolean above,
            FrameBand band,
            ColumnGrid grid,
            Paint hatching) {
        FontMetrics metrics = g.getFontMetrics();
        double top = Math.rint(row.getY() + (above ? metrics.getHeight() : 0));
        double bottom = Math.max(top + 1, Math.rint(row.getMaxY()) - 2);
        Rectangle2D inner = new Rectangle2D.Double(row.getX(), top, row.getWidth(), bottom - top);
        double free = row.getX();
        fillRuns(g, inner, band, grid, hatching);
        if (above) {
            g.setColor(text);
            g.drawString(name, (float) row.getX() + PADDING, (float) (top - metrics.getDescent() - 1));
        } else {
            free += metrics.stringWidth(name) + 2.0 * PADDING;
            g.setColor(new Color(plot.getRed(), plot.getGreen(), plot.getBlue(), 225));
            g.fill(new Rectangle2D.Double(row.getX(), top, free - row.getX(), bottom - top));
            g.setColor(text);
            g.drawString(name, (float) row.getX() + PADDING, baseline(inner, metrics));
        }
        writeStates(g, inner, band, grid, metrics, free);
        return new Rectangle2D.Double(
                row.getX() + PADDING,
                above ? row.getY() : top,
                metrics.stringWidth(name),
                above ? metrics.getHeight() : inner.getHeight());
    }

    private void fillRuns(Graphics2D g, Rectangle2D row, FrameBand band, ColumnGrid grid, Paint hatching) {
        StateRuns runs = band.runs();
        Rectangle2D.Double box = new Rectangle2D.Double();
        double column = row.getWidth() / grid.columns();
        for (int i = 0; i < runs.size(); i++) {
            int columns = runs.to(i) - runs.from(i);
            boolean ends = columns * column >= LEAST_WITH_END && runs.to(i) < grid.columns();
            double width = columns * column - (ends ? Math.min(1, column) : 0);
            box.setRect(row.getX() + runs.from(i) * column, row.getY(), width, row.getHeight());
            boolean several = runs.state(i) == StateRuns.SEVERAL;
            g.setPaint(several ? hatching : colors.fill(band.text(runs.state(i))));
            g.fill(box);
        }
    }

    private void writeStates(
            Graphics2D g, Rectangle2D row, FrameBand band, ColumnGrid grid, FontMetrics metrics, double free) {
        StateRuns runs = band.runs();
        double column = row.getWidth() / grid.columns();
        int least = 2 * PADDING + metrics.charWidth('m');
        for (int i = 0; i < runs.size(); i++) {
            double left = Math.max(free, row.getX() + runs.from(i) * column);
            double width = row.getX() + runs.to(i) * column - left;
            if (runs.state(i) == StateRuns.SEVERAL || width < LEAST_WITH_TEXT) {
                continue;
            }
            String state = band.text(runs.state(i));
            // A whole text may come closer to the edges than one that is cut.
            double beside = Math.min(PADDING, (width - metrics.stringWidth(state)) / 2);
            boolean isWhole = beside >= LEAST_PADDING;
            if (isWhole || width >= least) {
                String written = isWhole ? state : cut(state, metrics, width - 2 * PADDING);
                g.setColor(BandColors.textOn(colors.fill(state)));
                g.drawString(written, (float) (left + (isWhole ? beside : PADDING)), baseline(row, metrics));
            }
        }
    }

    /** Slanted lines that go with the columns when these move. */
    private Paint hatching(Rectangle2D area, ColumnGrid grid) {
        double column = area.getWidth() / grid.columns();
        int side = 2 * HATCH;
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                tile.setRGB(x, y, ((x + y) % side < side / 3 ? muted : plot).getRGB());
            }
        }
        double moved = Math.floorMod(grid.first(), (long) Math.max(1, Math.rint(HATCH / column))) * column;
        return new TexturePaint(tile, new Rectangle2D.Double(area.getX() - moved, area.getY(), HATCH, HATCH));
    }

    private static float baseline(Rectangle2D row, FontMetrics metrics) {
        return (float) Math.rint(row.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0);
    }

    /** Returns a text, or as much of its beginning as there is room for; empty if that is none. */
    static String cut(String text, FontMetrics metrics, double room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 0; kept--) {
            String part = text.substring(0, kept) + ELLIPSIS;
            if (metrics.stringWidth(part) <= room) {
                return part;
            }
        }
        return "";
    }
}
