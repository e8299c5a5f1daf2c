package dev.femoris.reporting.svg;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.chart.Palette;
import dev.femoris.reporting.font.ReportFonts;
import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A chart as an {@code <svg>} element: text stays text, identifiers are unique between charts, and
 * the colours of {@link Palette} can be replaced by the page it stands in.
 */
public final class SvgImage {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Map<String, String> CSS_BY_RGB = cssByRgb();

  private SvgImage() {}

  /** The element alone, to stand in an HTML page or, as it is, in a file of its own. */
  public static String of(Chart chart) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    var graphics = new SVGGraphics2D(context(document, chart.id()), false);
    graphics.setSVGCanvasSize(
        new Dimension((int) Math.ceil(chart.width()), (int) Math.ceil(chart.height())));
    chart.drawing().draw(graphics);
    Element root = graphics.getRoot();
    prepare(root, chart);
    return text(graphics, root);
  }

  private static SVGGeneratorContext context(Document document, String id) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(2);
    context.setComment(" ");
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return super.generateID(id + "-" + prefix);
          }
        });
    return context;
  }

  private static void prepare(Element root, Chart chart) {
    String box = "0 0 %s %s".formatted((int) chart.width(), (int) chart.height());
    root.setAttribute("viewBox", box);
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", chart.id() + "-title " + chart.id() + "-desc");
    Node first = root.getFirstChild();
    root.insertBefore(described(root, "title", chart.id(), chart.title()), first);
    root.insertBefore(described(root, "desc", chart.id(), chart.description()), first);
    themed(root);
    withOwnId(root.getElementsByTagName("defs"), chart.id());
  }

  private static Element described(Element root, String name, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", id + "-" + name);
    element.appendChild(root.getOwnerDocument().createTextNode(text));
    return element;
  }

  /** Batik calls one group of definitions the same in every image. */
  private static void withOwnId(NodeList definitions, String id) {
    for (int i = 0; i < definitions.getLength(); i++) {
      if (definitions.item(i) instanceof Element defs
          && defs.getAttribute("id").equals("genericDefs")) {
        defs.setAttribute("id", id + "-genericDefs");
      }
    }
  }

  /** Colours become variables with the colour as fallback; the font a family list. */
  private static void themed(Element element) {
    StringBuilder style = new StringBuilder();
    for (String property : new String[] {"fill", "stroke"}) {
      String css = CSS_BY_RGB.get(element.getAttribute(property));
      if (css != null) {
        style.append(property).append(':').append(css).append(';');
        element.removeAttribute(property);
      }
    }
    if (!style.isEmpty()) {
      element.setAttribute("style", style.toString());
    }
    if (element.getAttribute("font-family").contains("Liberation")) {
      element.setAttribute("font-family", ReportFonts.CSS_FAMILY);
    }
    // One after the other: Batik's list of children counts from the first for each of them.
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        themed(inner);
      }
    }
  }

  private static String text(SVGGraphics2D graphics, Element root) {
    var writer = new StringWriter();
    try {
      graphics.stream(root, writer, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    String whole = writer.toString();
    return whole.substring(whole.indexOf("<svg"));
  }

  private static Map<String, String> cssByRgb() {
    Map<String, String> map = new HashMap<>();
    for (Palette color : Palette.values()) {
      int rgb = color.color().getRGB();
      map.put(
          "rgb(%d,%d,%d)".formatted(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF), color.css());
    }
    map.put("white", Palette.PAPER.css());
    return Map.copyOf(map);
  }
}
