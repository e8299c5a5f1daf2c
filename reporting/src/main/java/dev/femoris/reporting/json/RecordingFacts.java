package dev.femoris.reporting.json;

import dev.femoris.analysis.sample.Placement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a recording without analysing it.
 *
 * @param file name of the file or of the live session, without folders
 * @param samples samples analysed
 * @param rateHz the sensor's measured output rate
 * @param durationS from the first to the last sample, s
 * @param placements where sensors were worn
 * @param gaps holes in the signal, in order of time
 * @param label what is real and what is synthetic in it, in words for people
 * @param recordedAt when it began, where the recording says so
 * @param ingest what happened on the way in
 * @param baseline the athlete's own it is held against
 * @param sensors of several worn together, each with its clock; empty for one worn alone
 * @param loadKg weight lifted, where somebody said
 * @param corrected what a person changed of the result, in a sentence; empty when nobody did
 * @param said what people said of it, a line each, for the report
 */
public record RecordingFacts(
    String file,
    long samples,
    double rateHz,
    double durationS,
    List<Placement> placements,
    List<Gap> gaps,
    Optional<String> label,
    Optional<OffsetDateTime> recordedAt,
    Optional<IngestCounts> ingest,
    Optional<BaselineFacts> baseline,
    List<SensorFacts> sensors,
    OptionalDouble loadKg,
    Optional<String> corrected,
    List<String> said) {

  /**
   * One of several sensors worn together.
   *
   * @param rateHz its measured output rate; 0 when it was never told
   * @param samples samples of it that came
   * @param missing samples it took that never arrived
   * @param clock in a word, what its place on the common time is known from
   * @param residualMs one standard deviation of what may be wrong with that, ms
   */
  public record SensorFacts(
      Placement placement,
      double rateHz,
      long samples,
      long missing,
      String clock,
      double residualMs) {}

  /** A hole in the signal, seconds since the first sample. */
  public record Gap(double startS, double endS) {}

  /**
   * What happened to samples on the way in.
   *
   * @param missing samples the sensor took that never arrived
   * @param repeated samples that arrived more than once and were taken once
   * @param reordered samples that arrived out of order
   * @param unreadable rows or packets refused
   */
  public record IngestCounts(long missing, long repeated, long reordered, long unreadable) {}

  /** Of a recording that is held against nothing but itself. */
  public RecordingFacts(
      String file,
      long samples,
      double rateHz,
      double durationS,
      List<Placement> placements,
      List<Gap> gaps,
      Optional<String> label,
      Optional<OffsetDateTime> recordedAt,
      Optional<IngestCounts> ingest) {
    this(
        file,
        samples,
        rateHz,
        durationS,
        placements,
        gaps,
        label,
        recordedAt,
        ingest,
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same, held against that baseline. */
  public RecordingFacts heldAgainst(Optional<BaselineFacts> value) {
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        placements,
        gaps,
        label,
        recordedAt,
        ingest,
        value,
        sensors,
        loadKg,
        corrected,
        said);
  }

  /** The same of several sensors worn together. */
  public RecordingFacts wornTogether(List<SensorFacts> value) {
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        value.isEmpty() ? placements : value.stream().map(SensorFacts::placement).toList(),
        gaps,
        label,
        recordedAt,
        ingest,
        baseline,
        value,
        loadKg,
        corrected,
        said);
  }

  /** The same, done with that load. */
  public RecordingFacts withLoadKg(OptionalDouble value) {
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        placements,
        gaps,
        label,
        recordedAt,
        ingest,
        baseline,
        sensors,
        value,
        corrected,
        said);
  }

  /** The same of a result that a person has corrected, with what is to be said of that. */
  public RecordingFacts correctedByHand(String sentence) {
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        placements,
        gaps,
        label,
        recordedAt,
        ingest,
        baseline,
        sensors,
        loadKg,
        Optional.of(sentence),
        said);
  }

  /**
   * The same with what people said of it.
   *
   * @param inShort where what they said changes a count, in a sentence for the head of the report
   * @param lines a line each
   */
  public RecordingFacts saidOf(Optional<String> inShort, List<String> lines) {
    String head =
        Stream.of(label, inShort).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        placements,
        gaps,
        Optional.of(head).filter(text -> !text.isEmpty()),
        recordedAt,
        ingest,
        baseline,
        sensors,
        loadKg,
        corrected,
        lines);
  }

  public RecordingFacts {
    if (samples < 0 || !(rateHz >= 0) || !(durationS >= 0)) {
      throw new IllegalArgumentException(
          "samples %d, rateHz %s, durationS %s: none may be negative"
              .formatted(samples, rateHz, durationS));
    }
    placements = List.copyOf(placements);
    gaps = List.copyOf(gaps);
    sensors = List.copyOf(sensors);
    said = List.copyOf(said);
  }

  /** A recording of which nothing more is known. */
  public static RecordingFacts of(
      String file, long samples, double rateHz, double durationS, Placement placement) {
    return new RecordingFacts(
        file,
        samples,
        rateHz,
        durationS,
        List.of(placement),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
