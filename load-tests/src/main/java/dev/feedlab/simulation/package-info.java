/**
 * The load, by Gatling: one base simulation and four small ones that only say how their transport reads. They run alone
 * against any server, or in a process that a comparison starts.
 */
package dev.feedlab.simulation;
