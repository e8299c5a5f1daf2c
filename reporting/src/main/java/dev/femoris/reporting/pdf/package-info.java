/**
 * A4 pages with real text in embedded fonts and vector drawings. Only this package imports PDFBox
 * and its {@code Graphics2D} bridge.
 */
@NullMarked
package dev.femoris.reporting.pdf;

import org.jspecify.annotations.NullMarked;
