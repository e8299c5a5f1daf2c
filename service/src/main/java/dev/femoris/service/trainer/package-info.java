/**
 * What a trainer may do: label repetitions of stored sessions, have an athlete's personal model
 * made of the labels, put it into use and take it out again.
 *
 * <p>{@link dev.femoris.service.trainer.TrainerDesk} is asked by the HTTP side. There are no
 * accounts: who a trainer is, is what they call themselves.
 */
@NullMarked
package dev.femoris.service.trainer;

import org.jspecify.annotations.NullMarked;
