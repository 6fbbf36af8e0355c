package dev.feedlab.statistics;

/**
 * An interval that holds a figure with the confidence that its maker states.
 *
 * @param low its lower end, which belongs to it
 * @param high its upper end, which belongs to it
 */
public record Interval(double low, double high) {}
