/**
 * The command line. Results go to standard output, logs and the one line of an error to standard
 * error; exit codes are those of {@code sysexits.h}. Only this package imports picocli, and each
 * command loads what it needs when it runs: {@code analyze} starts no server.
 */
@NullMarked
package dev.femoris.service.cli;

import org.jspecify.annotations.NullMarked;
