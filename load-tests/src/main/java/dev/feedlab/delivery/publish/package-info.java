/** Publishing on an open schedule, and what it tells about each message. */
package dev.feedlab.delivery.publish;
