/**
 * The one type family of charts and PDF: Liberation Sans, which has the metrics of Arial and
 * Helvetica, read from the class path so that no font of the machine is needed.
 */
@NullMarked
package dev.femoris.reporting.font;

import org.jspecify.annotations.NullMarked;
