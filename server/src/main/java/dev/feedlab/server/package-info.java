/** The only assembly: settings, routes and life cycle of the server, and its command line. */
package dev.feedlab.server;
