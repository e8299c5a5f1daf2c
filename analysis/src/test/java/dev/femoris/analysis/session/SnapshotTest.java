package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.recorded.CanonicalRecording;
import dev.femoris.analysis.recorded.SharedRecordings;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.BundledSessions;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session cut anywhere, saved and gone on with gives what the uninterrupted one gives. */
class SnapshotTest {
  private static final int CUTS = 200;

  /** What is cut. */
  enum Source {
    /** Jitter, clock error, short losses and two holes, one of them too long to bridge. */
    SIMULATED_WITH_GAPS,
    SIMULATED_LYING,
    /** Strides are counted, and taken back when walking is known. */
    WALKING_AS_RAISES,
    BUNDLED,
    /** Real where it is beside the project, simulated at its rate where not. */
    REAL_25_HZ
  }

  private record Session(SessionSetup setup, List<ImuSample> samples) {
    static Session of(SimulatedSession s) {
      var exercise = ExerciseCatalog.builtIn().find(s.exercise()).orElseThrow();
      return new Session(
          new SessionSetup(exercise, Placement.THIGH_RIGHT, s.rateHz()), s.samples());
    }
  }

  private static Session session(Source source) throws IOException {
    return switch (source) {
      case SIMULATED_WITH_GAPS ->
          Session.of(
              SessionSimulator.simulate(
                  SimulationSpec.of("romanian_deadlift", 31)
                      .withRateHz(208)
                      .withSets(1, 3)
                      .withSampling(
                          new SamplingErrors(
                              80,
                              0.0008,
                              12,
                              40,
                              List.of(new Gap(14.0, 14.4), new Gap(27.0, 28.2))))));
      case SIMULATED_LYING ->
          Session.of(
              SessionSimulator.simulate(SimulationSpec.of("supine_leg_raise", 9).withSets(1, 4)));
      case WALKING_AS_RAISES ->
          new Session(
              Simulated.setup("supine_leg_raise", 100),
              EverydaySimulator.simulate(EverydaySpec.of(1053).withLengthS(80)).samples());
      case BUNDLED -> Session.of(BundledSessions.openCapSquats().session());
      case REAL_25_HZ -> real();
    };
  }

  private static Session real() throws IOException {
    Optional<Path> file = SharedRecordings.find("uci-pt/s1_prone_hip_extension.csv.gz");
    if (file.isEmpty()) {
      return Session.of(
          SessionSimulator.simulate(SimulationSpec.of("glute_bridge", 4).withRateHz(25)));
    }
    CanonicalRecording r = CanonicalRecording.read(file.get(), "");
    return new Session(r.setup("prone_hip_extension", Placement.THIGH_RIGHT), r.samples());
  }

  /** The uninterrupted run: per sample what it led to and the motion after it. */
  private static final class WholeRun {
    final List<List<SessionEvent>> events = new ArrayList<>();
    final List<Optional<ThighMotion>> motions = new ArrayList<>();
    final byte[] lastSnapshot;
    final List<SessionEvent> finish;
    final SessionResult result;

    WholeRun(Session session) {
      var analyzer = new SessionAnalyzer(session.setup);
      for (ImuSample sample : session.samples) {
        events.add(analyzer.push(sample));
        motions.add(analyzer.motion());
      }
      lastSnapshot = analyzer.snapshot();
      finish = analyzer.finish();
      result = analyzer.result();
    }
  }

  @ParameterizedTest
  @EnumSource
  void cutAtTwoHundredPlacesNothingChangesByABit(Source source) throws IOException {
    Session session = session(source);
    var whole = new WholeRun(session);
    assertThat(whole.events.stream().flatMap(List::stream))
        .as("there is something to lose")
        .anyMatch(SessionEvent.RepetitionCounted.class::isInstance);
    long seed = 20_260;
    int[] cuts =
        new SplittableRandom(seed)
            .ints(CUTS, 0, session.samples.size() + 1)
            .sorted()
            .distinct()
            .toArray();
    var undisturbed = new SessionAnalyzer(session.setup);
    int pushed = 0;
    for (int cut : cuts) {
      for (; pushed < cut; pushed++) {
        undisturbed.push(session.samples.get(pushed));
      }
      goesOnAlike(session, whole, undisturbed.snapshot(), cut, "seed " + seed + ", cut at " + cut);
    }
  }

