/** The web pages' markup, filled with the texts of a language. */
@NullMarked
package dev.femoris.service.page;

import org.jspecify.annotations.NullMarked;
