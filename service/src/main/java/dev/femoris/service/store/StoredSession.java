package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A session as the database knows it.
 *
 * @param id also the name of its folders of raw packets and reports
 * @param device the sensor's name, or {@link #UPLOAD} for a recording sent by a person
 * @param wireSession the sensor's own session id, 0 to 65535
 * @param exercise the contract's id; empty while nobody has declared one
 * @param placement where the sensor is worn
 * @param label text shown on pages
 * @param tempo target as notation such as {@code 3-1-1-0}
 * @param rateHz the sensor's measured output rate, once known
 * @param repetitions counted so far, as last written
 * @param group names the sensors one athlete wears together; empty for a sensor worn alone
 * @param loadKg weight lifted; empty when nobody said
 * @param baselineId the athlete's baseline it is held against; fixed when the exercise is declared
 * @param ownerId the account whose session it is; empty for one made without accounts
 */
public record StoredSession(
    String id,
    String device,
    int wireSession,
    Optional<String> exercise,
    String placement,
    String label,
    Optional<String> tempo,
    SessionState state,
    Optional<String> endReason,
    Instant startedAt,
    Optional<Instant> endedAt,
    OptionalDouble rateHz,
    int repetitions,
    OptionalLong baselineId,
    Optional<String> group,
    OptionalDouble loadKg,
    OptionalLong ownerId) {

  /** Begins the athlete of a key that is an account and not a label. */
  private static final String ACCOUNT = "account:";

  /** Device of sessions that came as a file. */
  public static final String UPLOAD = "upload";

  /** Nobody's. */
  public StoredSession(
      String id,
      String device,
      int wireSession,
      Optional<String> exercise,
      String placement,
      String label,
      Optional<String> tempo,
      SessionState state,
      Optional<String> endReason,
      Instant startedAt,
      Optional<Instant> endedAt,
      OptionalDouble rateHz,
      int repetitions,
      OptionalLong baselineId,
      Optional<String> group,
      OptionalDouble loadKg) {
    this(
        id,
        device,
        wireSession,
        exercise,
        placement,
        label,
        tempo,
        state,
        endReason,
        startedAt,
        endedAt,
        rateHz,
        repetitions,
        baselineId,
        group,
        loadKg,
        OptionalLong.empty());
  }

  /** That account's. */
  public StoredSession ownedBy(OptionalLong newOwnerId) {
    return new StoredSession(
        id,
        device,
        wireSession,
        exercise,
        placement,
        label,
        tempo,
        state,
        endReason,
        startedAt,
        endedAt,
        rateHz,
        repetitions,
        baselineId,
        group,
        loadKg,
        newOwnerId);
  }

  /** What keys of baselines and models call the athlete who is that account. */
  public static String athleteOf(long ownerId) {
    return ACCOUNT + ownerId;
  }

  /** The account that a key's athlete is; empty for an athlete known by a label only. */
  public static OptionalLong ownerOf(String athlete) {
    String id = athlete.startsWith(ACCOUNT) ? athlete.substring(ACCOUNT.length()) : "";
    return id.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(id))
        : OptionalLong.empty();
  }

  /** With what the athlete declared. */
  public StoredSession declared(
      String newExercise,
      String newPlacement,
      String newLabel,
      Optional<String> newTempo,
      Optional<String> newGroup,
      OptionalDouble newLoadKg) {
    return new StoredSession(
        id,
        device,
        wireSession,
        Optional.of(newExercise),
        newPlacement,
        newLabel,
        newTempo,
        state,
        endReason,
        startedAt,
        endedAt,
        rateHz,
        repetitions,
        baselineId,
        newGroup,
        newLoadKg,
        ownerId);
  }

  /** What a session is called whose athlete gave no label. */
  public static String unlabelled(String device) {
    return "Sensor " + device;
  }

  /**
   * Whose baseline goes with it: the account's, whatever the label says, or without accounts the
   * label's. Empty without either or without an exercise.
   */
  public Optional<BaselineKey> baselineKey() {
    return device.equals(UPLOAD)
        ? Optional.empty()
        : athlete()
            .flatMap(
                known -> exercise.map(declared -> new BaselineKey(known, declared, placement)));
  }

  private Optional<String> athlete() {
    if (ownerId.isPresent()) {
      return Optional.of(athleteOf(ownerId.getAsLong()));
    }
    String labelled = label.strip();
    boolean somebody = !labelled.isEmpty() && !label.equals(unlabelled(device));
    return Optional.of(labelled).filter(name -> somebody && !name.startsWith(ACCOUNT));
  }

  /** Held against that baseline. */
  public StoredSession heldAgainst(OptionalLong newBaselineId) {
    return new StoredSession(
        id,
        device,
        wireSession,
        exercise,
        placement,
        label,
        tempo,
        state,
        endReason,
        startedAt,
        endedAt,
        rateHz,
        repetitions,
        newBaselineId,
        group,
        loadKg,
        ownerId);
  }

  /** With the sensor's measured rate. */
  public StoredSession measured(double newRateHz) {
    return with(state, endReason, endedAt, OptionalDouble.of(newRateHz), repetitions);
  }

  /** Still open, but known to be over for {@code reason}: its report is being made. */
  public StoredSession ending(String reason, Instant at, int counted) {
    return with(state, Optional.of(reason), Optional.of(at), rateHz, counted);
  }

  /** As it is after its last step. */
  public StoredSession over(SessionState last) {
    return with(last, endReason, endedAt, rateHz, repetitions);
  }

  /** Open again: the sensor came back with the same session. */
  public StoredSession reopened() {
    return with(SessionState.OPEN, Optional.empty(), Optional.empty(), rateHz, repetitions);
  }

  private StoredSession with(
      SessionState newState,
      Optional<String> newEndReason,
      Optional<Instant> newEndedAt,
      OptionalDouble newRateHz,
      int newRepetitions) {
    return new StoredSession(
        id,
        device,
        wireSession,
        exercise,
        placement,
        label,
        tempo,
        newState,
        newEndReason,
        startedAt,
        newEndedAt,
        newRateHz,
        newRepetitions,
        baselineId,
        group,
        loadKg,
        ownerId);
  }
}
