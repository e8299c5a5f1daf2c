package dev.femoris.service.validation;

import dev.femoris.analysis.roundingstudy.Appraisal;
import dev.femoris.analysis.roundingstudy.Estimates;
import dev.femoris.analysis.roundingstudy.HeldAgainst;
import dev.femoris.analysis.roundingstudy.RoundingStudy;
import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.chart.RoundingCharts;
import dev.femoris.reporting.svg.SvgImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The charts beside the page on rounding. */
public final class RoundingImages {

  private static final int POINTS = 40;

  private RoundingImages() {}

  /** SVG texts by file name; held against the baseline of another day, as is usual. */
  public static Map<String, String> of(Appraisal appraisal) {
    Estimates estimates = appraisal.estimates(HeldAgainst.OTHER_DAY);
    String exercise = appraisal.model().exerciseId();
    Chart reliability =
        RoundingCharts.reliability(
            "rounding-" + exercise + "-reliability",
            "Reliability, simulated athletes",
            estimates.reliability(RoundingStudy.PREVALENCE));
    Chart risk =
        RoundingCharts.riskByCoverage(
            "rounding-" + exercise + "-risk",
            "Risk by coverage, simulated athletes",
            estimates.riskByCoverage(RoundingStudy.PREVALENCE, POINTS));
    Map<String, String> images = new LinkedHashMap<>();
    images.put(reliability.id() + ".svg", SvgImage.of(reliability) + "\n");
    images.put(risk.id() + ".svg", SvgImage.of(risk) + "\n");
    return images;
  }
}
