package dev.femoris.service.message;

import dev.femoris.service.liveset.StoredFact;
import java.util.List;

/**
 * How a session stands beside its result when a page comes.
 *
 * @param link of the limb's sensor
 * @param sensors all that are worn, the limb's first
 * @param facts everything said on live pages
 * @param trace the end of the angle trace
 * @param ended whether nothing more comes
 * @param serverTimeS seconds since 1970
 */
public record LiveMoment(
    Link link,
    List<WornSensor> sensors,
    List<StoredFact> facts,
    TracePoints trace,
    boolean ended,
    double serverTimeS) {}
