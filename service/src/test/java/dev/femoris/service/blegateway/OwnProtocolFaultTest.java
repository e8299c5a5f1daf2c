package dev.femoris.service.blegateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The same faults with a sensor that speaks the project's own protocol and keeps a minute of
 * samples: whatever breaks, every sample it took arrives.
 */
class OwnProtocolFaultTest {

  private static final String NAME = "Femoris firmware protocol";

  private FaultRig rig;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    assumeTrue(BluetoothBench.isPossible(), "no dbus-daemon here: install the package dbus");
    rig = new FaultRig(folder, SensorKind.FEMORIS);
  }

  @AfterEach
  void stop() throws Exception {
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  void linkLossesLoseNothing() throws Exception {
    try (var gateway = rig.stream()) {
      for (int i = 0; i < FaultRig.LINK_LOSSES; i++) {
        // What it kept has come, and what it takes now comes.
        rig.awaitSamples(rig.counts().due() + 200);
        rig.loseLink();
      }
      assertNothingIsLost(gateway);
      assertThat(gateway.log()).contains(FaultRig.LINK_LOSSES + " reconnects");
    }
  }

  @Test
  void aRestartOfTheBluetoothServiceLosesNothing() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.control().stopService();
      rig.control().startService();

      assertNothingIsLost(gateway);
    }
  }

  @Test
  void aKilledGatewayLosesNothing() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.kill(gateway, NAME);

      assertNothingIsLost(gateway);
    }
  }

  @Test
  void aBrokerThatIsAwayAndAGatewayKilledMeanwhileLoseNothing() throws Exception {
    try (var gateway = rig.stream()) {
      rig.awaitMoreSamples(300);
      rig.killBroker();
      rig.awaitSent(500);
      rig.kill(gateway, NAME);
      rig.awaitSent(100L * FaultRig.BROKER_AWAY_SECONDS);
      rig.startBroker();

      assertNothingIsLost(gateway);
    }
  }

  /** Everything that was taken until now, and all before what is taken until the end. */
  private void assertNothingIsLost(GatewayProgram gateway) throws Exception {
    long taken = rig.counts().due() + 200;
    rig.awaitSamples(taken);
    JsonNode result = rig.end(gateway);
    assertThat(FaultRig.missing(result)).as(gateway.log()).isZero();
    assertThat(FaultRig.samples(result)).isBetween(taken, rig.counts().due());
  }
}
