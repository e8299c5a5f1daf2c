package dev.femoris.service.message;

import dev.femoris.reporting.language.Part;
import dev.femoris.reporting.language.Text;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts as the pages' programs read them: each a list of words, <code>{"value":NAME}</code>, <code>
 * {"plural":NAME,"forms":{…}}</code> and <code>{"select":NAME,"forms":{…}}</code>.
 */
public final class TextsJson {

  private TextsJson() {}

  public static String of(SortedMap<String, Text> texts) {
    var all = Json.object();
    texts.forEach((key, text) -> all.set(key, parts(text.parts())));
    return Json.text(all);
  }

  private static ArrayNode parts(List<Part> parts) {
    var list = Json.MAPPER.createArrayNode();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> list.add(literal.words());
        case Part.Value value -> list.add(Json.object().put("value", value.name()));
        case Part.Plural plural -> list.add(choice("plural", plural.name(), plural.forms()));
        case Part.Select select -> list.add(choice("select", select.name(), select.forms()));
      }
    }
    return list;
  }

  private static ObjectNode choice(String kind, String name, Map<String, List<Part>> forms) {
    var choice = Json.object().put(kind, name);
    var byForm = choice.putObject("forms");
    forms.forEach((form, parts) -> byForm.set(form, parts(parts)));
    return choice;
  }
}
