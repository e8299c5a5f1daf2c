/**
 * The web side: pages, interface and live socket. Only this package imports Javalin and Jetty.
 *
 * <p>Requests run on virtual threads, at most a few hundred at a time. Bound to loopback unless
 * told otherwise; every answer carries security headers, and requests that change something, as
 * well as the live socket, are refused when a page of another origin makes them.
 */
@NullMarked
package dev.femoris.service.http;

import org.jspecify.annotations.NullMarked;
