package dev.femoris.service.door;

import java.util.Optional;
import java.util.function.Predicate;

/** Decides who may come in, by what a client's CONNECT says. Called from many threads. */
public interface DoorKeeper {

  /**
   * @param user empty when the client says none
   * @param password empty when the client says none
   * @return what the client may do then; empty when it may not come in
   */
  Optional<DoorRights> admit(String clientId, String user, String password);

  /** Everybody may do everything a sensor may. */
  static DoorKeeper open() {
    return (clientId, user, password) -> Optional.of(DoorRights.EVERY_SENSOR);
  }

  /** The same for those who know a password. */
  static DoorKeeper withPassword(Predicate<String> isRight) {
    return (clientId, user, password) ->
        isRight.test(password) ? Optional.of(DoorRights.EVERY_SENSOR) : Optional.empty();
  }
}
