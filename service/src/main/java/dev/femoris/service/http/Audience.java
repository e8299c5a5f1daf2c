package dev.femoris.service.http;

/**
 * Who gets an answer from a route when people sign in. Everybody else gets the same "not found", be
 * there such a thing or not. Without accounts every route answers whoever reaches it.
 */
public enum Audience {
  /** Everybody, signed in or not: holds nothing of anybody. */
  ANYONE,
  /** The program's own pages: whoever is not signed in is led to the sign-in page. */
  PAGE,
  /** Whoever is signed in; the answer holds only what they may see. */
  MEMBER,
  /** Whoever signed in with a password, about their own account: no token will do. */
  SELF,
  /** Athletes. */
  ATHLETE,
  /** Athletes and trainers, who send recordings. */
  UPLOADER,
  /** Trainers and admins who signed in with a password. */
  STAFF,
  /** Admins who signed in with a password. */
  ADMIN,
  /** Admins and their programs: how the service does, of nobody's training. */
  FIGURES,
  /** A sensor, gateway or app with its token. */
  SENSOR,
  /** Whoever the broker's door lets in by the first packet that is said inside. */
  BROKER,
  /** The athlete whose session {@code {id}} in the path names, signed in with a password. */
  OWNER,
  /** Whoever sees the session that {@code {id}} in the path names. */
  SESSION,
  /** Whoever began the upload {@code {id}}, as long as they see whose recording it is. */
  UPLOAD,
  /** Whoever sees the session that was labelled with the label {@code {id}}. */
  LABEL,
  /** Whoever sees the athlete whose personal model is {@code {id}}. */
  MODEL,
  /**
   * Whoever sees the training of the athlete that {@code {athlete}} in the path names, as {@code
   * account:NUMBER} or, without accounts, by the sessions' label.
   */
  TRAINING
}
