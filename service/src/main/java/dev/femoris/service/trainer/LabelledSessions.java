package dev.femoris.service.trainer;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.service.personal.LabelledRepetition;
import dev.femoris.service.personal.LabelledSession;
import dev.femoris.service.session.MeasuredRepetition;
import dev.femoris.service.session.MeasuredSession;
import dev.femoris.service.session.MeasuredSessions;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.StoredLabel;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.TrainerLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An athlete's labelled repetitions, measured by today's analysis.
 *
 * @param sessions oldest first
 * @param withoutRepetition labels whose repetition is no longer counted or cannot be measured
 * @param algorithm name and version of the analysis
 */
record LabelledSessions(List<LabelledSession> sessions, int withoutRepetition, String algorithm) {

  static LabelledSessions of(BaselineKey key, LabelStore labels, MeasuredSessions measured) {
    var sessions = new ArrayList<LabelledSession>();
    int labelCount = 0;
    String algorithm = "";
    for (StoredSession stored : labels.labelledSessions(key)) {
      List<StoredLabel> current = labels.current(stored.id());
      MeasuredSession counted = measured.of(stored);
      algorithm = counted.algorithm();
      labelCount += current.size();
      sessions.add(session(stored.id(), current, counted));
    }
    int used = sessions.stream().mapToInt(s -> s.labelled().size()).sum();
    return new LabelledSessions(List.copyOf(sessions), labelCount - used, algorithm);
  }

  private static LabelledSession session(
      String id, List<StoredLabel> labels, MeasuredSession counted) {
    List<LabelledRepetition> labelled =
        labels.stream().flatMap(label -> measured(label, counted).stream()).toList();
    return new LabelledSession(
        id,
        labelled,
        counted.repetitions().stream()
            .filter(MeasuredRepetition::accepted)
            .filter(r -> labels.stream().noneMatch(label -> isOf(label.label(), r)))
            .flatMap(r -> r.features().stream())
            .toList());
  }

  private static boolean isOf(RepetitionLabel label, MeasuredRepetition repetition) {
    return repetition.sharedNanos(label.startNanos(), label.endNanos()) > 0;
  }

  private static Optional<LabelledRepetition> measured(
      StoredLabel stored, MeasuredSession counted) {
    RepetitionLabel label = stored.label();
    return counted
        .during(label.startNanos(), label.endNanos())
        .flatMap(
            r ->
                r.features()
                    .map(
                        features ->
                            new LabelledRepetition(
                                stored.id(),
                                r.setIndex(),
                                r.index(),
                                r.startNanos() * 1e-9,
                                label.label() == TrainerLabel.ROUNDED,
                                features)));
  }

  /** The only fault that is labelled so far. */
  static String fault() {
    return Fault.BACK_ROUNDING.id();
  }
}
