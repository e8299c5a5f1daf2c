package dev.femoris.protocol;

/** One frame of wire format v1. */
public sealed interface Packet
    permits DataFrame, ShortDataFrame, ConfigFrame, StatusFrame, PongFrame, AnswerFrame, Downlink {

  /** The only major version written and read. */
  int MAJOR_VERSION = 1;
}
