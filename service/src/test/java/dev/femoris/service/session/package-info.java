/** Tests of sessions' parts. */
@NullMarked
package dev.femoris.service.session;

import org.jspecify.annotations.NullMarked;
