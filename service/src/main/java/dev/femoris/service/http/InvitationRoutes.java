package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ADMIN;
import static dev.femoris.service.http.Audience.ANYONE;
import static dev.femoris.service.http.Audience.SELF;
import static dev.femoris.service.http.Audience.STAFF;

import dev.femoris.service.account.AccountDesk;
import dev.femoris.service.account.AccountPart;
import dev.femoris.service.account.SensorKeeper;
import dev.femoris.service.account.SignInDesk;
import dev.femoris.service.message.AccountAnswers;
import dev.femoris.service.message.AccountRequest;
import dev.femoris.service.store.Account;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Consumer;

/** Invitations, the accounts they make, and who trains whom. */
final class InvitationRoutes {

  private final AccountDesk desk;
  private final SignInDesk signIns;
  private final Consumer<String> rightsChanged;

  InvitationRoutes(AccountDoor door) {
    AccountPart accounts = door.accounts();
    this.desk = accounts.desk();
    this.signIns = accounts.signIns();
    this.rightsChanged = door.rightsChanged();
  }

  void register(Routes routes) {
    routes.post("/api/invitations/look", this::look, ANYONE);
    routes.post("/api/invitations/accept", this::accept, ANYONE);
    routes.post("/api/invitations/password", this::password, ANYONE);
    routes.post("/api/invitations/join", this::join, SELF);
    routes.get("/api/invitations", this::list, STAFF);
    routes.post("/api/invitations", this::invite, STAFF);
    routes.post("/api/invitations/{id}/withdraw", this::withdraw, STAFF);
    routes.get("/api/accounts", r -> Answer.json(r, AccountAnswers.accounts(desk.all())), ADMIN);
    routes.post("/api/accounts/{id}/close", r -> setActive(r, false), ADMIN);
    routes.post("/api/accounts/{id}/reopen", r -> setActive(r, true), ADMIN);
    routes.post("/api/accounts/{id}/password-link", this::passwordLink, ADMIN);
    routes.get("/api/members", this::members, SELF);
    routes.post("/api/members/{id}/end", this::end, SELF);
  }

  private void look(Context request) {
    var offered = desk.offered(asked(request).secret()).orElseThrow(NotFoundResponse::new);
    Answer.json(
        request, AccountAnswers.offered(offered.invitation(), offered.by(), offered.accountName()));
  }

  private void accept(Context request) {
    var asked = asked(request);
    Account made = desk.accept(asked.secret(), asked.name(), asked.shownName(), asked.password());
    SignInCookie.set(request, signIns.signIn(made));
    request.status(201);
    Answer.json(request, AccountAnswers.person(made, Optional.empty()));
  }

  private void password(Context request) {
    var asked = asked(request);
    Account account = desk.setPassword(asked.secret(), asked.password());
    rightsChanged.accept(SensorKeeper.userOf(account));
    if (account.active()) {
      SignInCookie.set(request, signIns.signIn(account));
    }
    request.status(204);
  }

  private void join(Context request) {
    desk.acceptAs(Viewers.account(request), asked(request).secret());
    request.status(204);
  }

  private void list(Context request) {
    Answer.json(
        request, AccountAnswers.invitations(desk.openInvitations(Viewers.account(request))));
  }

  private void invite(Context request) {
    var asked = asked(request);
    var made = desk.invite(Viewers.account(request), asked.invitationKind(), asked.forWhom());
    request.status(201);
    Answer.json(request, AccountAnswers.made(made.invitation(), made.secret().text()));
  }

  private void withdraw(Context request) {
    desk.withdraw(Viewers.account(request), Answer.id(request));
    request.status(204);
  }

  private void setActive(Context request, boolean active) {
    Account account = desk.setActive(Viewers.account(request), Answer.id(request), active);
    rightsChanged.accept(SensorKeeper.userOf(account));
    request.status(204);
  }

  private void passwordLink(Context request) {
    var made = desk.passwordLink(Viewers.account(request), Answer.id(request));
    request.status(201);
    Answer.json(request, AccountAnswers.made(made.invitation(), made.secret().text()));
  }

  private void members(Context request) {
    Answer.json(request, AccountAnswers.members(desk.members(Viewers.account(request))));
  }

  private void end(Context request) {
    desk.endMembership(Viewers.account(request), Answer.id(request));
    rightsChanged.accept("");
    request.status(204);
  }

  private static AccountRequest asked(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    return AccountRequest.parse(request.body());
  }
}
