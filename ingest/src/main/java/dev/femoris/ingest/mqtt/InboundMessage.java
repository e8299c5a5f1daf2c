package dev.femoris.ingest.mqtt;

/** One message from the broker. Owns its payload. */
public final class InboundMessage {

  private final String topic;
  private final byte[] payload;
  private final long connection;
  private final Acknowledgement acknowledgement;

  /**
   * @param connection number of the connection it came on; after a reconnect unacknowledged
   *     messages come again under the next number
   */
  public InboundMessage(
      String topic, byte[] payload, long connection, Acknowledgement acknowledgement) {
    this.topic = topic;
    this.payload = payload;
    this.connection = connection;
    this.acknowledgement = acknowledgement;
  }

  public String topic() {
    return topic;
  }

  public byte[] payload() {
    return payload;
  }

  public long connection() {
    return connection;
  }

  public Acknowledgement acknowledgement() {
    return acknowledgement;
  }
}
