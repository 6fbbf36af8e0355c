package dev.feedlab.lab.page;

import dev.feedlab.report.checks.Status;

/**
 * One thing that has to hold before the figures mean what they say.
 *
 * @param statusName the status in words
 * @param figures what was found, beside its limit
 * @param advice what it means and what to do; empty where it passed
 */
public record LabCheck(Status status, String statusName, String title, String figures, String advice) {}
