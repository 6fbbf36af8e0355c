/** Bytes counted at the socket and charged to the kind of traffic that they belong to, and what else may look on there. */
package dev.feedlab.metering;
