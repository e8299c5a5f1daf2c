/** Which module and package may use which: the walls of the house, checked on the byte code. */
@NullMarked
package dev.femoris.service.architecture;

import org.jspecify.annotations.NullMarked;
