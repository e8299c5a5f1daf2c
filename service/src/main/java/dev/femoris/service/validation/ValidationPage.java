package dev.femoris.service.validation;

import java.util.List;

/** The table as a page in Markdown. */
public final class ValidationPage {

  private static final String OPENING =
      """
      # Validation

      Written by `./femoris validate`; do not edit. `./femoris validate --check` measures again and compares with
      [validation-tolerances.csv](validation-tolerances.csv). Public recordings are read from the folder `shared/data` beside the
      project (`--data DIR`); those that are not there are named as skipped.

      Repetitions are matched to the true ones by their ends, within 0.5 s or the recording's own tolerance, closest first. F1 = 2TP / (2TP + FP + FN) over
      whole sessions. Boundaries are absolute errors of start, turn_in, turn_out and end, apart for repetitions of at least
      20° and below. ROM = range of motion; a strap on soft tissue turns more or less than the bone, which no thigh sensor can
      see, so its error is given with and without that gain. Inclination is theta around repetitions after subtracting the median difference.
      Latency = first said − true end.

      """;

  private ValidationPage() {}

  public static String markdown(ValidationTable table) {
    var page = new StringBuilder(OPENING);
    part(page, "Against another implementation", "", table.reference());
    part(page, "Real recordings", "", table.real());
    part(
        page,
        "Simulated recordings",
        "**Figures in this part say how the software does on sessions made by a program. They are not the product's accuracy"
            + " on people.**",
        table.simulated());
    return page.toString().stripTrailing() + "\n";
  }

  private static void part(
      StringBuilder page, String title, String remark, List<Section> sections) {
    page.append("## ").append(title).append("\n\n");
    if (!remark.isEmpty()) {
      page.append(remark).append("\n\n");
    }
    for (Section section : sections) {
      page.append("### ").append(section.title()).append("\n\n").append(section.markdown());
      if (!section.skipped().isEmpty()) {
        page.append("Skipped: ").append(String.join(", ", section.skipped())).append(".\n\n");
      }
    }
  }
}
