/**
 * The live page in a real browser, against the real service. Chromium is looked for in the usual
 * places and at {@code FEMORIS_CHROMIUM}; without it these tests are skipped with a message.
 */
@NullMarked
package dev.femoris.service.browser;

import org.jspecify.annotations.NullMarked;
