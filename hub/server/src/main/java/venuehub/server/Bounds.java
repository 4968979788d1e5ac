package venuehub.server;

import java.time.Duration;

/** Every bound of the hub, with its reason. */
public final class Bounds {
  private Bounds() {}

  /** A statement still running after this is ended by the server: appends take milliseconds. */
  public static final Duration STATEMENT_LIMIT = Duration.ofSeconds(3);

  /** An answer that has not come after this never will; longer than the server's own limit. */
  public static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);

  /** A database on the same network accepts a connection well within this. */
  public static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  /** How long the end of a lost statement is waited for; less than the statement limit. */
  public static final Duration SETTLE_LIMIT = Duration.ofSeconds(2);

  /** Each venue has one append in flight, and a node serves few venues; leaves room for others on the server. */
  public static final int LEDGER_CONNECTIONS = 8;

  /** More waiting than there are venues on a node means the database is gone. */
  public static final int LEDGER_WAITING = 256;

  /** Entries read at a time: some hundred kilobytes, some milliseconds of a venue's turn. */
  public static final int REPLAY_PAGE = 1_000;

  /** Commands decided into one append: more makes the first wait for the last without saving a flush. */
  public static final int BATCH_COMMANDS = 64;

  /** Deadlines given in one append: after an outage many have come at once. */
  public static final int BATCH_DEADLINES = 256;

  /** Commands that wait for a venue's writer: sixteen batches, a tenth of a second. */
  public static final int WRITER_QUEUE = 1_024;

  /** A person who has waited this long for a tap to count must be told that it does not yet. */
  public static final Duration DURABLE_WITHIN = Duration.ofSeconds(5);

  /** How often commands that wait too long are looked for. */
  public static final Duration OVERDUE_LOOK = Duration.ofMillis(250);

  /** First and longest pause before the ledger is tried again: soon, then without burdening a server that starts. */
  public static final Duration FIRST_RETRY = Duration.ofMillis(50);

  public static final Duration LONGEST_RETRY = Duration.ofSeconds(1);
}
