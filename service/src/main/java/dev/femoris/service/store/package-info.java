/**
 * What is kept about sessions: one H2 file with the sessions and their results.
 *
 * <p>Athletes' baselines, trainers' labels and the models learned from them are written once and
 * never changed: a newer one takes their place and both stay.
 *
 * <p>Raw packets are not here, they are files of their own. Flyway brings the schema up to date at
 * the start. Only this package imports Jdbi, HikariCP, Flyway and H2. Every commit is in the file
 * when the call returns, so a killed process loses nothing that was said to be done.
 */
@NullMarked
package dev.femoris.service.store;

import org.jspecify.annotations.NullMarked;
