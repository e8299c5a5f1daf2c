package dev.femoris.service.session;

import dev.femoris.service.store.StoredSession;

/**
 * The repetitions of stored sessions. Whatever the analysis that judged them live was like, all are
 * measured by today's.
 */
@FunctionalInterface
public interface MeasuredSessions {

  /**
   * @param session one that is over
   * @throws dev.femoris.service.failure.Failure (IO) when what was kept of it cannot be read;
   *     (BAD_INPUT) when it cannot be analysed
   */
  MeasuredSession of(StoredSession session);
}
