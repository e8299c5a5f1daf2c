package dev.femoris.reporting.chart;

import java.awt.Graphics2D;

/**
 * One chart, ready to be drawn any number of times.
 *
 * @param id short and unique within a report; names the file
 * @param title what it shows, in a few words
 * @param description what a reader who cannot see it should know
 * @param width in units; text is 10 units high, so a chart printed {@code width} units wide at 0.8
 *     points a unit has 8 point text
 * @param height in units
 * @param drawing draws it with the upper left corner at the origin
 */
public record Chart(
    String id, String title, String description, double width, double height, Drawing drawing) {

  /** Draws to anything that takes {@code Graphics2D} calls. */
  @FunctionalInterface
  public interface Drawing {
    void draw(Graphics2D graphics);
  }
}
