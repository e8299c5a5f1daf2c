package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.ledger.Ledger;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Bytes of heap held by an object and all it leads to, counted by layout: headers of 12 bytes,
 * references of 4, everything in steps of 8. No collector is asked, so the count is the same at
 * every run. What all sensors share (exercises, constants) is left out, and the ledger, which is
 * the owner's; of the library's collections the count is an upper bound.
 */
final class HeapSize {

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE = 4;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> ahead = new ArrayDeque<>();

  private HeapSize() {}

  static long bytes(Object root) {
    var size = new HeapSize();
    size.meet(root);
    long bytes = 0;
    while (!size.ahead.isEmpty()) {
      bytes += size.shallow(size.ahead.pop());
    }
    return bytes;
  }

  private void meet(Object o) {
    boolean shared =
        switch (o) {
          case Enum<?> e -> true;
          case Class<?> c -> true;
          case ExerciseProfile p -> true;
          case ExerciseCatalog c -> true;
          case Finding.CannotTell f -> true;
          case Ledger l -> true;
          default -> o.getClass().isHidden();
        };
    if (!shared && seen.add(o)) {
      ahead.push(o);
    }
  }

  private long shallow(Object o) {
    return switch (o) {
      case Collection<?> all -> collection(all);
      case Map<?, ?> all -> collection(all.keySet()) + collection(all.values());
      case BitSet bits -> object(REFERENCE + 8) + ARRAY_HEADER + bits.size() / Byte.SIZE;
      case String text -> object(REFERENCE + 8) + inEights(ARRAY_HEADER + text.length());
      case OptionalDouble number -> object(Double.BYTES + 1);
      case Optional<?> other -> {
        other.ifPresent(this::meet);
        yield other.isPresent() ? object(REFERENCE) : 0;
      }
      default -> o.getClass().isArray() ? array(o) : fields(o);
    };
  }

  /** A list that has just grown has room for half as much again. */
  private long collection(Collection<?> all) {
    all.forEach(this::meet);
    long room = Math.max(10, all.size() + all.size() / 2);
    return all.isEmpty() ? object(12) : object(12) + inEights(ARRAY_HEADER + REFERENCE * room);
  }

  private long array(Object array) {
    int length = Array.getLength(array);
    Class<?> of = array.getClass().getComponentType();
    if (!of.isPrimitive()) {
      for (Object element : (Object[]) array) {
        meet(element);
      }
    }
    return inEights(ARRAY_HEADER + (long) length * bytesOf(of));
  }

  private long fields(Object o) {
    long bytes = 0;
    for (Class<?> c = o.getClass(); c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          bytes += bytesOf(field.getType());
          if (!field.getType().isPrimitive()) {
            meet(read(field, o));
          }
        }
      }
    }
    return object(bytes);
  }

  private static Object read(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("%s of %s cannot be read".formatted(field, of), e);
    }
  }

  private static int bytesOf(Class<?> type) {
    if (type == long.class || type == double.class) {
      return Long.BYTES;
    }
    if (type == short.class || type == char.class) {
      return Short.BYTES;
    }
    return type == byte.class || type == boolean.class ? 1 : REFERENCE;
  }

  private static long object(long fieldBytes) {
    return inEights(HEADER + fieldBytes);
  }

  private static long inEights(long bytes) {
    return (bytes + 7) / 8 * 8;
  }
}
