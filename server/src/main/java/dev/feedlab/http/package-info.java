/** What answers and refusals over HTTP are made of, whichever handler gives them. */
package dev.feedlab.http;
