package venuehub.server;

import java.time.Duration;

/** Every bound of the hub, each with its reason. */
public final class Bounds {
  private Bounds() {}

  // What a command may carry.

  /** Characters of an identifier or a word: the longest in use are unit numbers with building. */
  public static final int TEXT_CHARACTERS = 200;

  /** Characters of what a person writes: a note, a notice; a screen shows no more. */
  public static final int FREE_TEXT_CHARACTERS = 500;

  /** The greatest whole number: counts of people and minutes stay far below. */
  public static final long GREATEST_WHOLE = 1_000_000;

  /** Elements of an array or members of an object: zones of a notice, numbers of a tie. */
  public static final int ELEMENTS = 200;

  // Access.

  /** How long an access token is good: short, since it is checked without the database. */
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  /** How long a sign-in can be refreshed: a long working day, then the password again. */
  public static final Duration SIGN_IN_LIFE = Duration.ofHours(18);

  /** Accounts of one name, one per venue: each costs a password check at sign-in. */
  public static final int ACCOUNTS_OF_ONE_NAME = 8;

  /** Characters of a password: more only costs time. */
  public static final int PASSWORD_CHARACTERS = 200;

  /** Password checks at one time: each fills a core and 19 MiB for some 50 ms. */
  public static final int PASSWORD_CHECKS = 2;

  /** Password checks waiting: a whole shift signs in within a few seconds; more is an attack. */
  public static final int PASSWORD_CHECKS_WAITING = 128;

  /** Failed sign-ins of one name in a row before it has to wait. */
  public static final int SIGN_INS_OF_A_NAME = 10;

  /** After which time one more failed sign-in of a name is let through. */
  public static final Duration SIGN_INS_OF_A_NAME_EVERY = Duration.ofSeconds(6);

  /** Failed sign-ins from one address: a whole venue may share one. */
  public static final int SIGN_INS_OF_AN_ADDRESS = 60;

  /** After which time one more failed sign-in from an address is let through. */
  public static final Duration SIGN_INS_OF_AN_ADDRESS_EVERY = Duration.ofSeconds(1);

  /** Names or addresses remembered by a rate limit; the longest unused is forgotten first. */
  public static final int RATE_LIMIT_ROWS = 10_000;

  /** How often revocations are read: they take effect within 2 s on every node. */
  public static final Duration REVOCATION_POLL = Duration.ofMillis(800);

  // HTTP.

  /** Bytes of a request's body, the same as of a frame. */
  public static final int BODY_BYTES = 64 * 1024;

  /** Commands of one caller at once: a console's outbox after a dead spot. */
  public static final int COMMANDS_OF_A_CALLER = 500;

  /** After which time one more command of a caller is let through. */
  public static final Duration COMMANDS_OF_A_CALLER_EVERY = Duration.ofMillis(4);

  /** Entries in one answer of the log. */
  public static final int LOG_ENTRIES = 10_000;

  /** Entries in one answer of the log unless asked otherwise. */
  public static final int LOG_ENTRIES_DEFAULT = 1_000;

  /** Entries read from the ledger and written to a reader of the log at a time. */
  public static final int LOG_PAGE_ENTRIES = 500;

  /** Bytes of all web files, which are held in memory. */
  public static final long WEB_BYTES = 64L * 1024 * 1024;

  // The ledger.

  /** A statement still running after this is ended by the server: appends take milliseconds. */
  public static final Duration STATEMENT_LIMIT = Duration.ofSeconds(3);

  /** An answer that has not come after this never will; longer than the server's own limit. */
  public static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);

  /** A database on the same network accepts a connection well within this. */
  public static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  /** How long the end of a lost statement is waited for; less than the statement limit. */
  public static final Duration SETTLE_LIMIT = Duration.ofSeconds(2);

  /**
   * Each venue has one append in flight, and a node serves few venues; leaves room for others on
   * the server.
   */
  public static final int LEDGER_CONNECTIONS = 8;

  /** More waiting than there are venues on a node means the database is gone. */
  public static final int LEDGER_WAITING = 256;
}
