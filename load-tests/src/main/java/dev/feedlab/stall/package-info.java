/**
 * The benchmark of stalled readers: whether a subscriber that stops reading costs the others anything, and whether it
 * gets what it is owed when it reads again. Each window fills the feed with more than the sockets of a connection can
 * hold, lets the stalled readers subscribe from before that, so that they are stuck when the measured messages begin, and
 * times every delivery to the healthy ones.
 */
package dev.feedlab.stall;
