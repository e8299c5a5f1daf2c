/**
 * Who somebody is and what they may see.
 *
 * <p>{@link dev.femoris.service.account.SignInDesk} turns a name with its password, a cookie or a
 * token into a {@link dev.femoris.service.account.Viewer}; {@link
 * dev.femoris.service.account.Access} says what a viewer may see: an athlete the own sessions, a
 * trainer those of the athletes who accepted, an admin nobody's. {@link
 * dev.femoris.service.account.AccountDesk} makes invitations, accounts and tokens; {@link
 * dev.femoris.service.account.SensorKeeper} lets sensors publish under their athlete's name only.
 *
 * <p>Secrets are 256 random bits; only their SHA-256 is kept. Nothing here knows HTTP or MQTT.
 */
@NullMarked
package dev.femoris.service.account;

import org.jspecify.annotations.NullMarked;
