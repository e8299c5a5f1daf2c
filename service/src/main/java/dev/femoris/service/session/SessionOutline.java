package dev.femoris.service.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.store.StoredSession;
import java.util.List;
import java.util.Optional;

/** What a session's row says in the words of the analysis, before any sample. */
record SessionOutline(StoredSession stored, ExerciseCatalog exercises) {

  /** What was declared, if this build knows it. */
  Optional<ExerciseProfile> profile() {
    return stored.exercise().flatMap(exercises::find);
  }

  /** The tempo that was asked for; without one the athlete is left in peace about it. */
  Optional<TempoTarget> tempo() {
    return stored.tempo().map(Declaration::tempoTarget);
  }

  Placement placement() {
    return placement(stored);
  }

  static Placement placement(StoredSession stored) {
    return Placement.of(stored.placement()).orElse(Placement.THIGH_RIGHT);
  }

  /** What is known of the back before the first sample; the norms come with the baseline. */
  static BackSetup back(StoredSession stored) {
    return BackSetup.plain().withLoadKg(stored.loadKg());
  }

  SessionCard card() {
    return new SessionCard(
        stored.id(),
        stored.exercise(),
        profile(),
        stored.placement(),
        stored.label(),
        stored.rateHz(),
        tempo().or(() -> profile().map(ExerciseProfile::tempo)),
        stored.loadKg());
  }

  /** Nothing found yet. */
  SessionResult emptyResult() {
    return new SessionResult(
        stored.exercise().orElse(""),
        basis(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        BarFindings.NONE,
        new Provenance("", "", ""));
  }

  /** What is declared decides; until then a thigh's exercise is expected. */
  private Basis basis() {
    return profile()
        .map(p -> Basis.of(p, placement()))
        .orElseGet(() -> new Basis.Limb(Segment.THIGH, placement()));
  }
}
