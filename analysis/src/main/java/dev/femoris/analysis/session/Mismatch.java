package dev.femoris.analysis.session;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was done does not look like what was declared.
 *
 * @param declared name of the declared exercise, for people
 * @param like what it looks like instead; empty where only refused movements were seen, of which
 *     too little is known
 */
public record Mismatch(String declared, Optional<Like> like) {

  /**
   * An exercise that fits better.
   *
   * @param id the exercise
   * @param name its name, for people
   * @param confidence that it is this one or one that cannot be told from it, 0 to 1
   */
  public record Like(String id, String name, double confidence) {}

  void save(StateWriter to) {
    save(to, declared);
    to.put(like.isPresent());
    like.ifPresent(
        l -> {
          save(to, l.id());
          save(to, l.name());
          to.put(l.confidence());
        });
  }

  static Mismatch restore(StateReader from) {
    String declared = text(from);
    return new Mismatch(
        declared,
        from.getBoolean()
            ? Optional.of(new Like(text(from), text(from), from.getDouble()))
            : Optional.empty());
  }

  private static void save(StateWriter to, String text) {
    to.put(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(StateReader from) {
    return new String(from.getBytes(), StandardCharsets.UTF_8);
  }
}
