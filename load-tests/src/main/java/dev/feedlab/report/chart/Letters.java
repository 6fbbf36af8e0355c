package dev.feedlab.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The widths and shapes of Roboto's letters, read from the font file and not from the system: a machine without any
 * font, and a JDK without fontconfig, give the same picture as every other.
 */
final class Letters {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

    /** Some fonts run wider than Roboto; DejaVu Sans does so by this much. */
    private static final double WIDEST_FONT = 1.18;

    private static final Letters REGULAR = new Letters("Roboto-Regular.ttf");
    private static final Letters BOLD = new Letters("Roboto-Medium.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Letters(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(FOLDER + file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Letters of(Type type) {
        return type.bold() ? BOLD : REGULAR;
    }

    /** Whether the font has a shape for each letter. */
    boolean cover(String text) {
        return text.codePoints().allMatch(letter -> glyphs.getGlyphId(letter) != 0);
    }

    /** Width of a line of text, in px. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
    }

    /** The width that a line of text may take in whichever usual font the reader has, in px. */
    double widestWidth(String text, double size) {
        return width(text, size) * WIDEST_FONT;
    }

    /**
     * The text's lines, broken between words so that none is wider than that in whichever usual font the reader has; a
     * longer word stands alone.
     */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widestWidth(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The outline of a line of text whose baseline begins at that place, as the {@code d} of an SVG path. */
    String outline(String text, double size, double x, double y) {
        Path2D outline = new Path2D.Double();
        double scale = size / unitsPerEm;
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            outline.append(shape(letter).getPathIterator(place), false);
            at += advance(letter) * scale;
        }
        return commands(outline.getPathIterator(null));
    }

    private double advance(int letter) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(letter));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path2D shape(int letter) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String commands(PathIterator path) {
        StringBuilder commands = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            commands.append("MLQCZ".charAt(segment));
            for (int i = 0; i < coordinates(segment); i++) {
                commands.append(String.format(Locale.ROOT, "%.2f ", points[i]));
            }
        }
        return commands.toString();
    }

    private static int coordinates(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
        };
    }
}
