/** Taking messages, however they come. */
package dev.feedlab.publish;
