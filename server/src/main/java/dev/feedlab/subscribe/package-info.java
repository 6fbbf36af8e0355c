/** The four transports, each a way of asking what is new after a cursor, and the bytes that they write. */
package dev.feedlab.subscribe;
