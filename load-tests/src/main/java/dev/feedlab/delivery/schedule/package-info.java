/** When something is due: the clock, the publisher's schedule, the pollers', and when subscribers come. */
package dev.feedlab.delivery.schedule;
