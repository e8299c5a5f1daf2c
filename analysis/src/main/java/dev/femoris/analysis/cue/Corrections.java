package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which fault deserves a word, from the findings of the repetitions so far.
 *
 * <p>A fault is spoken of in a repetition that has it, when it is a habit (two of the last three
 * judged repetitions) or severe, and when the last words are far enough back ({@link
 * FeedbackInterval}). Not thread-safe.
 */
final class Corrections {

  /** What the newest repetition was, as far as it was judged. */
  enum Quality {
    GOOD,
    FAULTY,
    UNKNOWN
  }

  /** Something to say, not yet said. */
  record Words(CueWhat what, CueEvidence evidence) {}

  private final FeedbackInterval interval;
  private final List<FaultMemory> memories = new ArrayList<>();

  /** Bit of each fault spoken of in the set that is open. */
  private int saidInSet;

  Corrections(CueParams params) {
    this.interval =
        new FeedbackInterval(params.wordsApart(), params.wordsApartMost(), params.goodRun());
    for (Fault fault : Fault.values()) {
      memories.add(new FaultMemory(fault, params));
    }
  }

  /** Takes the session's next repetition. */
  Quality take(JudgedRepetition repetition) {
    interval.repetition();
    memories.forEach(FaultMemory::notJudged);
    for (Finding finding : repetition.findings()) {
      if (memory(finding.fault()).take(finding)) {
        interval.reset();
      }
    }
    Quality quality = quality(repetition.findings());
    switch (quality) {
      case GOOD -> interval.good();
      case FAULTY -> interval.faulty();
      case UNKNOWN -> {}
    }
    return quality;
  }

  private static Quality quality(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.verdict() == Verdict.PRESENT)) {
      return Quality.FAULTY;
    }
    return findings.stream().anyMatch(f -> f.verdict() == Verdict.ABSENT)
        ? Quality.GOOD
        : Quality.UNKNOWN;
  }

  /** What to say of the repetition just taken, if anything. */
  Optional<Words> due() {
    return memories.stream()
        .filter(this::deservesWords)
        .min(Comparator.comparingInt(m -> FaultCue.urgency(m.fault())))
        .flatMap(FaultMemory::correction)
        .or(this::praise);
  }

  private boolean deservesWords(FaultMemory memory) {
    boolean habit = memory.presentNow() && memory.confirmed() && interval.due();
    boolean severe = memory.severeNow() && interval.allowed();
    return (habit || severe) && memory.words().isPresent();
  }

  private Optional<Words> praise() {
    return memories.stream()
        .filter(m -> m.gone() && interval.allowed())
        .findFirst()
        .flatMap(FaultMemory::praise);
  }

  /** What to say of a whole set: its commonest fault that was not spoken of while it ran. */
  Optional<Words> ofSet(ExerciseSet set) {
    Optional<Words> words =
        memories.stream()
            .filter(m -> (saidInSet >> m.fault().ordinal() & 1) == 0)
            .map(m -> ofSet(set, m.fault()))
            .flatMap(Optional::stream)
            .max(Comparator.comparingInt(Corrections::presentIn));
    saidInSet = 0;
    return words;
  }

  private static Optional<Words> ofSet(ExerciseSet set, Fault fault) {
    List<Finding> present =
        set.repetitions().stream()
            .flatMap(r -> r.findings().stream())
            .filter(f -> f.fault() == fault && f.verdict() == Verdict.PRESENT)
            .toList();
    if (present.size() < 2) {
      return Optional.empty();
    }
    Finding newest = present.getLast();
    var seen = new CueEvidence.FaultSeen(newest, present.size(), set.repetitions().size());
    return FaultCue.words(newest).map(what -> new Words(what, seen));
  }

  private static int presentIn(Words words) {
    return words.evidence() instanceof CueEvidence.FaultSeen seen ? seen.presentIn() : 0;
  }

  /** The words were given. */
  void said(CueEvidence evidence) {
    switch (evidence) {
      case CueEvidence.FaultSeen seen -> corrected(memory(seen.finding().fault()));
      case CueEvidence.FaultGone gone -> {
        memory(gone.finding().fault()).said(false);
        interval.given();
      }
      case CueEvidence.PhaseAhead unused -> {}
      case CueEvidence.PhaseTime unused -> {}
      case CueEvidence.Counted unused -> {}
      case CueEvidence.Signal unused -> {}
    }
  }

  private void corrected(FaultMemory memory) {
    if (memory.saidBefore()) {
      interval.lengthen();
    }
    memory.said(true);
    saidInSet |= 1 << memory.fault().ordinal();
    interval.given();
  }

  private FaultMemory memory(Fault fault) {
    return memories.get(fault.ordinal());
  }

  void save(StateWriter to) {
    interval.save(to);
    to.put(saidInSet);
    memories.forEach(m -> m.save(to));
  }

  void restore(StateReader from) {
    interval.restore(from);
    saidInSet = from.getInt();
    memories.forEach(m -> m.restore(from));
  }
}
