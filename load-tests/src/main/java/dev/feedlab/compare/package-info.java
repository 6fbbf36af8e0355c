/**
 * A comparison: plans its runs, starts a server and a load generator for each, collects their figures, and leaves no
 * process behind.
 */
package dev.feedlab.compare;
