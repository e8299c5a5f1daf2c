package dev.femoris.service.bench;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.BundledSession;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.message.ReceivedRepetition;
import dev.femoris.service.run.FemorisService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long it takes from the publishing of the packet that completes a repetition until the
 * repetition is with a live page: MQTT, disk, analysis, WebSocket, all on this machine.
 */
public final class LiveLatency {

  private static final String DEVICE = "bench";

  private final FemorisService service;
  private final List<Double> millis = new ArrayList<>();

  public LiveLatency(FemorisService service) {
    this.service = service;
  }

  /** Plays one session at {@code speed} and takes the times of its repetitions. */
  public void measure(BundledSession bundled, double speed) throws InterruptedException {
    var recording = SensorRecording.of(Placement.THIGH_RIGHT, bundled.session().samples());
    measure(bundled.session().exercise(), bundled.label(), List.of(recording), speed);
  }

  /**
   * The same of any recording.
   *
   * @param recordings of the sensors worn together, the limb's first
   */
  public void measure(String exercise, String label, List<SensorRecording> recordings, double speed)
      throws InterruptedException {
    var limb = recordings.getFirst();
    var declaration =
        new SessionDeclaration(exercise, limb.placement().id(), label, Optional.empty());
    var sensors =
        ReplaySensor.wornTogether(
            DEVICE, ThreadLocalRandom.current().nextInt(65_536), recordings, declaration);
    var settings = MqttSettings.of(service.brokerUrl(), "femoris-bench").withoutSession();
    try (var page = LivePage.open(service.liveUrl(), "latest");
        var link = new PublishTimes(new PahoLink(settings), DEVICE)) {
      new ReplayPublisher(link, sensors, ReplayParams.atSpeed(speed)).run();
      for (LivePage.Message message : page.messages()) {
        ReceivedRepetition.parse(message.text())
            .ifPresent(r -> take(r, message.nanos(), link, limb.rateHz()));
      }
    }
  }

  /** Milliseconds, ascending. */
  public List<Double> sortedMillis() {
    var sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted;
  }

  private void take(
      ReceivedRepetition repetition, long receivedNanos, PublishTimes times, double rateHz) {
    long sample = Math.round(repetition.detectedS() * rateHz);
    times
        .publishedNanos(sample)
        .ifPresent(published -> millis.add((receivedNanos - published) * 1e-6));
  }
}
