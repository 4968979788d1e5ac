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
}
