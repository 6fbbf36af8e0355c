/** Where the logs of the feeds are kept. */
package dev.feedlab.store;
