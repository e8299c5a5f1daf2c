package dev.femoris.service.progress;

import dev.femoris.analysis.progress.Limb;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.store.StoredMeasures;
import dev.femoris.service.store.StoredSession;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sessions of leg raises on the back as the test they are: how far the straight leg was lifted. */
final class LegRaises {

  /** Whose range is the angle of the raised leg from lying flat. */
  static final String EXERCISE = "supine_leg_raise";

  private LegRaises() {}

  /** The median raise of a session, to a tenth of a degree; empty when no angle is known. */
  static Optional<DatedEntry> entry(StoredSession session, StoredMeasures measures) {
    return measures
        .angles()
        .map(angles -> Math.round(10 * Math.toDegrees(angles.rangeRad())) / 10.0)
        .filter(deg -> deg <= EntryKind.ACTIVE_LEG_RAISE.most())
        .map(deg -> entry(session, deg));
  }

  private static DatedEntry entry(StoredSession session, double angleDeg) {
    return new DatedEntry(
        session.startedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        EntryKind.ACTIVE_LEG_RAISE,
        side(SessionMeasures.limb(session.placement())),
        Optional.empty(),
        OptionalDouble.of(angleDeg),
        "");
  }

  private static Optional<String> side(Limb limb) {
    return switch (limb) {
      case LEFT -> Optional.of("left");
      case RIGHT -> Optional.of("right");
      case OTHER -> Optional.empty();
    };
  }
}
