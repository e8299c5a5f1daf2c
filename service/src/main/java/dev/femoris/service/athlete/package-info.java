/**
 * Everything about one athlete, given out or deleted.
 *
 * <p>An athlete is the name of an account, or the name that sessions of no account bear. A person's
 * own copy is a zip: {@code rows/} has a CSV for each table, {@code results/} what the analysis
 * said of each session, {@code raw/} the packets as they came and {@code reports/} the pages.
 *
 * <pre>{@code
 * var records = new AthleteRecords(config, database.athletes(), database.sessions());
 * records.export("Anna", out);
 * records.delete("Anna");
 * }</pre>
 */
@NullMarked
package dev.femoris.service.athlete;

import org.jspecify.annotations.NullMarked;
