/** What RFC 6455 asks of every WebSocket, whatever it is for. */
package dev.feedlab.websocket;
