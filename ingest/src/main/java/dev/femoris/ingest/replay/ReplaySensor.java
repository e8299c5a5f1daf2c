package dev.femoris.ingest.replay;

import dev.femoris.ingest.file.SensorRecording;
import java.util.List;
import java.util.stream.IntStream;

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

  private static final int SESSIONS = 65_536;

  /**
   * The sensors of one recording as one athlete would wear them: a group on one clock. The first is
   * called {@code device}, each other also by its placement.
   *
   * @param recordings the limb's first
   * @param session wire session id of the first; the others' follow
   */
  public static List<ReplaySensor> wornTogether(
      String device,
      int session,
      List<SensorRecording> recordings,
      SessionDeclaration declaration) {
    if (recordings.size() == 1) {
      return List.of(new ReplaySensor(device, session, recordings.getFirst(), declaration));
    }
    String group = "%s-%04x".formatted(device, session);
    return IntStream.range(0, recordings.size())
        .mapToObj(
            i -> {
              var recording = recordings.get(i);
              String place = recording.placement().id();
              return new ReplaySensor(
                  i == 0 ? device : device + "-" + place,
                  (session + i) % SESSIONS,
                  recording,
                  declaration.of(place, group),
                  true);
            })
        .toList();
  }

  /** A sensor with a clock of its own. */
  public ReplaySensor(
      String device, int session, SensorRecording recording, SessionDeclaration declaration) {
    this(device, session, recording, declaration, false);
  }
}
