package dev.femoris.service.store;

import java.time.Instant;

/**
 * Somebody who signs in.
 *
 * @param name what is typed to sign in, lower case
 * @param shownName what others read
 * @param active false once it was closed: nobody signs in with it any more
 */
public record Account(
    long id, String name, String shownName, Role role, boolean active, Instant createdAt) {}
