package dev.femoris.service.blegateway;

import static dev.femoris.service.blegateway.FaultRig.missing;
import static dev.femoris.service.blegateway.FaultRig.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  /**
   * Until then the sensor's period is known well enough to count four times as many by it: a
   * restart may take 40 s on a busy machine.
   */
  private static final long BEFORE_A_KILL = 1000;

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
        rig.awaitSent(200);
        rig.loseLink();
      }

      long missing = rig.neverSent();
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

      long missing = rig.neverSent();
      assertThat(missing).isPositive();
      assertExact(missing, rig.end(gateway));
    }
  }

  @Test
  void aMessageBusThatDiesTakesTheGatewayProcessAndASecondOneGoesOn() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(BEFORE_A_KILL);
      long first = gateway.child().pid();
      rig.bench().killBus();
      Deadline.await("the process ends", FaultRig.LIMIT, () -> !gateway.isChild(first));
      rig.bench().startAgain();
      rig.awaitMoreSamples(300);

      assertEachIsThereOrMissing(gateway);
      assertThat(gateway.log()).contains("the gateway process died (exit code 75)");
    }
  }

  @Test
  void aGatewayKilledIsStartedAgainAndGoesOnInTheSameSession() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(BEFORE_A_KILL);
      rig.kill(gateway, "Movesense");
      rig.awaitMoreSamples(300);

      assertEachIsThereOrMissing(gateway);
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
      rig.awaitMoreSamples(BEFORE_A_KILL);
      rig.killBroker();
      rig.awaitSent(500);
      rig.kill(gateway, "Movesense");
      rig.startBroker();
      rig.awaitMoreSamples(1000);

      assertEachIsThereOrMissing(gateway);
    }
  }

  /**
   * The sensor measures on, and for a while sends on, to nobody: whatever became of a sample, it is
   * there or it is known to be missing.
   */
  private void assertEachIsThereOrMissing(GatewayProgram gateway) throws Exception {
    long neverSent = rig.neverSent();
    JsonNode result = rig.end(gateway);
    String log = gateway.log();
    assertThat(missing(result)).as(log).isPositive();
    assertThat(samples(result) + missing(result))
        .as(log)
        .isEqualTo(rig.counts().sentSamples() + neverSent);
    assertThat(log).doesNotContain("by arrival: about");
  }

  private void assertExact(long neverSent, JsonNode result) {
    assertThat(samples(result)).isEqualTo(rig.counts().sentSamples());
    assertThat(missing(result)).isEqualTo(neverSent);
  }
}
