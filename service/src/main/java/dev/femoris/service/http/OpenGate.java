package dev.femoris.service.http;

import dev.femoris.service.account.Viewer;
import dev.femoris.service.store.Scope;
import io.javalin.http.Context;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Without accounts: one person, who sees everything. */
final class OpenGate implements Gate {

  @Override
  public boolean admit(Context request, Audience audience) {
    return true;
  }

  @Override
  public boolean sees(Viewer viewer, OptionalLong ownerId) {
    return true;
  }

  @Override
  public Scope scope(Viewer viewer) {
    return Scope.everything();
  }

  @Override
  public boolean isStill(Viewer viewer) {
    return true;
  }

  @Override
  public Predicate<String> watching(Viewer viewer) {
    return session -> true;
  }
}
