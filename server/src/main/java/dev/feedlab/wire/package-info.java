/** Bytes counted at the socket, by kind of traffic. */
package dev.feedlab.wire;
