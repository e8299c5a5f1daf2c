package dev.femoris.service.store;

/**
 * Whose baseline it is.
 *
 * @param athlete the label the athlete's sessions are declared with
 * @param exercise the contract's id
 * @param placement where the sensor is worn: the legs have one each
 */
public record BaselineKey(String athlete, String exercise, String placement) {}
