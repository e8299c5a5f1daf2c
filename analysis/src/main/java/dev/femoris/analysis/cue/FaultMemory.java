package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/** One fault in the last judged repetitions, and whether it was cued. Not thread-safe. */
final class FaultMemory {

  private final Fault fault;
  private final CueParams params;

  /** The newest judged repetition is the lowest bit. */
  private int recent;

  private int judged;
  private int absentInRow;
  private boolean presentNow;
  private boolean said;

  /** The newest one that could be told. */
  private Optional<Finding> told = Optional.empty();

  FaultMemory(Fault fault, CueParams params) {
    this.fault = fault;
    this.params = params;
  }

  Fault fault() {
    return fault;
  }

  /** A repetition in which this fault was not judged. */
  void notJudged() {
    presentNow = false;
  }

  /** Takes the newest finding; true when the fault has just become a habit. */
  boolean take(Finding finding) {
    presentNow = finding.verdict() == Verdict.PRESENT;
    if (finding.verdict() == Verdict.CANNOT_TELL) {
      return false;
    }
    boolean before = confirmed();
    recent = (recent << 1 | (presentNow ? 1 : 0)) & ((1 << params.faultWindow()) - 1);
    judged = Math.min(params.faultWindow(), judged + 1);
    absentInRow = presentNow ? 0 : absentInRow + 1;
    told = Optional.of(finding);
    boolean newHabit = presentNow && confirmed() && !before;
    if (newHabit) {
      said = false;
    }
    return newHabit;
  }

  boolean confirmed() {
    return Integer.bitCount(recent) >= params.faultsNeeded();
  }

  boolean severeNow() {
    return presentNow && told.filter(FaultCue::severe).isPresent();
  }

  boolean presentNow() {
    return presentNow;
  }

  boolean saidBefore() {
    return said;
  }

  boolean gone() {
    return said && absentInRow >= params.goneAfter();
  }

  void said(boolean value) {
    said = value;
  }

  Optional<CueWhat> words() {
    return told.flatMap(FaultCue::words);
  }

  Optional<Corrections.Words> correction() {
    return told.flatMap(
        finding ->
            FaultCue.words(finding)
                .map(
                    what ->
                        new Corrections.Words(
                            what,
                            new CueEvidence.FaultSeen(finding, Integer.bitCount(recent), judged))));
  }

  Optional<Corrections.Words> praise() {
    return told.map(
        finding ->
            new Corrections.Words(CueWhat.GOOD, new CueEvidence.FaultGone(finding, absentInRow)));
  }

  void save(StateWriter to) {
    to.put(recent).put(judged).put(absentInRow).put(presentNow).put(said);
    CueState.saveFinding(to, told);
  }

  void restore(StateReader from) {
    recent = from.getInt();
    judged = from.getInt();
    absentInRow = from.getInt();
    presentNow = from.getBoolean();
    said = from.getBoolean();
    told = CueState.readFinding(from);
  }
}
