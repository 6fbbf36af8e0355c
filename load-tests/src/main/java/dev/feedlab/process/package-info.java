/**
 * What every measurement has around it: the server under test, child processes that must not be left behind, a folder for
 * their logs and one for the results, what Ctrl-C does to them, and the facts of the machine.
 */
package dev.feedlab.process;
