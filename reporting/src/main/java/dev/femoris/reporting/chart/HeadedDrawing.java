package dev.femoris.reporting.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing under what it is and a sentence about it, which begins on the same line.
 *
 * @param sentenceX where the sentence's first line begins
 * @param lines of the sentence, at least one
 */
record HeadedDrawing(String heading, double sentenceX, List<String> lines, Chart.Drawing below)
    implements Chart.Drawing {

  private static final double LINE = 14;
  private static final double SPACE = 8;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  HeadedDrawing {
    lines = List.copyOf(lines);
  }

  static HeadedDrawing of(String heading, String sentence, Chart.Drawing below) {
    double sentenceX = ChartStyle.STRONG.getStringBounds(heading, CONTEXT).getWidth() + SPACE;
    return new HeadedDrawing(heading, sentenceX, wrapped(sentence, sentenceX), below);
  }

  /** What heading and sentence take, units. */
  double headHeight() {
    return LINE * lines.size() + 4;
  }

  @Override
  public void draw(Graphics2D graphics) {
    graphics.setPaint(Palette.INK.color());
    graphics.setFont(ChartStyle.STRONG);
    graphics.drawString(heading, 0, 10);
    graphics.setFont(ChartStyle.TEXT);
    for (int i = 0; i < lines.size(); i++) {
      float x = i == 0 ? (float) sentenceX : 0;
      graphics.drawString(lines.get(i), x, (float) (10 + LINE * i));
    }
    graphics.translate(0, headHeight());
    below.draw(graphics);
    graphics.translate(0, -headHeight());
  }

  private static List<String> wrapped(String sentence, double firstX) {
    var text = new AttributedString(sentence);
    text.addAttribute(TextAttribute.FONT, ChartStyle.TEXT);
    var measurer = new LineBreakMeasurer(text.getIterator(), CONTEXT);
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < sentence.length()) {
      double room = ChartStyle.WIDTH - (lines.isEmpty() ? firstX : 0);
      int to = measurer.nextOffset((float) room);
      measurer.setPosition(to);
      lines.add(sentence.substring(from, to).strip());
      from = to;
    }
    return lines;
  }
}
