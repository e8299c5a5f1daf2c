package dev.femoris.reporting.report;

/** The report as A4 pages. */
final class PdfReport {

  private PdfReport() {}

  static byte[] of(SessionReport report) {
    return new byte[report.tiles().size()];
  }
}
