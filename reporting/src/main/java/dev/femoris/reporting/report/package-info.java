/**
 * The report of one session: a standalone HTML page, a PDF, the charts as SVG files and the JSON.
 *
 * <p>{@link dev.femoris.reporting.report.ReportWriter} is the way in.
 */
@NullMarked
package dev.femoris.reporting.report;

import org.jspecify.annotations.NullMarked;
