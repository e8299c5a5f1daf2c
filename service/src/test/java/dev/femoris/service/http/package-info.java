@NullMarked
package dev.femoris.service.http;

import org.jspecify.annotations.NullMarked;
