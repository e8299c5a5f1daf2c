package dev.femoris.service.gateway;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.notification.RemoteNotification;
import dev.femoris.service.message.GatewayMessages;
import java.nio.ByteBuffer;

/** What a connected page says to its run. Used by the connection's thread, which waits in it. */
public final class PageSide {

  private final SensorRun run;
  private final PageLine line;

  PageSide(SensorRun run, PageLine line) {
    this.run = run;
    this.line = line;
  }

  /**
   * @throws MalformedNotificationException when the message is not one of notifications
   */
  public void notifications(ByteBuffer message)
      throws MalformedNotificationException, InterruptedException {
    run.tell(new RunEvent.Received(RemoteNotification.decode(message)));
  }

  /**
   * @throws dev.femoris.service.failure.Failure (BAD_INPUT) when the message is not known
   */
  public void text(String message) throws InterruptedException {
    run.tell(new RunEvent.Said(GatewayMessages.parse(message)));
  }

  /** The connection is lost. */
  public void gone() throws InterruptedException {
    run.tell(new RunEvent.Detached(line));
  }
}
