package dev.femoris.reporting.chart;

import java.awt.Color;

/**
 * The colours of charts by what they mean. Hues are Okabe and Ito's, told apart by readers with any
 * colour vision; neutrals are the report's own.
 *
 * <p>The CSS name lets a page replace a colour, for its dark look, without drawing the chart again.
 */
public enum Palette {
  INK("ink", 0x1B2733),
  INK_ON_FILL("ink-on-fill", 0x14202B),
  MUTED("muted", 0x5B6875),
  GRID("grid", 0xE3E7EB),
  BAND("band", 0xF1F4F7),
  BAND_STRONG("band-strong", 0xE2E9F0),
  TRACE("trace", 0x43505C),
  PAPER("paper", 0xFFFFFF),
  ECCENTRIC("eccentric", 0x0072B2),
  CONCENTRIC("concentric", 0xE69F00),
  PAUSE("pause", 0x7F8B96),
  ALERT("alert", 0xD55E00),
  RANGE("range", 0x56B4E9);

  private final String cssName;
  private final Color color;

  Palette(String cssName, int rgb) {
    this.cssName = cssName;
    this.color = new Color(rgb);
  }

  public Color color() {
    return color;
  }

  /** As {@code #rrggbb}. */
  public String hex() {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }

  /** As a CSS value: the page's {@code --chart-NAME} when it sets one, else this colour. */
  public String css() {
    return "var(--chart-%s, %s)".formatted(cssName, hex());
  }
}
