package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.BleException.Reason;
import java.nio.file.Path;

/** {@code NoBusProcess KIND FOLDER}: opens a radio where there is no message bus, twice. */
public final class NoBusProcess {

  private NoBusProcess() {}

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      try (var central = CentralKind.valueOf(args[0]).open(Path.of(args[1]))) {
        throw new IllegalStateException("opened " + central);
      } catch (BleException expected) {
        if (expected.reason() != Reason.NO_RADIO) {
          throw new IllegalStateException(expected);
        }
        System.out.println(expected.getMessage());
      }
    }
  }
}
