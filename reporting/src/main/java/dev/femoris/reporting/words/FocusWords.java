package dev.femoris.reporting.words;

import dev.femoris.analysis.advice.FaultTally;
import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.reporting.unit.Units;

/**
 * The one thing to work on next, in words.
 *
 * @param headline what to do, without a full stop
 * @param reason what that rests on, in sentences
 */
public record FocusWords(String headline, String reason) {

  public static FocusWords of(NextFocus focus) {
    return switch (focus) {
      case NextFocus.Lasting lasting -> of(lasting.tally(), lasting.most());
      case NextFocus.SlowingDown slowing ->
          new FocusWords(
              "End the set a repetition or two earlier",
              "The last repetition of set %d was %s\u00a0%% slower than its fastest. No fault of form lasted."
                  .formatted(
                      slowing.set(), Figures.fixed(Units.percent(slowing.lossPercent()), 1)));
      case NextFocus.NothingStandsOut nothing ->
          new FocusWords(
              "Keep going like this",
              "Nothing that can be judged stood out in %s."
                  .formatted(repetitions(nothing.judged())));
      case NextFocus.CannotTell cannotTell ->
          new FocusWords(
              "Cannot tell",
              "No repetition could be held against anything: three good ones alike, or a baseline,"
                  + " are needed first.");
    };
  }

  private static FocusWords of(FaultTally tally, int most) {
    return new FocusWords(
        headline(tally.fault()),
        "%s in %d of %s that could be judged, most of them in set %d. %s"
            .formatted(
                capital(Phrases.fault(tally.fault())),
                tally.present(),
                repetitions(tally.judged()),
                most,
                advice(tally.fault())));
  }

  private static String headline(Fault fault) {
    return switch (fault) {
      case PARTIAL_RANGE -> "Go the whole way in every repetition";
      case DROPPED_ECCENTRIC -> "Lower under control";
      case MOMENTUM -> "Take the swing out";
      case TEMPO_OFF_TARGET -> "Keep to the tempo";
      case HIPS_RISE_EARLY -> "Let hips and chest rise together";
      case HIP_BREAK -> "Keep the hips straight on the way down";
      case HIP_SAG -> "Keep the hips up";
      case WOBBLE -> "Steady the leg";
      case ASYMMETRY -> "Even out left and right";
      case BACK_ROUNDING -> "Keep the lower back as it is in your good repetitions";
      case UNUSUAL -> "Repeat what you usually do";
    };
  }

  private static String advice(Fault fault) {
    return switch (fault) {
      case PARTIAL_RANGE -> "Take less load, or stop when the range gives.";
      case DROPPED_ECCENTRIC -> "Take less load, or count to three on the way down.";
      case MOMENTUM -> "Stop for a moment at the turning point and at the top.";
      case TEMPO_OFF_TARGET -> "The metronome of the live page keeps the count.";
      case HIPS_RISE_EARLY -> "Take up the slack first, and push the floor away.";
      case HIP_BREAK -> "Go only as far as the hips stay straight; a band helps further down.";
      case HIP_SAG -> "End the set when they sink.";
      case WOBBLE -> "Go slower, or hold on to something with one hand.";
      case ASYMMETRY -> "Start with the weaker leg and let it set the count.";
      case BACK_ROUNDING -> "Take less load or less depth until it stays; ask a coach to look.";
      case UNUSUAL -> "Look at the traces below: which one did you mean to do?";
    };
  }

  private static String repetitions(int count) {
    return count == 1 ? "1 repetition" : count + " repetitions";
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
