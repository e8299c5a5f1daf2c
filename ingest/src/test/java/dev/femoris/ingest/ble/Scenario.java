package dev.femoris.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.bench.BenchUuids;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.Await;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every adapter must do; each runs in a process of its own on a fresh service. */
enum Scenario {
  A_SENSOR_IS_SEEN_WITH_NAME_SERVICES_AND_SIGNAL {
    @Override
    void play(Stage stage) throws BleException {
      stage.bench().add(Stage.FIRST, SensorKind.METAMOTION);
      try (var central = stage.open()) {
        assertThat(central.seen()).isEmpty();
        central.startDiscovery();
        Await.until(Stage.SOON, "it is seen", () -> Stage.isSeen(central, Stage.FIRST));
        var seen = central.seen().getFirst();
        assertThat(seen.advertisement().localName()).isEqualTo("MetaWear");
        assertThat(seen.advertisement().services())
            .containsExactly(UUID.fromString("326a9000-85cb-9195-d9dd-464cfbbae75a"));
        assertThat(seen.rssiDbm().orElseThrow()).isBetween(-100, -40);
        assertThat(seen.connected()).isFalse();
        central.stopDiscovery();
        Await.until(Stage.SOON, "nothing is heard", () -> isSilent(central));
      }
    }

    private boolean isSilent(BleCentral central) {
      try {
        return central.seen().getFirst().rssiDbm().isEmpty();
      } catch (BleException failure) {
        throw new IllegalStateException(failure);
      }
    }
  },
  THE_NEAREST_COMES_FIRST {
    @Override
    void play(Stage stage) throws BleException {
      for (int i = 1; i < 10; i++) {
        stage.bench().add("A0:9E:1A:00:00:0" + i, SensorKind.THINGY52);
      }
      try (var central = stage.open()) {
        central.startDiscovery();
        Await.until(Stage.SOON, "nine", () -> Stage.isSeen(central, "A0:9E:1A:00:00:09"));
        Await.until(Stage.SOON, "all nine", () -> count(central) == 9);
        assertThat(central.seen())
            .extracting(s -> -s.rssiDbm().orElseThrow())
            .isSorted()
            .doesNotHaveDuplicates();
      }
    }

    private int count(BleCentral central) {
      try {
        return central.seen().size();
      } catch (BleException failure) {
        throw new IllegalStateException(failure);
      }
    }
  },
  DISCOVERY_MAY_BE_STARTED_AND_STOPPED_TWICE {
    @Override
    void play(Stage stage) throws BleException {
      try (var central = stage.open()) {
        central.startDiscovery();
        central.startDiscovery();
        central.stopDiscovery();
        central.stopDiscovery();
      }
    }
  },
  CONNECTING_ENDS_WITH_KNOWN_SERVICES {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST);
          var connection = central.connect(Stage.FIRST, Stage.SOON)) {
        assertThat(connection.address()).isEqualTo(Stage.FIRST);
        assertThat(connection.services()).containsExactly(BenchUuids.FLOOD_SERVICE);
        assertThat(connection.isUp()).isTrue();
        assertThat(central.seen().getFirst().connected()).isTrue();
      }
    }
  },
  NOTIFICATIONS_COME_ALL_AND_IN_ORDER {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      stage.addNumbers(Stage.SECOND, SensorKind.TRICKLE);
      try (var central = stage.openAndSee(Stage.FIRST, Stage.SECOND);
          var flood = central.connect(Stage.FIRST, Stage.SOON);
          var trickle = central.connect(Stage.SECOND, Stage.SOON)) {
        var many = Stage.startNumbers(flood);
        var few = Stage.startNumbers(trickle);
        Stage.awaitCount(many, 3000);
        Stage.awaitCount(few, 200);
        Stage.stopNumbers(flood);
        Stage.stopNumbers(trickle);
        Stage.awaitCount(many, stage.bench().counts(Stage.FIRST).sentNotifications());
        Stage.awaitCount(few, stage.bench().counts(Stage.SECOND).sentNotifications());
        assertThat(many.wrong() + few.wrong()).isZero();
      }
      assertThat(stage.bench().counts(Stage.FIRST).sentNotifications()).isGreaterThan(2999);
    }
  },
  WHAT_THE_SENSOR_REFUSES_IS_REFUSED_AND_THE_LINK_STAYS {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST);
          var connection = central.connect(Stage.FIRST, Stage.SOON)) {
        UUID service = BenchUuids.FLOOD_SERVICE;
        fails(
            Reason.REFUSED,
            () -> connection.write(service, BenchUuids.FLOOD_COMMAND, new byte[] {1, 2}));
        fails(Reason.REFUSED, () -> connection.write(service, service, new byte[] {1}));
        fails(Reason.REFUSED, () -> connection.subscribe(service, service, (c, v, at) -> {}));
        fails(
            Reason.REFUSED,
            () -> connection.subscribe(service, BenchUuids.FLOOD_COMMAND, (c, v, at) -> {}));
        assertThat(connection.isUp()).isTrue();
        Stage.awaitCount(Stage.startNumbers(connection), 10);
      }
    }
  },
  AFTER_A_LINK_LOSS_THE_NEXT_CONNECTION_GETS_EVERYTHING {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        for (int i = 0; i < 10; i++) {
          var connection = central.connect(Stage.FIRST, Stage.SOON);
          var sink = Stage.startNumbers(connection);
          Stage.awaitCount(sink, 50);
          stage.bench().lose(Stage.FIRST);
          Await.until(Stage.SOON, "the link is seen down", () -> !connection.isUp());
          fails(Reason.LINK_LOST, () -> Stage.startNumbers(connection));
          connection.close();
          connection.close();
          assertThat(sink.wrong()).isZero();
        }
      }
    }
  },
  A_SENSOR_OUT_OF_REACH_IS_A_LOST_LINK {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        fails(Reason.LINK_LOST, () -> central.connect(Stage.SECOND, Stage.SOON));
        stage.bench().away(Stage.FIRST);
        fails(Reason.LINK_LOST, () -> central.connect(Stage.FIRST, Stage.SOON));
        stage.bench().near(Stage.FIRST);
        try (var connection = central.connect(Stage.FIRST, Stage.SOON)) {
          Stage.awaitCount(Stage.startNumbers(connection), 10);
        }
      }
    }
  },
  CLOSING_WHILE_IT_STREAMS_IS_SAFE {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        for (int i = 0; i < 15; i++) {
          var connection = central.connect(Stage.FIRST, Stage.SOON);
          var sink = Stage.startNumbers(connection);
          Stage.awaitCount(sink, 50);
          connection.close();
          long afterwards = sink.count();
          assertThat(connection.isUp()).isFalse();
          assertThat(sink.wrong()).isZero();
          assertThat(central.seen().getFirst().connected()).isFalse();
          assertThat(sink.count()).isEqualTo(afterwards);
        }
      }
    }
  },
  A_SINK_THAT_THROWS_IS_COUNTED_AND_THE_STREAM_GOES_ON {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST);
          var connection = central.connect(Stage.FIRST, Stage.SOON)) {
        connection.subscribe(
            BenchUuids.FLOOD_SERVICE,
            BenchUuids.FLOOD_NUMBERS,
            (characteristic, value, arrival) -> {
              throw new IllegalStateException("a defect of the sink");
            });
        connection.write(
            BenchUuids.FLOOD_SERVICE, BenchUuids.FLOOD_COMMAND, new byte[] {1});
        Await.until(
            Stage.SOON, "failures", () -> stage.kind().sinkFailures(central) >= 20);
      }
    }
  },
  AFTER_A_RESTART_OF_THE_BLUETOOTH_SERVICE_ALL_WORKS_AGAIN {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        for (int i = 0; i < 3; i++) {
          var connection = central.connect(Stage.FIRST, Stage.SOON);
          Stage.awaitCount(Stage.startNumbers(connection), 50);
          stage.bench().stopService();
          Await.until(Stage.SOON, "the link is seen down", () -> !connection.isUp());
          fails(Reason.NO_RADIO, central::startDiscovery);
          connection.close();
          stage.bench().startService();
          Await.until(Stage.SOON, "the radio is back", () -> starts(central));
          Stage.see(central, Stage.FIRST);
        }
      }
    }

    private boolean starts(BleCentral central) {
      try {
        central.startDiscovery();
        return true;
      } catch (BleException notYet) {
        assertThat(notYet.reason()).isEqualTo(Reason.NO_RADIO);
        return false;
      }
    }
  },
  EVERY_MAKERS_SENSOR_STREAMS_AS_ITS_PROFILE_SAYS {
    @Override
    void play(Stage stage) throws BleException {
      var kinds = SensorKind.values();
      for (var kind : kinds) {
        stage.bench().add(address(kind), kind);
        stage.bench().still(address(kind), Duration.ofSeconds(4));
      }
      String[] all = Arrays.stream(kinds).map(this::address).toArray(String[]::new);
      try (var central = stage.openAndSee(all)) {
        var streams = new LinkedHashMap<SensorKind, MakerStream>();
        for (var sensor : central.seen()) {
          var kind = kinds[Integer.parseInt(sensor.address().substring(15), 16)];
          if (!kind.id().equals("flood") && !kind.id().equals("trickle")) {
            var connection = central.connect(sensor.address(), Stage.SOON);
            streams.put(kind, MakerStream.start(connection, sensor));
          }
        }
        assertThat(streams).hasSize(7);
        for (var stream : streams.entrySet()) {
          requireWhole(stage, stream.getKey(), stream.getValue());
        }
      }
    }

    private void requireWhole(Stage stage, SensorKind kind, MakerStream stream)
        throws BleException {
      assertThat(stream.profile().id()).isEqualTo(kind.id());
      Await.until(
          Stage.SOON, kind + " is over", () -> stage.bench().counts(address(kind)).finished());
      long sent = stage.bench().counts(address(kind)).sentSamples();
      // The rate is joined to the accelerations around it: the last packet's wait for the next.
      Await.until(Stage.SOON, kind + " arrives", () -> stream.samples() >= sent - 24);
      assertThat(stream.samples()).as(kind.id()).isLessThanOrEqualTo(sent);
      assertThat(sent).isGreaterThan(200);
      stream.stop();
    }

    private String address(SensorKind kind) {
      return "A0:9E:1A:00:00:%02X".formatted(kind.ordinal());
    }
  },
  WITHOUT_SERVICE_OR_RADIO_OPENING_FAILS_AND_MAY_BE_TRIED_AGAIN {
    @Override
    void play(Stage stage) throws BleException {
      stage.bench().stopService();
      fails(Reason.NO_RADIO, stage::open);
      stage.bench().startServiceWithoutRadio();
      fails(Reason.NO_RADIO, stage::open);
      fails(Reason.NO_RADIO, stage::open);
      stage.bench().stopService();
      stage.bench().startService();
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        assertThat(central.seen()).hasSize(1);
      }
    }
  },
  A_KILLED_MESSAGE_BUS_IS_SAID_AND_SURVIVED {
    @Override
    void play(Stage stage) throws BleException {
      stage.addNumbers(Stage.FIRST, SensorKind.FLOOD);
      try (var central = stage.openAndSee(Stage.FIRST)) {
        var connection = central.connect(Stage.FIRST, Stage.SOON);
        Stage.awaitCount(Stage.startNumbers(connection), 50);
        stage.bench().killBus();
        Await.until(Stage.SOON, "the link is seen down", () -> !connection.isUp());
        fails(Reason.BUS_GONE, central::seen);
        fails(Reason.BUS_GONE, central::startDiscovery);
        fails(Reason.BUS_GONE, () -> central.connect(Stage.FIRST, Stage.SOON));
        fails(Reason.BUS_GONE, () -> Stage.startNumbers(connection));
        connection.close();
      }
    }
  };

  abstract void play(Stage stage) throws BleException;

  private static void fails(Reason reason, ThrowingCallable call) {
    assertThatExceptionOfType(BleException.class)
        .isThrownBy(call)
        .satisfies(failure -> assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason));
  }
}
