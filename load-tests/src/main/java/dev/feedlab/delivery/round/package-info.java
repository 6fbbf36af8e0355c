/**
 * How a run goes: the conductor leads its rounds from the warm-up to the last subscriber's leave, the publisher publishes,
 * and the sums go into the result. How a transport is read is not known here.
 */
package dev.feedlab.delivery.round;
