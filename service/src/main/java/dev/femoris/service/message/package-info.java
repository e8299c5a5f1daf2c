/**
 * JSON the service speaks: messages to the live page, answers of the HTTP interface, and the
 * declaration a device's session topic carries. What an analysis says is written by {@code
 * reporting}; it is put in here as it is. Only this package of the service imports Jackson. Angles
 * are degrees, times seconds.
 */
@NullMarked
package dev.femoris.service.message;

import org.jspecify.annotations.NullMarked;
