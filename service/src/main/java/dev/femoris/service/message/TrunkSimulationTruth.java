package dev.femoris.service.message;

import dev.femoris.analysis.simulation.TruthEvents.Events;
import dev.femoris.analysis.study.Benign;
import dev.femoris.analysis.study.BodyMotion;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSession.TrunkRepetition;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.analysis.study.Wearing;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The truth of a simulated session with trunk sensors as JSON. Degrees and seconds; pelvis and
 * thorax from relaxed standing; marked synthetic.
 */
public final class TrunkSimulationTruth {
  private static final double SERIES_STEP_S = 0.05;

  private TrunkSimulationTruth() {}

  public static String json(TrunkSession session) {
    TrunkSessionSpec spec = session.spec();
    Wearing gains = session.gains();
    ObjectNode root =
        Json.object()
            .put("synthetic", true)
            .put("note", "Simulated with femoris simulate: no person and no sensor was involved.")
            .put("exercise", spec.lift().id())
            .put("athlete", spec.seed())
            .put("seed", spec.seed())
            .put("rate_hz", spec.rateHz())
            .put("order", session.order().word())
            .put("expected_reps", session.repetitions().size())
            .put("load_kg", rounded(session.loadKg(), 10))
            .put("second_load", spec.secondLoad())
            .put("day", spec.day())
            .put("rounding", spec.scenario().name().toLowerCase(Locale.ROOT))
            .put("max_flexion_toe_touch_deg", degrees(session.toeTouchRad()))
            .put("strap_scale", rounded(gains.thighGain(), 1e4));
    root.putObject("skin_gain")
        .put("thigh", rounded(gains.thighGain(), 1e4))
        .put("sacrum", rounded(gains.pelvisGain(), 1e4))
        .put("t12", rounded(gains.thoraxGain(), 1e4));
    putFaultySensors(root, spec);
    ArrayNode reps = root.putArray("reps");
    double clock = 1 + 1e-6 * spec.sampling().clockPpm();
    session.repetitions().forEach(repetition -> put(reps.addObject(), repetition, clock));
    ArrayNode others = root.putArray("other");
    session
        .others()
        .forEach(
            other ->
                others
                    .addObject()
                    .put("start_s", rounded(clock * other.startS(), 1e3))
                    .put("end_s", rounded(clock * other.endS(), 1e3))
                    .put("kind", other.kind()));
    putSeries(root, session, clock);
    return Json.text(root);
  }

  private static void putFaultySensors(ObjectNode root, TrunkSessionSpec spec) {
    spec.slip()
        .ifPresent(
            slip ->
                root.putObject("slip")
                    .put("placement", slip.placement().id())
                    .put("angle_deg", degrees(slip.angleRad())));
    spec.lost().ifPresent(placement -> root.put("lost", placement.id()));
  }

  /**
   * @param clock seconds of device time per second of true time
   */
  private static void put(ObjectNode node, TrunkRepetition repetition, double clock) {
    Events events = repetition.events();
    node.put("set", repetition.set())
        .put("start_s", rounded(clock * events.startS(), 1e3))
        .put("turn_in_s", rounded(clock * events.turnInS(), 1e3))
        .put("turn_out_s", rounded(clock * events.turnOutS(), 1e3))
        .put("end_s", rounded(clock * events.endS(), 1e3))
        .put("rom_deg", rounded(Math.toDegrees(events.romRad()), 1e3))
        .put("peak_rate_first_deg_s", rounded(Math.toDegrees(events.peakRateFirstRadPerS()), 1e3))
        .put(
            "peak_rate_second_deg_s", rounded(Math.toDegrees(events.peakRateSecondRadPerS()), 1e3));
    ArrayNode faults = node.putArray("faults");
    ArrayNode unsure = node.putArray("unsure");
    if (repetition.rounded()) {
      faults.add("back_rounding");
    } else if (repetition.unsure()) {
      unsure.add("back_rounding");
    }
    unsure.add("hips_rise_early").add("partial");
    putBack(node, repetition);
  }

  private static void putBack(ObjectNode node, TrunkRepetition repetition) {
    node.put("extra_lumbar_flexion_deg", degrees(repetition.extraRad()))
        .put("extra_actual_deg", degrees(repetition.extraActualRad()))
        .put("hips_first", repetition.benign().kinds().contains(Benign.Kind.EARLY_HIPS))
        .put("baseline", repetition.baseline())
        .put("max_lumbar_flexion_deg", degrees(repetition.maxLumbarFlexionRad()))
        .put("max_lumbar_flexion_at_skin_deg", degrees(repetition.maxLumbarFlexionAtSkinRad()))
        .put("delta_lumbar_flexion_deg", degrees(repetition.deltaLumbarFlexionRad()));
    ArrayNode benign = node.putArray("benign");
    repetition.benign().kinds().forEach(kind -> benign.add(kind.name().toLowerCase(Locale.ROOT)));
  }

  private static void putSeries(ObjectNode root, TrunkSession session, double clock) {
    BodyMotion bone = session.bone();
    int every = (int) Math.round(SERIES_STEP_S / session.stepS());
    ArrayNode timeS = root.putArray("theta_t_s");
    ArrayNode thetaDeg = root.putArray("theta_deg");
    ArrayNode pelvisDeg = root.putArray("pelvis_deg");
    ArrayNode thoraxDeg = root.putArray("thorax_deg");
    ArrayNode lumbarDeg = root.putArray("lumbar_flexion_deg");
    for (int i = 0; i < bone.length(); i += every) {
      timeS.add(rounded(clock * i * session.stepS(), 1e3));
      thetaDeg.add(degrees(bone.thighRad()[i]));
      pelvisDeg.add(degrees(bone.pelvisRad()[i]));
      thoraxDeg.add(degrees(bone.thoraxRad()[i]));
      lumbarDeg.add(degrees(bone.thoraxRad()[i] - bone.pelvisRad()[i]));
    }
  }

  private static double degrees(double rad) {
    return rounded(Math.toDegrees(rad), 1e2);
  }

  private static double rounded(double value, double perUnit) {
    return Math.rint(value * perUnit) / perUnit;
  }
}
