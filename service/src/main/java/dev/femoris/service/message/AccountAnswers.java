package dev.femoris.service.message;

import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about accounts. Secrets are in them only where one was just made. */
public final class AccountAnswers {

  private AccountAnswers() {}

  /** Of a service in which nobody signs in. */
  public static String open() {
    return Json.text(Json.object().put("accounts", false).put("signed_in", false));
  }

  public static String nobody() {
    return Json.text(Json.object().put("accounts", true).put("signed_in", false));
  }

  /**
   * Who is signed in.
   *
   * @param sensorPrefix what the names of an athlete's sensors begin with
   */
  public static String person(Account account, Optional<String> sensorPrefix) {
    ObjectNode node = node(account).put("accounts", true).put("signed_in", true);
    return Json.text(Json.put(node, "sensor_prefix", sensorPrefix));
  }

  public static String accounts(List<Account> accounts) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    accounts.forEach(account -> all.add(node(account)));
    return Json.MAPPER.writeValueAsString(all);
  }

  /** Each with the name others read only: how somebody signs in is theirs to know. */
  public static String members(List<Account> accounts) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    accounts.forEach(
        account ->
            all.addObject()
                .put("id", account.id())
                .put("shown_name", account.shownName())
                .put("role", account.role().id()));
    return Json.MAPPER.writeValueAsString(all);
  }

  public static String invitations(List<Invitation> invitations) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    invitations.forEach(each -> all.add(node(each)));
    return Json.MAPPER.writeValueAsString(all);
  }

  /** One that was just made; the secret belongs into the link {@code /invitation.html#SECRET}. */
  public static String made(Invitation invitation, String secret) {
    return Json.text(
        node(invitation).put("secret", secret).put("link", "/invitation.html#" + secret));
  }

  /**
   * What somebody is invited to.
   *
   * @param by who made it, when somebody did
   * @param accountName whose password it sets
   */
  public static String offered(
      Invitation invitation, Optional<String> by, Optional<String> accountName) {
    ObjectNode node = Json.object().put("kind", invitation.kind().id());
    node.put("for_whom", invitation.forWhom()).put("expires_at", text(invitation.expiresAt()));
    return Json.text(Json.put(Json.put(node, "by", by), "account_name", accountName));
  }

  /**
   * @param mqttUser as whom the device of a token connects to the broker
   */
  public record ShownToken(AccessToken token, Optional<String> mqttUser) {}

  public static String tokens(List<ShownToken> tokens) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    tokens.forEach(each -> all.add(node(each)));
    return Json.MAPPER.writeValueAsString(all);
  }

  /** One that was just made. */
  public static String made(ShownToken token, String secret) {
    return Json.text(node(token).put("secret", secret));
  }

  /** With what a page connects to the broker. */
  public static String mqtt(String user, String password) {
    return Json.text(Json.object().put("user", user).put("password", password));
  }

  private static ObjectNode node(Account account) {
    return Json.object()
        .put("id", account.id())
        .put("name", account.name())
        .put("shown_name", account.shownName())
        .put("role", account.role().id())
        .put("active", account.active())
        .put("created_at", text(account.createdAt()));
  }

  private static ObjectNode node(Invitation invitation) {
    return Json.object()
        .put("id", invitation.id())
        .put("kind", invitation.kind().id())
        .put("for_whom", invitation.forWhom())
        .put("created_at", text(invitation.createdAt()))
        .put("expires_at", text(invitation.expiresAt()));
  }

  private static ObjectNode node(ShownToken shown) {
    AccessToken token = shown.token();
    ObjectNode node =
        Json.object()
            .put("id", token.id())
            .put("kind", token.kind().id())
            .put("name", token.name())
            .put("created_at", text(token.createdAt()));
    Json.put(node, "last_used_at", token.lastUsedAt().map(AccountAnswers::text));
    return Json.put(node, "mqtt_user", shown.mqttUser());
  }

  private static String text(Instant at) {
    return at.toString();
  }
}
