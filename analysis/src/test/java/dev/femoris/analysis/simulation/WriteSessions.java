package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes sessions and their truth for scoring: {@code WriteSessions DIR [FIRST_SEED [EXERCISE…]]},
 * eight files an exercise: usual, 50 Hz, 208 Hz with clock error and loss, left leg upside down, 3
 * deg/s of bias, faults of range and tempo, faults of form with sensors on both thighs, and a tempo
 * to keep to. The exercise {@code everyday} is an hour without any.
 */
final class WriteSessions {
  private static final List<String> NAMES =
      List.of("", "-50hz", "-208hz", "-left-upside-down", "-bias", "-faults", "-form", "-tempo");
  private static final TempoTarget TEMPO = new TempoTarget(3, 1, 1, 1);

  private WriteSessions() {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    long firstSeed = args.length > 1 ? Long.parseLong(args[1]) : 1000;
    List<String> exercises =
        args.length > 2 ? List.of(args).subList(2, args.length) : SessionSimulator.exercises();
    for (String exercise : exercises) {
      if (exercise.equals(EverydaySpec.NAME)) {
        write(directory, exercise + "-" + firstSeed, everyday(firstSeed));
        continue;
      }
      boolean toTempo =
          SessionSimulator.faults(SimulationSpec.of(exercise, 1).withTempo(TEMPO))
              .contains(PlannedFault.TEMPO_OFF_TARGET);
      for (int variant = 0; variant < NAMES.size() - (toTempo ? 0 : 1); variant++) {
        SimulatedSession session =
            SessionSimulator.simulate(spec(exercise, firstSeed + variant, variant));
        write(directory, exercise + "-" + session.seed() + NAMES.get(variant), session);
      }
    }
  }

  private static SimulatedSession everyday(long seed) {
    return EverydaySimulator.simulate(EverydaySpec.of(seed));
  }

  private static SimulationSpec spec(String exercise, long seed, int variant) {
    SimulationSpec spec = SimulationSpec.of(exercise, seed);
    return switch (variant) {
      case 1 -> spec.withRateHz(50);
      case 2 -> spec.withRateHz(208).withSampling(new SamplingErrors(60, 0.0004, 4, 6, List.of()));
      case 3 -> spec.withMounting(spec.mounting().withLeftLeg(true).withUpsideDown(true));
      case 4 -> spec.withErrors(spec.errors().withRateBiasRadPerS(Math.toRadians(3)));
      case 5 ->
          spec.withFaults(
              PlannedFault.DROPPED_ECCENTRIC,
              PlannedFault.PARTIAL,
              PlannedFault.MOMENTUM,
              PlannedFault.PARTIAL,
              PlannedFault.DROPPED_ECCENTRIC);
      case 6 -> form(spec.placement().onThigh() ? spec.withOthers(Placement.THIGH_LEFT) : spec);
      case 7 ->
          spec.withTempo(TEMPO)
              .withFaults(
                  PlannedFault.TEMPO_OFF_TARGET,
                  PlannedFault.TEMPO_OFF_TARGET,
                  PlannedFault.TEMPO_OFF_TARGET);
      default -> spec;
    };
  }

  /** Each fault of form that the exercise has, twice. */
  private static SimulationSpec form(SimulationSpec spec) {
    List<PlannedFault> faults = new ArrayList<>(SessionSimulator.faults(spec));
    faults.removeAll(
        List.of(PlannedFault.PARTIAL, PlannedFault.DROPPED_ECCENTRIC, PlannedFault.MOMENTUM));
    faults.addAll(List.copyOf(faults));
    return spec.withSets(spec.sets(), spec.sets() == 1 ? 3 : 12)
        .withFaults(faults.toArray(PlannedFault[]::new));
  }

