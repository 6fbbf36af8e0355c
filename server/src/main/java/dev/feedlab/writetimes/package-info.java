/** Tells a measuring client when the server wrote to its own connection. */
package dev.feedlab.writetimes;
