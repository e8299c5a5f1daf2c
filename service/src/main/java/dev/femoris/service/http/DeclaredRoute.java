package dev.femoris.service.http;

/**
 * A route as it was registered.
 *
 * @param method such as {@code GET}; {@code WS} for a WebSocket
 * @param path with parameters in braces
 */
public record DeclaredRoute(String method, String path, Audience audience) {}
