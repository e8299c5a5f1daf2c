package dev.femoris.service.live;

import dev.femoris.service.liveset.LiveFacts;

/**
 * What changes of a session beside its result, as its pages read it.
 *
 * @param link of the limb's sensor
 * @param worn all sensors
 * @param facts what was said on the live page
 * @param recent the end of the angle trace
 */
public record LiveSources(LinkWatch link, WornWatch worn, LiveFacts facts, RecentMotion recent) {}
