/**
 * The lab's own clients: as few instructions as correct bytes allow, so that what a round trip costs is not the client.
 * They block, are used by one thread, and set TCP_NODELAY.
 */
package dev.feedlab.lab.client;
