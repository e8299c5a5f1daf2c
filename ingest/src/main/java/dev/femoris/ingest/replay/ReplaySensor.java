package dev.femoris.ingest.replay;

import dev.femoris.ingest.file.SensorRecording;

/**
 * One sensor to be played.
 *
 * @param device its name in the topics
 * @param session wire session id, 0 to 65535; a new one for every run
 * @param recording what it measures
 * @param declaration what the athlete does
 * @param sharedClock whether its device time is the recording's, as of sensors on one clock; else
 *     it begins with its own first sample
 */
public record ReplaySensor(
    String device,
    int session,
    SensorRecording recording,
    SessionDeclaration declaration,
    boolean sharedClock) {

  /** A sensor with a clock of its own. */
  public ReplaySensor(
      String device, int session, SensorRecording recording, SessionDeclaration declaration) {
    this(device, session, recording, declaration, false);
  }
}
