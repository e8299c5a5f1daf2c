package dev.femoris.service;

import dev.femoris.service.broker.EmbeddedBroker;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, to be killed. */
public final class BrokerProgram {

  private BrokerProgram() {}

  public static void main(String[] args) throws InterruptedException {
    var never = new CountDownLatch(1);
    try (var broker = EmbeddedBroker.start(Integer.parseInt(args[0]))) {
      never.await();
      throw new IllegalStateException(broker.url() + " ended");
    }
  }
}
