/** What the commands write to a terminal: tables, times in words, and how far a measurement has come. Knows nobody. */
package dev.feedlab.terminal;
