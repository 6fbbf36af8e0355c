/**
 * What is asked of a server: all knobs in one record, the presets to begin from, and which values make sense.
 */
package dev.feedlab.workload;
