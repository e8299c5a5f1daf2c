@NullMarked
package dev.femoris.service.page;

import org.jspecify.annotations.NullMarked;
