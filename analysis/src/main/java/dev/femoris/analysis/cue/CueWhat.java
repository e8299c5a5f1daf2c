package dev.femoris.analysis.cue;

/**
 * Everything that can be cued. The id is the word in messages; the words said are the reporting
 * module's.
 */
public enum CueWhat {
  /** One more repetition. */
  COUNT("count", CueKind.TONE, CuePriority.COUNT),
  /** As many repetitions as were aimed for: said in the place of {@link #COUNT}. */
  GOAL("goal", CueKind.TONE, CuePriority.COUNT),
  /** The lowering under way is ahead of its tempo. */
  SLOWER("slower", CueKind.TONE, CuePriority.TEMPO),
  /** The time asked for this phase is over: go on. */
  PHASE_OVER("phase_over", CueKind.TONE, CuePriority.TEMPO),

  FULL_RANGE("full_range", CueKind.WORDS, CuePriority.CORRECTION),
  SLOW_THE_LOWERING("slow_the_lowering", CueKind.WORDS, CuePriority.CORRECTION),
  PAUSE_AT_TURN("pause_at_turn", CueKind.WORDS, CuePriority.CORRECTION),
  NO_SWINGING("no_swinging", CueKind.WORDS, CuePriority.CORRECTION),
  KEEP_THE_TEMPO("keep_the_tempo", CueKind.WORDS, CuePriority.CORRECTION),
  CHEST_WITH_HIPS("chest_with_hips", CueKind.WORDS, CuePriority.CORRECTION),
  HIPS_STRAIGHT("hips_straight", CueKind.WORDS, CuePriority.CORRECTION),
  HIPS_UP("hips_up", CueKind.WORDS, CuePriority.CORRECTION),
  STEADY("steady", CueKind.WORDS, CuePriority.CORRECTION),
  BOTH_SIDES_ALIKE("both_sides_alike", CueKind.WORDS, CuePriority.CORRECTION),
  CHECK_THE_BACK("check_the_back", CueKind.WORDS, CuePriority.CORRECTION),

  /** A fault that was cued is gone. */
  GOOD("good", CueKind.WORDS, CuePriority.PRAISE),

  /** Samples were missing; what was under way may not have been counted. */
  SENSOR_LOST("sensor_lost", CueKind.WORDS, CuePriority.SIGNAL),
  /** The sensor's readings do not fit each other. */
  CHECK_SENSOR("check_sensor", CueKind.WORDS, CuePriority.SIGNAL);

  private final String id;
  private final CueKind kind;
  private final CuePriority priority;

  CueWhat(String id, CueKind kind, CuePriority priority) {
    this.id = id;
    this.kind = kind;
    this.priority = priority;
  }

  public String id() {
    return id;
  }

  public CueKind kind() {
    return kind;
  }

  public CuePriority priority() {
    return priority;
  }
}
