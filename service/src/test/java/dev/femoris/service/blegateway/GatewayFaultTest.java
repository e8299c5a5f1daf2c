package dev.femoris.service.blegateway;

import static dev.femoris.service.blegateway.FaultRig.missing;
import static dev.femoris.service.blegateway.FaultRig.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.SensorCounts;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import dev.femoris.service.Deadline;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What breaks, and that streaming goes on by itself. The sensor stamps its samples, so what is
 * missing is known to the sample; the emulated sensor counts for itself.
 */
class GatewayFaultTest {

  private FaultRig rig;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    assumeTrue(BluetoothBench.isPossible(), "no dbus-daemon here: install the package dbus");
    rig = new FaultRig(folder, SensorKind.MOVESENSE);
  }

  @AfterEach
  void stop() throws Exception {
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  void linkLossesAreConnectedAgainAndTheMissingSamplesAreExact() throws Exception {
    try (var gateway = rig.stream()) {
      for (int i = 0; i < FaultRig.LINK_LOSSES; i++) {
        rig.awaitMoreSamples(200);
        rig.loseLink();
      }
      rig.awaitMoreSamples(200);

      long missing = missingByTheSensor();
      assertThat(missing).isPositive();
      assertExact(missing, rig.end(gateway));
      assertThat(gateway.log()).contains(FaultRig.LINK_LOSSES + " reconnects");
    }
  }

  @Test
  void aBluetoothServiceThatIsStartedAgainIsUsedAgain() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.control().stopService();
      rig.control().startService();
      rig.awaitMoreSamples(300);

      long missing = missingByTheSensor();
      assertThat(missing).isPositive();
      assertExact(missing, rig.end(gateway));
    }
  }

  @Test
  void aMessageBusThatDiesTakesTheGatewayProcessAndASecondOneGoesOn() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      long first = gateway.child().pid();
      rig.bench().killBus();
      Deadline.await("the process ends", FaultRig.LIMIT, () -> !gateway.isChild(first));
      rig.bench().startAgain();
      rig.putSensor();
      rig.awaitMoreSamples(300);

      JsonNode result = rig.end(gateway);
      assertThat(missing(result)).isPositive();
      assertThat(gateway.log()).contains("the gateway process died (exit code 75)");
    }
  }

  @Test
  void aGatewayKilledIsStartedAgainAndGoesOnInTheSameSession() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      long sentBefore = rig.kill(gateway, "Movesense");
      long sentAfter = rig.counts().sentSamples();
      rig.awaitMoreSamples(300);

      long unsent = missingByTheSensor();
      assertGoneIsOnlyWhatNobodyTook(rig.end(gateway), sentAfter - sentBefore, unsent);
      assertThat(gateway.log()).contains("signal 9");
    }
  }

  @Test
  void whileTheBrokerIsAwayTheSpoolKeepsEverything() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.killBroker();
      rig.awaitSent(100L * FaultRig.BROKER_AWAY_SECONDS);
      rig.startBroker();
      rig.awaitMoreSamples(100L * FaultRig.BROKER_AWAY_SECONDS + 500);

      assertExact(0, rig.end(gateway));
    }
  }

  @Test
  void aGatewayKilledWhileTheBrokerIsAwayDeliversWhatItKeptFirst() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.killBroker();
      rig.awaitSent(500);
      long sentBefore = rig.kill(gateway, "Movesense");
      long sentAfter = rig.counts().sentSamples();
      rig.startBroker();
      rig.awaitMoreSamples(1000);

      long unsent = missingByTheSensor();
      assertGoneIsOnlyWhatNobodyTook(rig.end(gateway), sentAfter - sentBefore, unsent);
    }
  }

  /**
   * The sensor goes on sending to nobody while the process is dead, and keeps nothing while the
   * next one ends that link and makes its own. What is missing is known to a few packets.
   */
  private void assertGoneIsOnlyWhatNobodyTook(JsonNode result, long sentMeanwhile, long unsent) {
    long taken = rig.counts().sentSamples() + unsent;
    assertThat(samples(result) + missing(result)).isCloseTo(taken, within(40L));
    assertThat(missing(result)).isBetween(1L, sentMeanwhile + unsent + 40);
  }

  private void assertExact(long missingByTheSensor, JsonNode result) {
    assertThat(samples(result)).isEqualTo(rig.counts().sentSamples());
    assertThat(missing(result)).isEqualTo(missingByTheSensor);
  }

  /**
   * Samples the sensor took and nobody got, by its own count: the least difference while it
   * streams, which is when it holds nothing back for its next packet.
   */
  private long missingByTheSensor() {
    long least = Long.MAX_VALUE;
    long sent = rig.counts().sentNotifications();
    SensorCounts counts;
    do {
      counts = rig.counts();
      least = Math.min(least, counts.due() - counts.sentSamples());
    } while (counts.sentNotifications() < sent + 6);
    return least;
  }
}
