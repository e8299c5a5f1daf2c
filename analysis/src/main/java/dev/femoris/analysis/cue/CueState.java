package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.Fault;
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
        to.put(Tag.FAULT_SEEN).put(seen.fault()).put(seen.presentIn()).put(seen.of());
        saveMeasured(to, seen.measured());
      }
      case CueEvidence.FaultGone gone -> {
        to.put(Tag.FAULT_GONE).put(gone.fault()).put(gone.absentIn());
        saveMeasured(to, gone.measured());
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
        Fault fault = from.getEnum(Fault.class);
        int present = from.getInt();
        int of = from.getInt();
        yield new CueEvidence.FaultSeen(fault, readMeasured(from), present, of);
      }
      case FAULT_GONE -> {
        Fault fault = from.getEnum(Fault.class);
        int absent = from.getInt();
        yield new CueEvidence.FaultGone(fault, readMeasured(from), absent);
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

  static void saveMeasured(StateWriter to, Optional<Finding.Evidence> measured) {
    to.put(measured.isPresent());
    measured.ifPresent(m -> to.put(m.quantity()).put(m.measured()).put(m.reference()));
  }

  static Optional<Finding.Evidence> readMeasured(StateReader from) {
    return from.getBoolean()
        ? Optional.of(
            new Finding.Evidence(
                from.getEnum(Finding.Quantity.class), from.getDouble(), from.getDouble()))
        : Optional.empty();
  }
}
