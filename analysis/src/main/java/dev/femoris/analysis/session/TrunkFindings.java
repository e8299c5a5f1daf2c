package dev.femoris.analysis.session;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackUnknown;
import dev.femoris.analysis.trunk.HipReading;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.List;
import java.util.Optional;

/** Puts what the trunk sensors say in the place of what the thigh alone could. */
final class TrunkFindings {

  private static final double NORMAL = 1.702;

  private TrunkFindings() {}

  static List<Finding> in(List<Finding> form, TrunkReport report) {
    return form.stream().map(f -> better(f, report)).toList();
  }

  private static Finding better(Finding form, TrunkReport report) {
    return switch (form.fault()) {
      case BACK_ROUNDING -> report.back().map(TrunkFindings::back).orElse(form);
      case HIP_BREAK -> report.hip().flatMap(TrunkFindings::hip).orElse(form);
      case PARTIAL_RANGE,
          DROPPED_ECCENTRIC,
          MOMENTUM,
          TEMPO_OFF_TARGET,
          HIPS_RISE_EARLY,
          HIP_SAG,
          WOBBLE,
          ASYMMETRY,
          UNUSUAL ->
          form;
    };
  }

  private static Finding back(BackFinding finding) {
    return switch (finding.verdict()) {
      case PRESENT, ABSENT -> changed(finding, finding.reading().orElseThrow());
      case POSSIBLE, UNLIKELY ->
          Finding.cannotTell(Fault.BACK_ROUNDING, Finding.Unknowable.NOT_OBSERVABLE);
      case CANNOT_TELL ->
          Finding.cannotTell(Fault.BACK_ROUNDING, reason(finding.reason().orElseThrow()));
    };
  }

  private static Finding changed(BackFinding finding, BackReading reading) {
    return Finding.judged(
        Fault.BACK_ROUNDING,
        finding.probability().orElseThrow(),
        new Evidence(
            Quantity.LUMBAR_CHANGE_RAD,
            reading.deltaRad().orElseThrow(),
            0,
            reading.limitRad(),
            reading.stored() ? Evidence.Basis.BASELINE : Evidence.Basis.OWN_SESSION,
            0));
  }

  private static Finding.Unknowable reason(BackUnknown reason) {
    return switch (reason) {
      case NO_BASELINE, LEARNING_BASELINE, LOAD_CHANGED, LOAD_UNKNOWN, VARIANT_CHANGED ->
          Finding.Unknowable.NO_REFERENCE;
      case SENSOR_LOST, SAMPLES_MISSING, THIGH_SAMPLES_MISSING ->
          Finding.Unknowable.SAMPLES_MISSING;
      case PELVIS_NOT_SEEN,
          NO_STANDING,
          FORWARD_NOT_KNOWN,
          SENSOR_MOVED,
          NOT_LIKE_BASELINE,
          NO_MODEL,
          NOT_MEASURED,
          THIGH_SENSOR_MOVED,
          AXIS_UNCLEAR,
          UNUSUAL,
          UNCERTAIN,
          NOT_YET ->
          Finding.Unknowable.NOT_OBSERVABLE;
    };
  }

  /** Without the athlete's own hip flexion the catch with the hands still says something. */
  private static Optional<Finding> hip(HipReading hip) {
    if (hip.usualRad().isEmpty()) {
      return Optional.empty();
    }
    double usual = hip.usualRad().getAsDouble();
    double limit = usual + hip.limitRad();
    double beyond = (hip.flexionRad() - limit) / hip.scatterRad();
    return Optional.of(
        Finding.judged(
            Fault.HIP_BREAK,
            1 / (1 + Math.exp(-NORMAL * beyond)),
            new Evidence(
                Quantity.HIP_FLEXION_RAD,
                hip.flexionRad(),
                usual,
                limit,
                hip.stored() ? Evidence.Basis.BASELINE : Evidence.Basis.OWN_SESSION,
                0)));
  }
}