  private static void write(Path directory, String name, SimulatedSession session)
      throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(directory.resolve(name + ".csv")))) {
      out.println(header(session));
      for (int i = 0; i < session.samples().size(); i++) {
        out.printf(Locale.ROOT, "%.6f", session.samples().get(i).timeNanos() / 1e9);
        for (SensorStream stream : session.streams()) {
          print(out, stream.samples().get(i));
        }
        out.println();
      }
    }
    Files.writeString(directory.resolve(name + ".json"), json(session));
  }

  private static String header(SimulatedSession session) {
    var header = new StringBuilder("t_s");
    for (SensorStream stream : session.streams()) {
      String prefix =
          session.streams().size() == 1 && stream.placement() == Placement.THIGH_RIGHT
              ? ""
              : stream.placement().id() + "_";
      for (String channel : List.of("ax_ms2", "ay_ms2", "az_ms2", "gx_dps", "gy_dps", "gz_dps")) {
        header.append(',').append(prefix).append(channel);
      }
    }
    return header.toString();
  }

  private static void print(PrintWriter out, ImuSample s) {
    out.printf(
        Locale.ROOT,
        ",%.4f,%.4f,%.4f,%.4f,%.4f,%.4f",
        s.accelXMps2(),
        s.accelYMps2(),
        s.accelZMps2(),
        Math.toDegrees(s.rateXRadPerS()),
        Math.toDegrees(s.rateYRadPerS()),
        Math.toDegrees(s.rateZRadPerS()));
  }

  private static String json(SimulatedSession session) {
    SessionTruth truth = session.truth();
    return String.format(
        Locale.ROOT,
        """
        {"exercise": "%s", "synthetic": true, "seed": %d, "rate_hz": %s, "order": "%s",
         "placement": "%s", "strap_scale": %.4f,
         "reps": [%s],
         "other": [%s],
         "theta_t_s": [%s],
         "theta_deg": [%s]}
        """,
        session.exercise(),
        session.seed(),
        session.rateHz(),
        truth.order().word(),
        session.streams().getFirst().placement().id(),
        truth.strapScale(),
        truth.repetitions().stream().map(WriteSessions::json).collect(Collectors.joining(",\n  ")),
        truth.others().stream().map(WriteSessions::json).collect(Collectors.joining(", ")),
        numbers(truth.thetaTimeS(), 1),
        numbers(truth.thetaRad(), 180 / Math.PI));
  }

  private static String json(TrueRepetition r) {
    return String.format(
        Locale.ROOT,
        "{\"set\": %d, \"start_s\": %.3f, \"turn_in_s\": %.3f, \"turn_out_s\": %.3f,"
            + " \"end_s\": %.3f, \"rom_deg\": %.3f, \"peak_rate_first_deg_s\": %.3f,"
            + " \"peak_rate_second_deg_s\": %.3f, \"faults\": [%s], \"unsure\": [%s],"
            + " \"unrest_deg_s\": %.2f, \"other_rom_deg\": %.2f}",
        r.set(),
        r.startS(),
        r.turnInS(),
        r.turnOutS(),
        r.endS(),
        Math.toDegrees(r.romRad()),
        Math.toDegrees(r.peakRateFirstRadPerS()),
        Math.toDegrees(r.peakRateSecondRadPerS()),
        words(r.faults()),
        words(r.unsure()),
        Math.toDegrees(r.extras().unrestRadPerS().orElse(0)),
        Math.toDegrees(r.extras().otherLegRomRad().orElse(0)));
  }

  private static String json(OtherInterval o) {
    return String.format(
        Locale.ROOT,
        "{\"start_s\": %.3f, \"end_s\": %.3f, \"kind\": \"%s\"}",
        o.startS(),
        o.endS(),
        o.kind());
  }

  private static String words(List<String> words) {
    return words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
  }

  private static String numbers(List<Double> values, double factor) {
    return values.stream()
        .map(v -> String.format(Locale.ROOT, "%.3f", factor * v))
        .collect(Collectors.joining(", "));
  }
}
