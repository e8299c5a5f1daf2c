package dev.femoris.service.http;

import dev.femoris.service.account.AccountPart;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.PersonalModelStore;
import java.util.function.Consumer;

/**
 * What the routes need when people sign in.
 *
 * @param labels to know whose a label is
 * @param models to know whose a model is
 * @param rightsChanged told as whom sensors connect whose right is gone, or nobody's name (empty)
 *     when somebody may see less than before
 */
public record AccountDoor(
    AccountPart accounts,
    LabelStore labels,
    PersonalModelStore models,
    Consumer<String> rightsChanged) {}
