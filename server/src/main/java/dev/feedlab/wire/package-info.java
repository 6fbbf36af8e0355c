/** Bytes at the socket: counted by kind of traffic, and shown to who taps his own connections. */
package dev.feedlab.wire;
