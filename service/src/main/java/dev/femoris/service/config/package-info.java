/** The service's settings, read once and checked before anything starts. */
@NullMarked
package dev.femoris.service.config;

import org.jspecify.annotations.NullMarked;
