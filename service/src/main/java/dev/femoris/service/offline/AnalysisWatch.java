package dev.femoris.service.offline;

/**
 * Told how far an analysis is. What it throws ends the analysis: that is how one is cancelled. A
 * unit of work is told of at least every few milliseconds, but for the drawing of charts.
 */
@FunctionalInterface
public interface AnalysisWatch {

  /** Nobody is told. */
  AnalysisWatch NOBODY = share -> {};

  /**
   * @param share what is done, 0 to 1
   */
  void at(double share);

  /** A watch for the part of the work from one share to another. */
  default AnalysisWatch part(double from, double to) {
    return share -> at(from + share * (to - from));
  }
}
