package dev.femoris.service.cli;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.baseline.SessionNorms;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.json.BaselineJson;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that {@code --baseline} reads and {@code --save-baseline} writes. */
final class BaselineFile {

  private BaselineFile() {}

  /**
   * @throws Failure with one line when it is absent, unreadable or no baseline
   */
  static AthleteBaseline read(Path file) {
    if (!Files.exists(file)) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          "%s: no such baseline; make one with --save-baseline".formatted(file));
    }
    try {
      return BaselineJson.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: not a baseline, %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be read (%s)".formatted(file, e), e);
    }
  }

  /** Writes {@code known} with each recording as one more session. */
  static void save(
      Path file, Optional<AthleteBaseline> known, String exerciseId, List<Analysed> recordings) {
    Optional<AthleteBaseline> baseline = known;
    for (Analysed each : recordings) {
      List<Repetition> accepted = accepted(each);
      baseline =
          baseline
              .map(b -> b.with(accepted, back(each)))
              .or(() -> Optional.of(AthleteBaseline.of(exerciseId, accepted, back(each))))
              .map(b -> b.withLoadKg(each.facts().loadKg()));
    }
    baseline.ifPresent(b -> WholeFile.writeText(file, BaselineJson.write(b)));
  }

  private static Optional<BackNorms> back(Analysed recording) {
    return recording.analysis().result().back().flatMap(BackStatement::ownNorms);
  }

  private static List<Repetition> accepted(Analysed recording) {
    List<Repetition> accepted = recording.analysis().result().accepted();
    if (accepted.size() < SessionNorms.FEWEST) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "%s: %d good repetitions alike, a baseline needs %d; none was written"
              .formatted(recording.facts().file(), accepted.size(), SessionNorms.FEWEST));
    }
    return accepted;
  }
}
