/** Tests of what pages are sent. */
@NullMarked
package dev.femoris.service.live;

import org.jspecify.annotations.NullMarked;
