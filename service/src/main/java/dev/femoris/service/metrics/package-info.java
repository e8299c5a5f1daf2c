/** Counters for operators, in Prometheus' text form. Only this package imports Micrometer. */
@NullMarked
package dev.femoris.service.metrics;

import org.jspecify.annotations.NullMarked;
