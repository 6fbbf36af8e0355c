/**
 * The log's logic: messages, cursors, and the one loop that serves every subscriber. Plain Java: knows nothing of HTTP,
 * JSON or a server.
 */
package dev.feedlab.feed;
