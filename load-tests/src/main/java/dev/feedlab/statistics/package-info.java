/** What repeats can tell: intervals, tests and effect sizes over plain numbers. Knows nothing of transports. */
package dev.feedlab.statistics;
