package dev.femoris.ingest.relay;

/** Takes frames for a sensor that speaks the wire format, to be written to it; may drop them. */
@FunctionalInterface
public interface CommandSink {

  /**
   * @param frame check included; the sink's own
   */
  void write(byte[] frame);
}
