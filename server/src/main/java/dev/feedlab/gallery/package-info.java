/** Finished reports, read from a folder when they are asked for. */
package dev.feedlab.gallery;
