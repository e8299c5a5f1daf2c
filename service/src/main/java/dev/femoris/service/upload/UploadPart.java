package dev.femoris.service.upload;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.session.RecordingIntake;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.StoredUpload;
import java.time.InstantSource;
import java.util.OptionalLong;

/** The objects of this package, put together. */
public record UploadPart(UploadDesk desk, UploadQueue queue) {

  public static UploadPart of(
      ServiceConfig config,
      Database database,
      RecordingIntake intake,
      ExerciseCatalog exercises,
      ServiceMetrics metrics,
      InstantSource clock) {
    var rules = UploadRules.upTo(config.maxUploadBytes());
    var store = database.uploads();
    var parts = new PartFolder(config.partsFolder());
    var analysis =
        new UploadAnalysis(
            store,
            database.sessions(),
            parts,
            intake,
            exercises,
            upload -> mayBe(database, upload));
    var pieces = new Pieces(parts);
    var queue = new UploadQueue(store, parts, pieces, analysis, metrics, clock, rules);
    var words = new UploadWords(exercises, rules);
    return new UploadPart(
        new UploadDesk(store, parts, queue, analysis, pieces, words, rules, clock), queue);
  }

  /** A trainer may for as long as the athlete is theirs; everybody else sends their own. */
  private static boolean mayBe(Database database, StoredUpload upload) {
    OptionalLong by = upload.begunBy();
    OptionalLong owner = upload.ownerId();
    return by.equals(owner)
        || by.isPresent()
            && owner.isPresent()
            && database.memberships().isAccepted(by.getAsLong(), owner.getAsLong());
  }
}
