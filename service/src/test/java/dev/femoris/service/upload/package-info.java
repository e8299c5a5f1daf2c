/** Recordings sent as files, against a running service. */
@org.jspecify.annotations.NullMarked
package dev.femoris.service.upload;
