package dev.femoris.reporting.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From ICU's flat list of a message's marks to the text's parts.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU, Formatting
 *     Messages</a>
 */
final class MessageParser {

  private final MessagePattern pattern;
  private final String message;

  private MessageParser(MessagePattern pattern) {
    this.pattern = pattern;
    this.message = pattern.getPatternString();
  }

  static List<Part> parse(String message) {
    return new MessageParser(new MessagePattern(message)).within(0, "");
  }

  /**
   * @param start the mark where the message or a form of it begins
   * @param counted the number that {@code #} stands for
   */
  private List<Part> within(int start, String counted) {
    List<Part> parts = new ArrayList<>();
    int limit = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; i++) {
      var mark = pattern.getPart(i);
      literal(parts, from, mark.getIndex());
      from = mark.getLimit();
      if (mark.getType() == Type.REPLACE_NUMBER) {
        parts.add(new Part.Value(counted));
      } else if (mark.getType() == Type.ARG_START) {
        parts.add(argument(i, mark.getArgType()));
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      }
    }
    return List.copyOf(parts);
  }

  private void literal(List<Part> parts, int from, int to) {
    if (to > from) {
      parts.add(new Part.Literal(message.substring(from, to)));
    }
  }

  private Part argument(int start, ArgType type) {
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    return switch (type) {
      case NONE -> new Part.Value(name);
      case PLURAL -> new Part.Plural(name, forms(start, name));
      case SELECT -> new Part.Select(name, forms(start, name));
      case SIMPLE, CHOICE, SELECTORDINAL ->
          throw new IllegalArgumentException(
              "\"%s\": a place can be a value, plural or select".formatted(message));
    };
  }

  private Map<String, List<Part>> forms(int start, String name) {
    Map<String, List<Part>> forms = new LinkedHashMap<>();
    int limit = pattern.getLimitPartIndex(start);
    String selector = "";
    for (int i = start + 2; i < limit; i++) {
      var mark = pattern.getPart(i);
      if (mark.getType() == Type.ARG_SELECTOR) {
        selector = pattern.getSubstring(mark);
      } else if (mark.getType() == Type.MSG_START) {
        forms.put(selector, within(i, name));
        i = pattern.getLimitPartIndex(i);
      }
    }
    return Map.copyOf(forms);
  }
}
