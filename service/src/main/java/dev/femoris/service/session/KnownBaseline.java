package dev.femoris.service.session;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.reporting.json.BaselineFacts;

/** A stored baseline, read. */
record KnownBaseline(AthleteBaseline baseline, BaselineFacts facts) {}
