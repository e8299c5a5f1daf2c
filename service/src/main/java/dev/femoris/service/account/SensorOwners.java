package dev.femoris.service.account;

import dev.femoris.service.store.AccountStore;
import java.util.OptionalLong;
import java.util.function.Function;

/** Whose a sensor is, asked when its session begins. */
public final class SensorOwners implements Function<String, OptionalLong> {

  private final AccountStore accounts;

  public SensorOwners(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** The account whose name the sensor's begins with, if there is that account. */
  @Override
  public OptionalLong apply(String sensor) {
    OptionalLong named = SensorNames.ownerId(sensor);
    return named.isPresent() && accounts.find(named.getAsLong()).isPresent()
        ? named
        : OptionalLong.empty();
  }
}
