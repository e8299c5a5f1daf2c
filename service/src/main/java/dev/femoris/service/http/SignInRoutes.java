package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ANYONE;
import static dev.femoris.service.http.Audience.SELF;

import dev.femoris.service.account.AccountPart;
import dev.femoris.service.account.SensorKeeper;
import dev.femoris.service.account.SensorNames;
import dev.femoris.service.account.SignedIn;
import dev.femoris.service.account.Viewer;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.AccountAnswers;
import dev.femoris.service.message.AccountRequest;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.Role;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Signing in and out, and what concerns nobody else. */
final class SignInRoutes {

  private final AccountPart accounts;
  private final Consumer<String> rightsChanged;

  SignInRoutes(AccountDoor door) {
    this.accounts = door.accounts();
    this.rightsChanged = door.rightsChanged();
  }

  void register(Routes routes) {
    routes.get("/api/me", this::me, ANYONE);
    routes.post("/api/sign-in", this::signIn, ANYONE);
    routes.post("/api/sign-out", this::signOut, SELF);
    routes.post("/api/me/password", this::changePassword, SELF);
    routes.post("/api/me/mqtt", this::mqtt, SELF);
  }

  /** Without accounts there is nothing to sign in to. */
  static void registerOpen(Routes routes) {
    routes.get("/api/me", request -> Answer.json(request, AccountAnswers.open()), ANYONE);
  }

  private void me(Context request) {
    Answer.json(
        request,
        Viewers.of(request)
            .holder()
            .map(account -> AccountAnswers.person(account, prefix(account)))
            .orElseGet(AccountAnswers::nobody));
  }

  private static Optional<String> prefix(Account account) {
    return account.role() == Role.ATHLETE
        ? Optional.of(SensorNames.prefix(account))
        : Optional.empty();
  }

  private void signIn(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    var asked = AccountRequest.parse(request.body());
    var result =
        accounts.signIns().signIn(asked.name(), asked.password(), ClientAddress.of(request));
    switch (result) {
      case SignedIn.Yes yes -> {
        SignInCookie.set(request, yes.secret());
        Answer.json(request, AccountAnswers.person(yes.account(), prefix(yes.account())));
      }
      case SignedIn.No unused ->
          Problems.answer(request, 403, "the name or the password is not right");
      case SignedIn.Later later -> later(request, later.pause());
    }
  }

  private static void later(Context request, Duration pause) {
    long seconds = Math.max(1, pause.toSeconds());
    request.header("Retry-After", Long.toString(seconds));
    Problems.answer(
        request,
        429,
        "too many attempts were wrong: try again in %d minutes".formatted(seconds / 60 + 1));
  }

  private void signOut(Context request) {
    Viewer.Person person = person(request);
    accounts.signIns().signOut(person);
    SignInCookie.remove(request);
    rightsChanged.accept(accounts.sensors().forget(person));
    request.status(204);
  }

  private void changePassword(Context request) {
    Account account = person(request).account();
    var asked = AccountRequest.parse(request.body());
    var wait = accounts.desk().changePassword(account, asked.passwordBefore(), asked.password());
    if (wait.isPresent()) {
      later(request, wait.get());
      return;
    }
    rightsChanged.accept(SensorKeeper.userOf(account));
    SignInCookie.set(request, accounts.signIns().signIn(account));
    request.status(204);
  }

  private void mqtt(Context request) {
    Viewer.Person person = person(request);
    if (person.account().role() != Role.ATHLETE) {
      throw Failure.of(FailureKind.BAD_INPUT, "sensors belong to athletes: sign in as one");
    }
    var pass = accounts.sensors().pageOf(person);
    Answer.json(request, AccountAnswers.mqtt(pass.user(), pass.password()));
  }

  private static Viewer.Person person(Context request) {
    if (Viewers.of(request) instanceof Viewer.Person person) {
      return person;
    }
    throw new NotFoundResponse();
  }
}
