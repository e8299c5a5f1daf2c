package dev.femoris.service.gateway;

import dev.femoris.ingest.notification.RemoteNotification;
import dev.femoris.service.message.GatewayMessages.FromPage;
import java.util.List;

/** What a run's thread is told. */
sealed interface RunEvent {

  /** The page is there, for the first time or again. */
  record Attached(PageLine line) implements RunEvent {}

  /** That connection is lost. */
  record Detached(PageLine line) implements RunEvent {}

  record Received(List<RemoteNotification> notifications) implements RunEvent {}

  record Said(FromPage message) implements RunEvent {}

  /** A frame from the service for the sensor. */
  record ForSensor(byte[] frame) implements RunEvent {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
