/**
 * The command line. It knows everybody, and nobody knows it.
 */
package dev.feedlab.command;
