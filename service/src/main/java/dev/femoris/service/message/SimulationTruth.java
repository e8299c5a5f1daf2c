package dev.femoris.service.message;

import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.SensorStream;
import dev.femoris.analysis.simulation.SessionTruth;
import dev.femoris.analysis.simulation.SessionTruth.Extras;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The truth of a simulated session as JSON. Degrees and seconds; marked synthetic. */
public final class SimulationTruth {

  private SimulationTruth() {}

  public static String json(SimulatedSession session) {
    SessionTruth truth = session.truth();
    ObjectNode root =
        Json.object()
            .put("synthetic", true)
            .put("note", "Simulated with femoris simulate: no person and no sensor was involved.")
            .put("exercise", exercise(session))
            .put("seed", session.seed())
            .put("rate_hz", session.rateHz())
            .put("placement", session.streams().getFirst().placement().id())
            .put("order", truth.order().word())
            .put("expected_reps", truth.repetitions().size());
    ArrayNode reps = root.putArray("reps");
    truth.repetitions().forEach(repetition -> put(reps.addObject(), repetition));
    ArrayNode others = root.putArray("other");
    truth
        .others()
        .forEach(
            other ->
                others
                    .addObject()
                    .put("start_s", rounded(other.startS(), 1e3))
                    .put("end_s", rounded(other.endS(), 1e3))
                    .put("kind", other.kind()));
    root.put("strap_scale", session.streams().getFirst().strapScale());
    ArrayNode sensors = root.putArray("sensors");
    session.streams().forEach(stream -> put(sensors.addObject(), stream));
    ArrayNode timeS = root.putArray("theta_t_s");
    truth.thetaTimeS().forEach(t -> timeS.add(rounded(t, 1e3)));
    ArrayNode thetaDeg = root.putArray("theta_deg");
    truth.thetaRad().forEach(theta -> thetaDeg.add(rounded(Math.toDegrees(theta), 1e2)));
    return Json.text(root);
  }

  /** None in everyday life. */
  private static @Nullable String exercise(SimulatedSession session) {
    return session.exercise().equals(EverydaySpec.NAME) ? null : session.exercise();
  }

  private static void put(ObjectNode node, SensorStream stream) {
    node.put("placement", stream.placement().id())
        .put("strap_scale", stream.strapScale())
        .put("upside_down", stream.mounting().upsideDown())
        .put("mirror", stream.mounting().leftLeg());
  }

  private static void put(ObjectNode node, TrueRepetition repetition) {
    node.put("set", repetition.set())
        .put("start_s", rounded(repetition.startS(), 1e3))
        .put("turn_in_s", rounded(repetition.turnInS(), 1e3))
        .put("turn_out_s", rounded(repetition.turnOutS(), 1e3))
        .put("end_s", rounded(repetition.endS(), 1e3))
        .put("rom_deg", rounded(Math.toDegrees(repetition.romRad()), 1e3))
        .put(
            "peak_rate_first_deg_s",
            rounded(Math.toDegrees(repetition.peakRateFirstRadPerS()), 1e3))
        .put(
            "peak_rate_second_deg_s",
            rounded(Math.toDegrees(repetition.peakRateSecondRadPerS()), 1e3));
    words(node.putArray("faults"), repetition.faults());
    words(node.putArray("unsure"), repetition.unsure());
    put(node, repetition.extras());
  }

  private static void put(ObjectNode node, Extras extras) {
    extras.breakS().ifPresent(t -> node.put("break_s", rounded(t, 1e3)));
    extras
        .breakThetaRad()
        .ifPresent(theta -> node.put("break_theta_deg", rounded(Math.toDegrees(theta), 1e3)));
    extras.bounces().ifPresent(times -> node.put("bounces", times));
    extras
        .otherLegRomRad()
        .ifPresent(rom -> node.put("other_leg_rom_deg", rounded(Math.toDegrees(rom), 1e3)));
    extras
        .unrestRadPerS()
        .ifPresent(rate -> node.put("unrest_deg_s", rounded(Math.toDegrees(rate), 1e3)));
  }

  private static void words(ArrayNode array, List<String> words) {
    words.forEach(array::add);
  }

  private static double rounded(double value, double perUnit) {
    return Math.rint(value * perUnit) / perUnit;
  }
}
