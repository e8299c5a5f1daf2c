/** Tests of accounts: a real service, real HTTP, WebSockets and MQTT. */
@org.jspecify.annotations.NullMarked
package dev.femoris.service.account;
