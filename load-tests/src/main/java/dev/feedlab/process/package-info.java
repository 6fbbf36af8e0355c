/**
 * The processes that a measurement starts and must not leave behind: the server under test, its children, a folder for
 * their logs, and what Ctrl-C does to them.
 */
package dev.feedlab.process;
