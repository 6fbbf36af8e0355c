/**
 * What happens during a run, whoever reads: the publisher with its schedule, every subscriber's ledger, the latencies, and
 * the conductor who leads from warm-up to the last subscriber's leave.
 */
package dev.feedlab.delivery;
