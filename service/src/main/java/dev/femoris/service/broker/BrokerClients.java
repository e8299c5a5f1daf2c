package dev.femoris.service.broker;

import org.jspecify.annotations.Nullable;

/** Who may connect to the broker. What they may say is looked at before it gets here. */
public interface BrokerClients {

  /**
   * Called once for each CONNECT, from the broker's threads.
   *
   * @param user null when the client says none
   * @param password null when the client says none
   */
  boolean mayConnect(String clientId, @Nullable String user, byte @Nullable [] password);
}
