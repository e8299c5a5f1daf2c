package dev.femoris.service.http;

import dev.femoris.service.account.AccountPart;
import dev.femoris.service.account.Viewer;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.Role;
import dev.femoris.service.store.Scope;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.UploadStore;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * With accounts. Whoever may not have an answer gets the same 404 as for what is not there,
 * whatever the reason: not signed in, not theirs, no such thing.
 */
final class AccountGate implements Gate {

  private static final Set<String> BEFORE_SIGN_IN = Set.of("/sign-in.html", "/invitation.html");
  private static final String BEARER = "Bearer ";

  private final AccountPart accounts;
  private final SessionStore sessions;
  private final LabelStore labels;
  private final PersonalModelStore models;
  private final UploadStore uploads;

  AccountGate(AccountDoor door, SessionStore sessions) {
    this.accounts = door.accounts();
    this.sessions = sessions;
    this.labels = door.labels();
    this.models = door.models();
    this.uploads = door.uploads();
  }

  @Override
  public boolean admit(Context request, Audience audience) {
    Viewer viewer = viewer(request, audience);
    if (viewer instanceof Viewer.Person) {
      SecurityHeaders.requireOwnPage(request);
    }
    if (!mayAsk(viewer, audience, request)) {
      throw new NotFoundResponse();
    }
    Viewers.note(request, viewer);
    if (audience == Audience.PAGE) {
      return !isLedToSignIn(request, viewer);
    }
    request.header("Cache-Control", "no-store");
    return true;
  }

  @Override
  public boolean sees(Viewer viewer, OptionalLong ownerId) {
    return accounts.access().sees(viewer, ownerId);
  }

  @Override
  public Scope scope(Viewer viewer) {
    return accounts.access().scope(viewer);
  }

  @Override
  public boolean isStill(Viewer viewer) {
    return accounts.signIns().again(viewer).holder().isPresent();
  }

  @Override
  public Predicate<String> watching(Viewer viewer) {
    return session -> seesSession(accounts.signIns().again(viewer), session);
  }

  private Viewer viewer(Context request, Audience audience) {
    String header = Optional.ofNullable(request.header("Authorization")).orElse("");
    if (header.startsWith(BEARER)) {
      return accounts.signIns().byToken(header.substring(BEARER.length()).strip());
    }
    String shown = request.queryParam("token");
    if (audience == Audience.SENSOR && shown != null) {
      return accounts.signIns().byToken(shown);
    }
    return accounts.signIns().byCookie(SignInCookie.of(request));
  }

  private boolean mayAsk(Viewer viewer, Audience audience, Context request) {
    return switch (audience) {
      case ANYONE, PAGE, BROKER -> true;
      case MEMBER -> viewer.holder().isPresent();
      case SELF -> viewer instanceof Viewer.Person;
      case ATHLETE -> viewer.is(Role.ATHLETE);
      case UPLOADER -> viewer.is(Role.ATHLETE) || viewer.is(Role.TRAINER);
      case UPLOAD -> seesUpload(viewer, request.pathParam("id"));
      case STAFF ->
          viewer instanceof Viewer.Person && (viewer.is(Role.TRAINER) || viewer.is(Role.ADMIN));
      case ADMIN -> viewer instanceof Viewer.Person && viewer.is(Role.ADMIN);
      case FIGURES -> viewer.is(Role.ADMIN);
      case SENSOR -> viewer instanceof Viewer.Device || viewer.is(Role.ATHLETE);
      case OWNER -> viewer instanceof Viewer.Person && owns(viewer, request.pathParam("id"));
      case SESSION -> seesSession(viewer, request.pathParam("id"));
      case LABEL -> seesLabel(viewer, number(request));
      case MODEL -> seesModel(viewer, number(request));
      case TRAINING -> sees(viewer, StoredSession.ownerOf(request.pathParam("athlete").strip()));
    };
  }

  private boolean seesSession(Viewer viewer, String id) {
    return sessions.find(id).filter(session -> sees(viewer, session.ownerId())).isPresent();
  }

  private boolean owns(Viewer viewer, String id) {
    return sessions
        .find(id)
        .filter(session -> session.ownerId().isPresent())
        .filter(session -> session.ownerId().equals(Viewers.owner(viewer)))
        .isPresent();
  }

  private boolean seesUpload(Viewer viewer, String id) {
    return uploads
        .find(id)
        .filter(upload -> upload.begunBy().isPresent())
        .filter(upload -> upload.begunBy().equals(Viewers.owner(viewer)))
        .filter(upload -> sees(viewer, upload.ownerId()))
        .isPresent();
  }

  private boolean seesLabel(Viewer viewer, OptionalLong id) {
    return id.isPresent()
        && labels
            .find(id.getAsLong())
            .filter(stored -> seesSession(viewer, stored.label().sessionId()))
            .isPresent();
  }

  private boolean seesModel(Viewer viewer, OptionalLong id) {
    return id.isPresent()
        && models
            .find(id.getAsLong())
            .filter(model -> sees(viewer, StoredSession.ownerOf(model.key().athlete())))
            .isPresent();
  }

  private static OptionalLong number(Context request) {
    String text = request.pathParam("id");
    return text.matches("[0-9]{1,9}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static boolean isLedToSignIn(Context request, Viewer viewer) {
    String path = request.path();
    boolean page = path.endsWith("/") || path.endsWith(".html");
    boolean led = page && !BEFORE_SIGN_IN.contains(path) && viewer.holder().isEmpty();
    if (led) {
      String query = request.queryString() == null ? "" : "?" + request.queryString();
      String next = URLEncoder.encode(path + query, StandardCharsets.UTF_8);
      request.redirect("/sign-in.html?next=" + next, HttpStatus.SEE_OTHER);
    }
    return led;
  }
}
