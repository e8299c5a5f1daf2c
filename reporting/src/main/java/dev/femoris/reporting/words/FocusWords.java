package dev.femoris.reporting.words;

import dev.femoris.analysis.advice.FaultTally;
import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.reporting.unit.Units;
import java.util.Map;

/**
 * The one thing to work on next, in words.
 *
 * @param headline what to do, without a full stop
 * @param reason what that rests on, in sentences
 */
public record FocusWords(String headline, String reason) {

  public static FocusWords of(NextFocus focus, Words words) {
    return switch (focus) {
      case NextFocus.Lasting lasting -> of(lasting.tally(), lasting.most(), words);
      case NextFocus.SlowingDown slowing ->
          of(
              "slowing_down",
              Map.of(
                  "set",
                  slowing.set(),
                  "percent",
                  words.figures().fixed(Units.percent(slowing.lossPercent()), 1)),
              words);
      case NextFocus.NothingStandsOut nothing ->
          of("nothing_stands_out", Map.of("count", nothing.judged()), words);
      case NextFocus.CannotTell cannotTell -> of("cannot_tell", Map.of(), words);
    };
  }

  private static FocusWords of(String which, Map<String, ?> values, Words words) {
    return new FocusWords(
        words.say("words.focus.%s.headline".formatted(which)),
        words.say("words.focus.%s.reason".formatted(which), values));
  }

  private static FocusWords of(FaultTally tally, int most, Words words) {
    return new FocusWords(
        words.say("words.focus_on", tally.fault()),
        words.say(
            "words.focus.lasting.reason",
            Map.of(
                "fault",
                capital(words.phrases().fault(tally.fault())),
                "present",
                tally.present(),
                "judged",
                tally.judged(),
                "set",
                most,
                "advice",
                words.say("words.focus_advice", tally.fault()))));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
