/**
 * Readers with a microsecond clock beside Gatling's virtual users, which stamp whole milliseconds. Each probe is a
 * thread on a plain blocking socket: between the arrival of bytes and the stamp lies one return from {@code read}, and no
 * queue of an event loop.
 */
package dev.feedlab.delivery.probe;
