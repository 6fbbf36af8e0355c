/**
 * What was delivered: each subscriber's ledger of messages, the latencies, and what the bytes on the probes' connections
 * were for.
 */
package dev.feedlab.delivery;
