package dev.femoris.service.http;

import dev.femoris.service.account.Viewer;
import dev.femoris.service.store.Scope;
import io.javalin.http.Context;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Decides at every request who asks and whether they get an answer. Thread-safe. */
interface Gate {

  /**
   * Notes with the request who asks; throws what the denied one gets.
   *
   * @return false when the request has got its answer already
   */
  boolean admit(Context request, Audience audience);

  boolean sees(Viewer viewer, OptionalLong ownerId);

  /** All that the viewer sees. */
  Scope scope(Viewer viewer);

  /** Whether the viewer, let in some time ago, still is who they were. */
  boolean isStill(Viewer viewer);

  /** Whether the viewer sees the session of an id, to be asked again and again while they watch. */
  Predicate<String> watching(Viewer viewer);
}
