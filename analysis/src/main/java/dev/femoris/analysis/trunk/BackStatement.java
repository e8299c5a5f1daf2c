package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.sample.Placement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a session can say of the lower back as a whole.
 *
 * @param level what the sensors worn now can know
 * @param best the best level any repetition was judged at, or that of now before the first
 * @param trunkSensors where trunk sensors are worn now
 * @param reference what repetitions are held against
 * @param referenceRepetitions how many repetitions that is made of; 0 while there is none
 * @param ownMaxRad the athlete's own largest lumbar flexion, from a toe-touch, rad
 * @param usualFlexionRad largest lumbar flexion that lasts in the repetitions others are held
 *     against, rad; absent while it is not measured
 * @param bands of the change over it
 * @param ownNorms what this session's reference repetitions came to, to be kept in a baseline
 * @param notices what changed, in the order of time
 */
public record BackStatement(
    BackLevel level,
    BackLevel best,
    Set<Placement> trunkSensors,
    Reference reference,
    int referenceRepetitions,
    OptionalDouble ownMaxRad,
    OptionalDouble usualFlexionRad,
    BackRules.Bands bands,
    Optional<BackNorms> ownNorms,
    List<BackNotice> notices) {

  public BackStatement {
    trunkSensors = Set.copyOf(trunkSensors);
    notices = List.copyOf(notices);
  }

  /** What repetitions are held against. The id is the word in JSON. */
  public enum Reference {
    NONE("none"),
    /** The athlete's stored baseline. */
    BASELINE("baseline"),
    /** The first accepted repetitions of the session; had those been round, nobody would know. */
    OWN_SESSION("own_session");

    private final String id;

    Reference(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
