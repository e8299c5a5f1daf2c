package dev.femoris.service.account;

import dev.femoris.service.store.Invitation;
import java.util.Optional;

/**
 * An invitation as the person sees it who got the link.
 *
 * @param by the name of who made it; empty when the console did
 * @param accountName whose password it sets; empty for the other kinds
 */
public record OfferedInvitation(
    Invitation invitation, Optional<String> by, Optional<String> accountName) {}
