package dev.feedlab.report.chart;

/** How a part of a bar is filled, so that parts of one colour can be told apart, on grey paper too. */
enum Texture {
    SOLID {
        @Override
        void fill(Svg svg, Area area, Tone tone) {
            svg.rectangle(area, tone);
        }
    },
    VERTICAL {
        @Override
        void fill(Svg svg, Area area, Tone tone) {
            frame(svg, area, tone);
            upright(svg, area, tone);
        }
    },
    HORIZONTAL {
        @Override
        void fill(Svg svg, Area area, Tone tone) {
            frame(svg, area, tone);
            level(svg, area, tone);
        }
    },
    GRID {
        @Override
        void fill(Svg svg, Area area, Tone tone) {
            frame(svg, area, tone);
            upright(svg, area, tone);
            level(svg, area, tone);
        }
    },
    OPEN {
        @Override
        void fill(Svg svg, Area area, Tone tone) {
            frame(svg, area, tone);
        }
    };

    private static final double PITCH = 4;
    private static final double LINE = 1.5;

    /** Fills the area. */
    abstract void fill(Svg svg, Area area, Tone tone);

    private static void frame(Svg svg, Area area, Tone tone) {
        Stroke stroke = new Stroke(tone, LINE, "");
        double half = Math.min(LINE, area.width()) / 2;
        Area inner = area.inset(half, LINE / 2, half, LINE / 2);
        svg.rectangle(area, Tone.SURFACE);
        svg.line(inner.left(), area.top(), inner.left(), area.bottom(), stroke);
        svg.line(inner.right(), area.top(), inner.right(), area.bottom(), stroke);
        svg.line(area.left(), inner.top(), area.right(), inner.top(), stroke);
        svg.line(area.left(), inner.bottom(), area.right(), inner.bottom(), stroke);
    }

    private static void upright(Svg svg, Area area, Tone tone) {
        for (double x = area.left() + PITCH; x < area.right() - LINE; x += PITCH) {
            svg.line(x, area.top(), x, area.bottom(), new Stroke(tone, LINE, ""));
        }
    }

    private static void level(Svg svg, Area area, Tone tone) {
        for (double y = area.top() + PITCH; y < area.bottom() - LINE; y += PITCH) {
            svg.line(area.left(), y, area.right(), y, new Stroke(tone, LINE, ""));
        }
    }
}
