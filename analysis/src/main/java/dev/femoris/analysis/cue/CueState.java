package dev.femoris.analysis.cue;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/** Cues and their evidence in snapshots. */
final class CueState {

  /** Which evidence follows. */
  private enum Tag {
    FAULT_SEEN,
    FAULT_GONE,
    PHASE_AHEAD,
    PHASE_TIME,
    COUNTED,
    SIGNAL
  }

  private CueState() {}

  static void save(StateWriter to, Cue cue) {
    to.put(cue.what()).put(cue.timeNanos()).put(cue.expiresNanos());
    switch (cue.evidence()) {
      case CueEvidence.FaultSeen seen -> {
        to.put(Tag.FAULT_SEEN).put(seen.presentIn()).put(seen.of());
        saveFinding(to, Optional.of(seen.finding()));
      }
      case CueEvidence.FaultGone gone -> {
        to.put(Tag.FAULT_GONE).put(gone.absentIn());
        saveFinding(to, Optional.of(gone.finding()));
      }
      case CueEvidence.PhaseAhead ahead ->
          to.put(Tag.PHASE_AHEAD)
              .put(ahead.phase())
              .put(ahead.elapsedS())
              .put(ahead.share())
              .put(ahead.expectedS())
              .put(ahead.targetS());
      case CueEvidence.PhaseTime time ->
          to.put(Tag.PHASE_TIME).put(time.phase()).put(time.elapsedS()).put(time.targetS());
      case CueEvidence.Counted counted ->
          to.put(Tag.COUNTED).put(counted.setIndex()).put(counted.repetition());
      case CueEvidence.Signal signal ->
          to.put(Tag.SIGNAL).put(signal.kind()).put(signal.missingS());
    }
  }

  static Cue read(StateReader from) {
    CueWhat what = from.getEnum(CueWhat.class);
    long time = from.getLong();
    long expires = from.getLong();
    return new Cue(what, evidence(from), time, expires);
  }

  private static CueEvidence evidence(StateReader from) {
    return switch (from.getEnum(Tag.class)) {
      case FAULT_SEEN -> {
        int present = from.getInt();
        int of = from.getInt();
        yield new CueEvidence.FaultSeen(readFinding(from).orElseThrow(), present, of);
      }
      case FAULT_GONE -> {
        int absent = from.getInt();
        yield new CueEvidence.FaultGone(readFinding(from).orElseThrow(), absent);
      }
      case PHASE_AHEAD ->
          new CueEvidence.PhaseAhead(
              from.getEnum(MotionPhase.class),
              from.getDouble(),
              from.getDouble(),
              from.getDouble(),
              from.getDouble());
      case PHASE_TIME ->
          new CueEvidence.PhaseTime(
              from.getEnum(MotionPhase.class), from.getDouble(), from.getDouble());
      case COUNTED -> new CueEvidence.Counted(from.getInt(), from.getInt());
      case SIGNAL ->
          new CueEvidence.Signal(from.getEnum(SignalNotice.Kind.class), from.getDouble());
    };
  }

  /** Of findings that could be told. */
  static void saveFinding(StateWriter to, Optional<Finding> finding) {
    to.put(finding.isPresent());
    if (finding.isPresent()) {
      to.put(finding.get().fault()).put(finding.get().probability().orElseThrow());
      Evidence e = finding.get().evidence().orElseThrow();
      to.put(e.quantity()).put(e.measured()).put(e.reference()).put(e.limit());
      to.put(e.basis()).put(e.inARow());
    }
  }

  static Optional<Finding> readFinding(StateReader from) {
    if (!from.getBoolean()) {
      return Optional.empty();
    }
    Fault fault = from.getEnum(Fault.class);
    double probability = from.getDouble();
    var evidence =
        new Evidence(
            from.getEnum(Quantity.class),
            from.getDouble(),
            from.getDouble(),
            from.getDouble(),
            from.getEnum(Evidence.Basis.class),
            from.getInt());
    return Optional.of(Finding.judged(fault, probability, evidence));
  }
}
