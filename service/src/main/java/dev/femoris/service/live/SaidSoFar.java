package dev.femoris.service.live;

import dev.femoris.analysis.cue.Cue;
import java.util.List;

/** What had been said to an athlete at a moment, folded up. Thread-safe. */
@FunctionalInterface
public interface SaidSoFar {

  /** All of it, in order. */
  List<Cue> cues();
}
