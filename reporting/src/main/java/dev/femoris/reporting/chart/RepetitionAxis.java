package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Words;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The axis under repetitions: their numbers within the set, thinned out where they would touch. */
final class RepetitionAxis extends NumberAxis {

  private static final double WIDTH_OF_TWO_DIGITS = 14;

  private final transient RepetitionRow row;
  private final String leftLabel;

  /**
   * @param leftLabel what stands in the slots free on the left; empty when nothing does
   */
  RepetitionAxis(RepetitionRow row, String leftLabel, Words words) {
    super(words.say("chart.axis.repetition"));
    this.row = row;
    this.leftLabel = leftLabel;
    ChartStyle.quiet(this);
    setRange(0, row.slots());
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    int step = row.slotWidth() < WIDTH_OF_TWO_DIGITS ? 2 : 1;
    List<NumberTick> ticks = new ArrayList<>();
    if (!leftLabel.isEmpty()) {
      ticks.add(tick(0.75, leftLabel));
    }
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i += step) {
        ticks.add(
            tick(
                block.firstSlot() + i + 0.5, Integer.toString(block.repetitions().get(i).index())));
      }
    }
    return ticks;
  }

  private static NumberTick tick(double at, String text) {
    return new NumberTick(at, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
