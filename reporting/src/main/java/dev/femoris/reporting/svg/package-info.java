/** Drawings as SVG text. Only this package imports Batik. */
@NullMarked
package dev.femoris.reporting.svg;

import org.jspecify.annotations.NullMarked;
