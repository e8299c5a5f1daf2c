package dev.femoris.ingest.file.fit;

import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import dev.femoris.ingest.file.motion.VectorSignal;
import java.util.List;

/** Reads the motion sensors of a FIT file. */
public final class FitMotion {

  private FitMotion() {}

  public static boolean isOne(byte[] bytes) {
    return FitFile.isOne(bytes);
  }

  public static Motion read(byte[] bytes) throws RefusedException {
    var messages = FitFile.motionMessages(bytes);
    var accel = signal(messages, FitMessage.ACCELEROMETER);
    var rate = signal(messages, FitMessage.GYROSCOPE);
    if (accel.size() == 0 || rate.size() == 0) {
      throw new RefusedException(refusal(messages));
    }
    var samples = new Motion.Builder();
    VectorSignal.merge(accel, rate, samples);
    return samples.build("FIT", List.of());
  }

  private static VectorSignal signal(List<FitMessage> messages, int number) {
    var signal = new VectorSignal();
    for (FitMessage message : messages) {
      if (message.number() == number) {
        message.siColumns().ifPresent(columns -> add(signal, message, columns));
      }
    }
    return signal;
  }

  private static void add(VectorSignal signal, FitMessage message, double[][] columns) {
    for (int i = 0; i < columns[0].length; i++) {
      signal.add(message.timeNanos(i), columns[0][i], columns[1][i], columns[2][i]);
    }
  }

  private static String refusal(List<FitMessage> messages) {
    if (messages.isEmpty()) {
      return "FIT file without accelerometer and gyroscope data (most watches keep one position a"
          + " second only); record with a sensor that keeps its motion";
    }
    boolean uncalibrated = messages.stream().anyMatch(m -> m.siColumns().isEmpty());
    return uncalibrated
        ? "FIT file with uncalibrated counts only; export calibrated values"
        : "FIT file with one of accelerometer and gyroscope only; both are needed";
  }
}
