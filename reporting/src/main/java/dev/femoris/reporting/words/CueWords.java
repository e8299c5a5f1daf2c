package dev.femoris.reporting.words;

import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.unit.Units;
import java.util.Map;

/** What is said to the athlete, short enough for the rest between two repetitions, and why. */
public record CueWords(Words words) {

  /** What is spoken and shown; for a tone, what it means. */
  public String said(CueWhat what) {
    return words.say("words.cue", what);
  }

  /** Why, in one line. */
  public String evidence(CueEvidence evidence) {
    Phrases phrases = words.phrases();
    return switch (evidence) {
      case CueEvidence.FaultSeen seen ->
          words.say(
              "words.cue_why.fault_seen",
              Map.of(
                  "fault",
                  phrases.fault(seen.finding().fault()),
                  "present",
                  seen.presentIn(),
                  "of",
                  seen.of(),
                  "evidence",
                  phrases.evidence(seen.finding())));
      case CueEvidence.FaultGone gone ->
          words.say(
              "words.cue_why.fault_gone",
              Map.of(
                  "fault",
                  phrases.fault(gone.finding().fault()),
                  "absent",
                  gone.absentIn(),
                  "evidence",
                  phrases.evidence(gone.finding())));
      case CueEvidence.PhaseAhead ahead ->
          words.say(
              "words.cue_why.phase_ahead",
              Map.of(
                  "percent",
                  words.figures().fixed(Units.percent(100 * ahead.share()), 0),
                  "phase",
                  words.say("words.phase", ahead.phase()),
                  "elapsed",
                  seconds(ahead.elapsedS()),
                  "expected",
                  seconds(ahead.expectedS()),
                  "target",
                  seconds(ahead.targetS())));
      case CueEvidence.PhaseTime time ->
          words.say(
              "words.cue_why.phase_time",
              Map.of(
                  "phase",
                  words.say("words.phase", time.phase()),
                  "elapsed",
                  seconds(time.elapsedS()),
                  "target",
                  seconds(time.targetS())));
      case CueEvidence.Counted counted ->
          words.say(
              "words.place", Map.of("set", counted.setIndex(), "repetition", counted.repetition()));
      case CueEvidence.Signal signal -> signal(signal);
    };
  }

  private String signal(CueEvidence.Signal signal) {
    return signal.kind() == SignalNotice.Kind.SIGNAL_LOST
        ? words.say("words.cue_why.signal_lost", Map.of("seconds", seconds(signal.missingS())))
        : words.phrases().notice(signal.kind());
  }

  private String seconds(double s) {
    return words.figures().fixed(Units.seconds(s), 1);
  }
}
