package dev.femoris.service.upload;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.UploadRequest;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.store.UploadState;
import dev.femoris.service.upload.UploadRefusedException.Reason;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Checks what a sender says of a file. */
final class UploadWords {

  private static final int MAX_NAME = 200;

  private final ExerciseCatalog exercises;
  private final UploadRules rules;

  UploadWords(ExerciseCatalog exercises, UploadRules rules) {
    this.exercises = exercises;
    this.rules = rules;
  }

  /**
   * A new upload as it was asked for.
   *
   * @throws Failure (USAGE) with one line when it cannot be
   * @throws UploadRefusedException when it is too large
   */
  StoredUpload checked(
      UploadRequest asked, String id, OptionalLong begunBy, OptionalLong ownerId, Instant now) {
    String name = name(asked.name());
    checkSize(name, asked.sizeBytes());
    return new StoredUpload(
        id,
        begunBy,
        ownerId,
        asked.key(),
        name,
        asked.sizeBytes(),
        asked.sha256().map(UploadWords::sha256),
        exercise(asked.exercise()),
        asked.placement().map(UploadWords::placement),
        asked.loadKg().map(UploadWords::load).orElse(OptionalDouble.empty()),
        asked.anew(),
        UploadState.RECEIVING,
        Optional.empty(),
        Optional.empty(),
        false,
        now,
        now.plus(rules.kept()));
  }

  private static String name(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty()) {
      throw usage("name must be the file's name");
    }
    return plain.substring(Math.max(0, plain.length() - MAX_NAME));
  }

  private void checkSize(String name, long bytes) {
    if (bytes < 1) {
      throw Failure.of(FailureKind.BAD_INPUT, name + ": is empty; export the recording again");
    }
    if (bytes > rules.maxFileBytes()) {
      throw new UploadRefusedException(
          Reason.TOO_LARGE,
          "%s: has %d MiB, and %d MiB are the most; split it"
              .formatted(name, bytes >> 20, rules.maxFileBytes() >> 20));
    }
  }

  private static String sha256(String said) {
    String digits = said.toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{64}")) {
      throw usage("sha256 must be 64 hexadecimal digits");
    }
    return digits;
  }

  private String exercise(String said) {
    if (exercises.find(said).isEmpty()) {
      throw usage(
          "exercise \"%s\": not known; known are: %s"
              .formatted(
                  said,
                  exercises.all().stream()
                      .map(ExerciseProfile::id)
                      .collect(Collectors.joining(", "))));
    }
    return said;
  }

  private static String placement(String said) {
    if (Placement.of(said).isEmpty()) {
      throw usage("placement \"%s\": not known".formatted(said));
    }
    return said;
  }

  private static OptionalDouble load(String kg) {
    OptionalDouble load = Declaration.loadKg(kg);
    if (load.isEmpty()) {
      throw usage("load_kg \"%s\": must be a number above 0 and below 1000".formatted(kg));
    }
    return load;
  }

  private static Failure usage(String line) {
    return Failure.of(FailureKind.USAGE, line);
  }
}
