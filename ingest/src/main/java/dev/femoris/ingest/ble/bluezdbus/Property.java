package dev.femoris.ingest.ble.bluezdbus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/** Reads properties, which may be absent. */
final class Property {

  private Property() {}

  static boolean flag(Map<String, Variant<?>> properties, String name) {
    return value(properties, name, Boolean.class).orElse(false);
  }

  static String text(Map<String, Variant<?>> properties, String name) {
    return value(properties, name, String.class).orElse("");
  }

  static Optional<Short> number(Map<String, Variant<?>> properties, String name) {
    return value(properties, name, Short.class);
  }

  /** A list of texts, which the library gives as an array or a list. */
  static List<String> texts(Map<String, Variant<?>> properties, String name) {
    Object value = value(properties, name, Object.class).orElse(List.of());
    List<?> items = value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value;
    return items.stream().map(String.class::cast).toList();
  }

  private static <T> Optional<T> value(
      Map<String, Variant<?>> properties, String name, Class<T> type) {
    return Optional.ofNullable(properties.get(name)).map(Variant::getValue).map(type::cast);
  }
}
