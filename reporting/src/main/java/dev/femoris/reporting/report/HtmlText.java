package dev.femoris.reporting.report;

/** HTML as it is written: text is escaped, markup is what this class's callers give as such. */
final class HtmlText {

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Markup, taken as it is. */
  HtmlText markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped. */
  HtmlText text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** {@code <tag>text</tag>} on a line of its own; {@code tag} may carry attributes. */
  HtmlText element(String tag, String text) {
    int space = tag.indexOf(' ');
    String name = space < 0 ? tag : tag.substring(0, space);
    return markup("<" + tag + ">").text(text).markup("</" + name + ">\n");
  }

  /** A number readers see rounded and programs read in full. */
  HtmlText figure(Figure figure) {
    return markup("<data value=\"%s\">".formatted(escaped(Double.toString(figure.value()))))
        .text(figure.text().replace('-', '−'))
        .markup("</data>");
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
