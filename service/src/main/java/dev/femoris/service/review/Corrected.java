package dev.femoris.service.review;

import dev.femoris.analysis.session.CorrectedResult;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.correction.OwnRepetition;
import dev.femoris.service.correction.ShownRepetition;
import dev.femoris.service.correction.Stretch;
import dev.femoris.service.session.SessionSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An analysed session after its corrections.
 *
 * @param result measured anew where it was corrected
 */
record Corrected(CorrectedSession shown, SessionResult result) {

  static Corrected of(SessionSignals.Analysed analysed, List<CorrectionEvent> events) {
    var own = own(analysed.analysis().result());
    var shown = CorrectedSession.of(own, events);
    List<CorrectedResult.Part> parts =
        shown.repetitions().stream().filter(ShownRepetition::counts).map(Corrected::part).toList();
    var result = shown.isChanged() ? measure(analysed).of(parts) : analysed.analysis().result();
    return new Corrected(shown, result);
  }

  static CorrectedResult measure(SessionSignals.Analysed analysed) {
    return new CorrectedResult(
        analysed.analysis().result(),
        analysed.setup().exercise(),
        analysed.setup().sampleRateHz(),
        analysed.analysis().trace());
  }

  /** The analysis' repetitions, those of a bar left out: no angle is known of them. */
  static List<OwnRepetition> own(SessionResult result) {
    List<OwnRepetition> all = new ArrayList<>();
    for (ExerciseSet set : result.sets()) {
      for (JudgedRepetition judged : set.repetitions()) {
        var stretch = new Stretch(judged.repetition().startNanos(), judged.repetition().endNanos());
        all.add(new OwnRepetition(set.index(), judged.index(), stretch));
      }
    }
    return all;
  }

  private static CorrectedResult.Part part(ShownRepetition repetition) {
    OptionalInt ownSet =
        repetition.own().isPresent()
            ? OptionalInt.of(repetition.own().get().set())
            : OptionalInt.empty();
    return new CorrectedResult.Part(
        repetition.stretch().startNanos(),
        repetition.stretch().endNanos(),
        ownSet,
        repetition.said());
  }
}
