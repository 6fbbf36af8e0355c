package dev.feedlab.delivery.probe;

/**
 * How far the probes are.
 *
 * @param begun how many have subscribed
 * @param ended how many have left
 * @param published how many of the round's messages the server took, once all are published
 * @param complete whether each has all that the server took
 */
public record ProbeStanding(int begun, int ended, long published, boolean complete) {}
