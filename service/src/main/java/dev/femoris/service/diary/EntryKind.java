package dev.femoris.service.diary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be entered, each in the unit people measure it in.
 *
 * <p>The id is the word in the database, in JSON and in CSV files.
 */
public enum EntryKind {
  /** Reach past the feet; negative when the fingers stay short of them. */
  SIT_AND_REACH("Sit and reach", "cm", -60, 60, Better.HIGHER),
  /** Fingertips over the floor; negative when they reach below the soles. */
  TOE_TOUCH("Toe touch, fingers over the floor", "cm", -60, 100, Better.LOWER),
  /** Angle of the raised leg from lying flat. */
  ACTIVE_LEG_RAISE("Active leg raise", "deg", 0, 180, Better.HIGHER),
  THIGH_GIRTH("Thigh girth", "cm", 20, 120, Better.NEITHER),
  VERTICAL_JUMP("Vertical jump", "cm", 1, 150, Better.HIGHER),
  SPRINT_10_M("Sprint, 10 m", "s", 1, 10, Better.LOWER),
  SPRINT_20_M("Sprint, 20 m", "s", 2, 15, Better.LOWER),
  SPRINT_30_M("Sprint, 30 m", "s", 3, 20, Better.LOWER),
  SPRINT_100_M("Sprint, 100 m", "s", 9, 60, Better.LOWER),
  /** Soreness of the muscle, none to the worst imaginable. */
  SORENESS("Soreness", "of 10", 0, 10, Better.LOWER),
  SLEEP("Sleep", "h", 0, 24, Better.NEITHER),
  /** Pain, none to the worst imaginable. */
  PAIN("Pain", "of 10", 0, 10, Better.LOWER),
  BODY_MASS("Body mass", "kg", 20, 300, Better.NEITHER),
  /** Weight lifted in an exercise that no sensor saw. */
  LOAD("Load", "kg", 0, 1000, Better.NEITHER),
  /** Repetitions of a set that no sensor saw. */
  REPETITIONS("Repetitions", "reps", 1, 500, Better.NEITHER),
  /** The programme was begun or changed; what it is now stands in the note. */
  PROGRAMME("Programme changed", "", 0, 0, Better.NEITHER),
  /** Anything else worth remembering, in words. */
  NOTE("Note", "", 0, 0, Better.NEITHER);

  /** Which way an athlete wants it to go. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  private final String shownName;
  private final String unit;
  private final double least;
  private final double most;
  private final Better better;

  EntryKind(String shownName, String unit, double least, double most, Better better) {
    this.shownName = shownName;
    this.unit = unit;
    this.least = least;
    this.most = most;
    this.better = better;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  public String shownName() {
    return shownName;
  }

  /** Empty for a kind that is words only. */
  public String unit() {
    return unit;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  public Better better() {
    return better;
  }

  /** Whether an entry has a number. */
  public boolean isMeasured() {
    return most > least;
  }

  /** Whether left and right are told apart. */
  public boolean hasSides() {
    return this == ACTIVE_LEG_RAISE || this == THIGH_GIRTH || this == SORENESS || this == PAIN;
  }

  public static Optional<EntryKind> ofId(String id) {
    return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
