package dev.feedlab.report.chart;

/** A place in a drawing; y grows downwards. */
record Point(double x, double y) {}
