package dev.femoris.service.upload;

import dev.femoris.service.offline.AnalysisWatch;
import java.util.concurrent.CancellationException;

/** The upload that is being analysed, how far it is, and whether it shall end. Thread-safe. */
final class RunningUpload implements AnalysisWatch {

  private final String id;
  private volatile double share;
  private volatile boolean stopped;

  RunningUpload(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  double share() {
    return share;
  }

  void stop() {
    stopped = true;
  }

  /**
   * @throws CancellationException when it shall end
   */
  @Override
  public void at(double done) {
    if (stopped) {
      throw new CancellationException();
    }
    share = done;
  }
}
