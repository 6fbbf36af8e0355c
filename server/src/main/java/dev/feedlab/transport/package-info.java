/** The ways to read a feed, and the ways to publish to it: what the wire contract says, as code. */
package dev.feedlab.transport;
