/**
 * How a run goes: the conductor leads its rounds from the warm-up to the last subscriber's leave, has messages published, reads
 * the counters of server and processes, and the sums go into the result. How a transport is read is not known here.
 */
package dev.feedlab.delivery.round;
