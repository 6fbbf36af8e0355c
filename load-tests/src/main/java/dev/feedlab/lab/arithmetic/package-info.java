/** Requests of clients that poll, predicted and counted. */
package dev.feedlab.lab.arithmetic;
