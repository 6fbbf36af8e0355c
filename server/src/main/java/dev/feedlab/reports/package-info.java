/** Finished reports, read from a folder at the moment they are asked for. */
package dev.feedlab.reports;
