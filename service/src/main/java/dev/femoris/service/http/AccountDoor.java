package dev.femoris.service.http;

import dev.femoris.service.account.AccountPart;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.UploadStore;
import java.util.function.Consumer;

/**
 * What the routes need when people sign in.
 *
 * @param labels to know whose a label is
 * @param models to know whose a model is
 * @param uploads to know whose an upload is
 * @param rightsChanged told as whom sensors connect whose right is gone, or nobody's name (empty)
 *     when somebody may see less than before
 */
public record AccountDoor(
    AccountPart accounts,
    LabelStore labels,
    PersonalModelStore models,
    UploadStore uploads,
    Consumer<String> rightsChanged) {

  /** The same that also tells {@code more} whenever somebody's rights change. */
  AccountDoor telling(Runnable more) {
    return new AccountDoor(
        accounts, labels, models, uploads, rightsChanged.andThen(unused -> more.run()));
  }
}
