package dev.femoris.protocol;

/** Asks the sensor to send samples again; the answer carries {@link DataFlag#HISTORICAL}. */
public record ResendRequest(int session, long firstSample, long count) implements Downlink {

  static final int BYTES = 14;

  public ResendRequest {
    Fields.requireU16("session", session);
    Fields.requireU32("firstSample", firstSample);
    Fields.requireRange("count", count, 1, Fields.MAX_U32);
  }
}
