/** Tests of the whole service with real broker, database, HTTP and WebSocket. */
@NullMarked
package dev.femoris.service;

import org.jspecify.annotations.NullMarked;
