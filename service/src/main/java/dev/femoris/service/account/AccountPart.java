package dev.femoris.service.account;

import dev.femoris.service.password.PasswordHasher;
import dev.femoris.service.store.Database;
import java.time.InstantSource;

/** The objects of this package, put together. */
public record AccountPart(
    SignInDesk signIns,
    AccountDesk desk,
    TokenDesk tokens,
    ShareDesk shares,
    Access access,
    SensorKeeper sensors,
    SensorOwners owners) {

  public static AccountPart of(Database database, InstantSource clock) {
    var passwords = new PasswordHasher();
    var accounts = database.accounts();
    var signIns = new SignInDesk(accounts, database.tokens(), passwords, clock);
    return new AccountPart(
        signIns,
        new AccountDesk(accounts, database.invitations(), database.memberships(), passwords, clock),
        new TokenDesk(database.tokens(), clock),
        new ShareDesk(database.shares(), clock),
        new Access(database.memberships()),
        new SensorKeeper(signIns, clock),
        new SensorOwners(accounts));
  }
}
