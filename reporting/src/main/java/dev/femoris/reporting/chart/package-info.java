/**
 * The report's charts: the angle with the repetitions marked, tempo, range and peak rate.
 *
 * <p>In: what the analysis found and the angle per sample. Out: {@link
 * dev.femoris.reporting.chart.Chart}s that draw themselves to any {@code Graphics2D}, in units that
 * are points when the chart is printed 620 wide. Colours are Okabe and Ito's, and every difference
 * of colour is also one of lightness, hatch or shape. Only this package imports JFreeChart.
 */
@NullMarked
package dev.femoris.reporting.chart;

import org.jspecify.annotations.NullMarked;
