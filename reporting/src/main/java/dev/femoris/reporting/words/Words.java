package dev.femoris.reporting.words;

import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;
import java.util.Locale;
import java.util.Map;

/** All that is said in one language, by what it is about. */
public record Words(Texts texts) {

  /** What programs read is said in English, whoever asks. */
  public static Words english() {
    return new Words(Languages.english());
  }

  /**
   * A text without values.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String say(String key) {
    return texts.say(key);
  }

  /**
   * A text.
   *
   * @param values whole numbers and words, by their names in the text
   * @throws IllegalArgumentException when there is no such text, or a value is missing
   */
  public String say(String key, Map<String, ?> values) {
    return texts.say(key, values);
  }

  /** The text that {@code one} of a closed choice has under {@code group}. */
  public String say(String group, Enum<?> one) {
    return texts.say(key(group, one));
  }

  /** The key of {@code one} under {@code group}. */
  public static String key(String group, Enum<?> one) {
    return group + "." + one.name().toLowerCase(Locale.ROOT);
  }

  public Figures figures() {
    return new Figures(texts);
  }

  public Dates dates() {
    return new Dates(texts);
  }

  public ExerciseNames exercises() {
    return new ExerciseNames(texts);
  }

  public Phrases phrases() {
    return new Phrases(this);
  }

  public CueWords cues() {
    return new CueWords(this);
  }

  public BackWords back() {
    return new BackWords(this);
  }

  public ProgressWords progress() {
    return new ProgressWords(this);
  }

  public ProgrammeWords programmes() {
    return new ProgrammeWords(this);
  }

  public HabitWords habits() {
    return new HabitWords(this);
  }
}
