/** The round-trip lab's answers. */
package dev.feedlab.ping;
