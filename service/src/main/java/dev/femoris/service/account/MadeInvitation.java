package dev.femoris.service.account;

import dev.femoris.service.store.Invitation;

/** An invitation with the secret of its link, which is shown this once. */
public record MadeInvitation(Invitation invitation, Secret secret) {}
