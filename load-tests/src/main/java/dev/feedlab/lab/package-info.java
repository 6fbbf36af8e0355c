/** The classic lab: round trips one after the other, planned, timed and written down. */
package dev.feedlab.lab;
