package dev.femoris.ingest.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.ingest.device.MalformedNotificationException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteNotificationTest {

  private static final String TWO =
      "01" + "07000000" + "00CA9A3B00000000" + "01" + "0300" + "AABBCC"
          + "08000000" + "01CA9A3B00000000" + "00" + "0000";

  @Test
  void aMessageHoldsNotificationsWithNumberArrivalAndCharacteristic() throws Exception {
    var all = RemoteNotification.decode(bytes(TWO));
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().sequence()).isEqualTo(7);
    assertThat(all.getFirst().arrivalNanos()).isEqualTo(1_000_000_000L);
    assertThat(all.getFirst().characteristic()).isEqualTo(1);
    assertThat(all.getFirst().value()).containsExactly(0xAA, 0xBB, 0xCC);
    assertThat(all.getLast().value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT at byte 0",
    "02, UNKNOWN_TYPE at byte 0",
    "0107000000, TOO_SHORT at byte 1",
    "010700000000CA9A3B00000000010400AABBCC, BAD_LENGTH at byte 1",
    "010700000000CA9A3B00000000010102AA, TOO_LONG at byte 1"
  })
  void whatIsNoMessageIsRefusedWithTheReason(String hex, String reason) {
    assertThatThrownBy(() -> RemoteNotification.decode(bytes(hex)))
        .isInstanceOf(MalformedNotificationException.class)
        .hasMessage(reason);
  }

  @Test
  void anyBytesGiveNotificationsOrTheOneException() {
    long seed = 20_261_122;
    var random = new Random(seed);
    int sound = 0;
    for (int i = 0; i < 50_000; i++) {
      var bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[0] = 1;
      }
      try {
        sound += RemoteNotification.decode(ByteBuffer.wrap(bytes)).isEmpty() ? 1 : 0;
      } catch (MalformedNotificationException refused) {
        assertThat(refused.offset()).as("seed %d", seed).isBetween(0, bytes.length);
      }
    }
    assertThat(sound).isPositive();
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }
}
