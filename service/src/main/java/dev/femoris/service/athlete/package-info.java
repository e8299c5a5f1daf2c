/**
 * Everything about one athlete, given out or deleted.
 *
 * <p>An athlete is the name of an account, or the name that sessions of no account bear. What is
 * given out is the archive of {@code dev.femoris.service.archive}, a person's own copy as well.
 *
 * <pre>{@code
 * var records = new AthleteRecords(config, database, "0.1.0");
 * records.export("Anna", out);
 * records.delete("Anna");
 * }</pre>
 */
@NullMarked
package dev.femoris.service.athlete;

import org.jspecify.annotations.NullMarked;
