package dev.femoris.service.browser;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A session that is over and can be reviewed. */
final class ReviewedSession {

  private static final Duration LIMIT = Duration.ofSeconds(180);

  private ReviewedSession() {}

  /** Plays a session and waits for its report; returns its id. */
  static String play(LiveService service, PlayedSession played, int wireSession) throws Exception {
    var id = new AtomicReference<String>("");
    try (var answers = new Answers(service.url())) {
      played.play(service.broker(), wireSession, 40);
      Deadline.await(
          "the session is over and reported",
          LIMIT,
          () -> {
            var newest = answers.newestSession();
            newest.ifPresent(session -> id.set(session.path("id").asString()));
            return newest
                .filter(session -> session.path("state").asString().equals("ended"))
                .isPresent();
          });
    }
    return id.get();
  }
}
