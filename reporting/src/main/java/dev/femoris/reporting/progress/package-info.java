/**
 * Form over months as it is shown: the history of one athlete in one exercise with the days that
 * are noted beside it. The same view model goes into the page's JSON, the charts and the PDF.
 */
@NullMarked
package dev.femoris.reporting.progress;

import org.jspecify.annotations.NullMarked;
