package dev.femoris.service.account;

/** What a page connects to the broker with. */
public record MqttPass(String user, String password) {

  /** The password is nobody's business. */
  @Override
  public String toString() {
    return "MqttPass[" + user + "]";
  }
}
