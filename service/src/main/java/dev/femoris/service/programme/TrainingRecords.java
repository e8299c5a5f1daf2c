package dev.femoris.service.programme;

import dev.femoris.analysis.training.Complaint;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.TrainingHistory;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.StoredEntry;
import dev.femoris.service.message.PerformedSessionJson;
import dev.femoris.service.store.LogStore;
import dev.femoris.service.store.ProgrammeStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an athlete's training, as the rules want it: sessions that are over, after
 * corrections, and what the athlete said of pain, soreness and sleep. Days are those of the
 * machine's time zone.
 */
final class TrainingRecords {

  private static final int NOON = 12;

  private final ProgrammeStore programmes;
  private final LogStore log;
  private final ZoneId zone;

  TrainingRecords(ProgrammeStore programmes, LogStore log, ZoneId zone) {
    this.programmes = programmes;
    this.log = log;
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  /** The day a moment is, days since 1 January 1970. */
  long dayOf(long atS) {
    return Instant.ofEpochSecond(atS).atZone(zone).toLocalDate().toEpochDay();
  }

  /** Everything from a day on. */
  TrainingHistory of(String athlete, LocalDate from, LocalDate today) {
    List<PerformedExercise> done =
        programmes.trained(athlete, from.atStartOfDay(zone).toInstant()).stream()
            .map(
                t ->
                    PerformedSessionJson.read(
                        t.session(),
                        t.resultJson(),
                        dayOf(t.session().startedAt().getEpochSecond())))
            .toList();
    return new TrainingHistory(done, complaints(athlete, from, today));
  }

  private List<Complaint> complaints(String athlete, LocalDate from, LocalDate today) {
    List<Complaint> all = new ArrayList<>();
    programmes
        .painful(athlete)
        .forEach(at -> all.add(new Complaint.PainInSet(at.getEpochSecond())));
    for (StoredEntry stored : log.of(athlete, from, today)) {
      complaint(stored).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Complaint> complaint(StoredEntry stored) {
    DatedEntry entry = stored.entry();
    double amount = entry.amount().orElse(0);
    return switch (entry.kind()) {
      case PAIN -> Optional.of(new Complaint.Pain(atS(stored), amount));
      case SORENESS -> Optional.of(new Complaint.Soreness(atS(stored), amount));
      case SLEEP -> Optional.of(new Complaint.Sleep(atS(stored), amount));
      case SIT_AND_REACH,
          TOE_TOUCH,
          ACTIVE_LEG_RAISE,
          THIGH_GIRTH,
          VERTICAL_JUMP,
          SPRINT_10_M,
          SPRINT_20_M,
          SPRINT_30_M,
          SPRINT_100_M,
          BODY_MASS,
          LOAD,
          REPETITIONS,
          PROGRAMME,
          NOTE ->
          Optional.empty();
    };
  }

  /** An entry of a day is of the moment it was made, or of noon when it was made on another day. */
  private long atS(StoredEntry stored) {
    LocalDate day = stored.entry().day();
    boolean sameDay = stored.at().atZone(zone).toLocalDate().equals(day);
    return sameDay
        ? stored.at().getEpochSecond()
        : day.atTime(NOON, 0).atZone(zone).toEpochSecond();
  }
}