  private static void goesOnAlike(
      Session session, WholeRun whole, byte[] snapshot, int cut, String where) {
    SessionAnalyzer restored = SessionAnalyzer.restore(session.setup, snapshot);
    assertThat(Arrays.equals(restored.snapshot(), snapshot))
        .as("%s: the restored snapshot is the one it came from", where)
        .isTrue();
    if (cut > 0) {
      assertThat(restored.motion()).as(where).isEqualTo(whole.motions.get(cut - 1));
    }
    for (int i = cut; i < session.samples.size(); i++) {
      List<SessionEvent> events = restored.push(session.samples.get(i));
      boolean same =
          events.equals(whole.events.get(i)) && restored.motion().equals(whole.motions.get(i));
      if (!same) {
        assertThat(events).as("%s, at sample %d", where, i).isEqualTo(whole.events.get(i));
        assertThat(restored.motion())
            .as("%s, at sample %d", where, i)
            .isEqualTo(whole.motions.get(i));
      }
    }
    assertThat(Arrays.equals(restored.snapshot(), whole.lastSnapshot))
        .as("%s: last snapshot", where)
        .isTrue();
    assertThat(restored.finish()).as(where).isEqualTo(whole.finish);
    assertThat(restored.result()).as(where).isEqualTo(whole.result);
  }

  private static final SessionSetup SQUAT =
      new SessionSetup(
          ExerciseCatalog.builtIn().find("squat").orElseThrow(), Placement.THIGH_RIGHT, 100);

  private static byte[] aSnapshot() {
    var analyzer = new SessionAnalyzer(SQUAT);
    BundledSessions.openCapSquats().session().samples().stream()
        .limit(1500)
        .forEach(analyzer::push);
    return analyzer.snapshot();
  }

  @Test
  void aSnapshotThatEndsTooEarlyIsRefusedWithTheReason() {
    byte[] whole = aSnapshot();
    var random = new SplittableRandom(3);
    for (int k = 0; k < 300; k++) {
      int length = k < 50 ? k : random.nextInt(whole.length);
      assertThatThrownBy(
              () -> SessionAnalyzer.restore(SQUAT, Arrays.copyOf(whole, length)), "%d", length)
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("snapshot");
    }
  }

  @Test
  void aSnapshotWithSomethingBehindItIsRefused() {
    byte[] whole = aSnapshot();
    assertThatThrownBy(() -> SessionAnalyzer.restore(SQUAT, Arrays.copyOf(whole, whole.length + 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("snapshot");
  }

  @Test
  void aSnapshotOfAnotherVersionIsRefusedByName() {
    byte[] foreign = aSnapshot();
    ByteBuffer.wrap(foreign).putInt(0, 4711);
    var crc = new CRC32();
    crc.update(foreign, 0, foreign.length - Integer.BYTES);
    ByteBuffer.wrap(foreign).putInt(foreign.length - Integer.BYTES, (int) crc.getValue());
    assertThatThrownBy(() -> SessionAnalyzer.restore(SQUAT, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4711");
  }

  @Test
  void aGarbledSnapshotIsRefused() {
    byte[] whole = aSnapshot();
    long seed = 12;
    var random = new SplittableRandom(seed);
    for (int k = 0; k < 200; k++) {
      byte[] garbled = whole.clone();
      int at = random.nextInt(garbled.length);
      garbled[at] ^= (byte) (1 + random.nextInt(255));
      assertThatThrownBy(() -> SessionAnalyzer.restore(SQUAT, garbled))
          .as("seed %d, byte %d", seed, at)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
