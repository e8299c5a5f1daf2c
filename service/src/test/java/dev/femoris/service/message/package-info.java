/** What is sent and what is said back. */
@NullMarked
package dev.femoris.service.message;

import org.jspecify.annotations.NullMarked;
