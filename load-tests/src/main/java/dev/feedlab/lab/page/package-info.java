/** The lab's report, made from its result alone, for browser, Markdown, spreadsheet and terminal. */
package dev.feedlab.lab.page;
