package dev.femoris.service.validation;

import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.simulation.SessionTruth;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.validation.AngleError;
import dev.femoris.analysis.validation.AngleError.TrueAngles;
import dev.femoris.analysis.validation.FoundRepetition;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.TrueRepetition;
import dev.femoris.analysis.validation.Truth;
import java.util.List;
import java.util.Optional;

/** One recording's figures, under the name it has in tables. */
record ScoredSession(String name, Score score, Optional<AngleError> angle) {

  static ScoredSession of(String name, TruthFile truth, OfflineAnalysis analysis) {
    return of(name, truth.truth(), truth.marked(), truth.angles(), analysis);
  }

  static ScoredSession of(String name, SimulatedSession session, OfflineAnalysis analysis) {
    SessionTruth known = session.truth();
    var truth = Truth.of(known);
    var angles =
        new TrueAngles(
            known.thetaTimeS().stream().mapToDouble(Double::doubleValue).toArray(),
            known.thetaRad().stream().mapToDouble(Double::doubleValue).toArray());
    return of(name, truth, truth.repetitions(), Optional.of(angles), analysis);
  }

  private static ScoredSession of(
      String name,
      Truth truth,
      List<TrueRepetition> marked,
      Optional<TrueAngles> angles,
      OfflineAnalysis analysis) {
    return new ScoredSession(
        name,
        Score.of(truth, FoundRepetition.of(analysis.result())),
        angles.flatMap(known -> AngleError.of(known, marked, analysis.trace())));
  }
}
