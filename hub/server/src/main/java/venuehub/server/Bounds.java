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

  /**
   * Genuine tokens remembered, so that a signature is checked once: those of a shift, twice over.
   */
  public static final int TOKENS_REMEMBERED = 2_000;

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

  /** Tickets printed into one file: a day of the largest venue, some seconds and 10 MB. */
  public static final int PRINTED_TICKETS = 2_000;

  /** Bytes of all web files, which are held in memory. */
  public static final long WEB_BYTES = 64L * 1024 * 1024;

  // People counters.

  /** Samples in one request: a site's sensors, ten times over, after a dead spot. */
  public static final int SAMPLES = 500;

  /** People a sensor has counted: a door with 30 a minute, day and night, takes 60 years. */
  public static final long COUNTED = 1_000_000_000;

  /** Samples of one caller at once, an account may stand for all sensors of a site. */
  public static final int SAMPLES_OF_A_CALLER = 5_000;

  /**
   * After which time one more sample of a caller is let through: twice 50 sensors at 10 a second.
   */
  public static final Duration SAMPLES_OF_A_CALLER_EVERY = Duration.ofMillis(1);

  /** Doubts entered of one sensor at once: one that talks nonsense must not fill the ledger. */
  public static final int DOUBTS_OF_A_SENSOR = 20;

  /** After which time one more doubt of a sensor is entered. */
  public static final Duration DOUBTS_OF_A_SENSOR_EVERY = Duration.ofSeconds(30);

  /** How often a sensor that the plan does not lay down is entered, per venue. */
  public static final Duration UNKNOWN_SENSOR_EVERY = Duration.ofSeconds(10);

  /** Bytes of a camera's answer: five members. */
  public static final int CAMERA_BYTES = 16 * 1024;

  /** How long a camera may take to answer. */
  public static final Duration CAMERA_WITHIN = Duration.ofSeconds(3);

  /** First and longest pause before a camera that failed is asked again. */
  public static final Duration CAMERA_FIRST_RETRY = Duration.ofSeconds(2);

  public static final Duration CAMERA_LONGEST_RETRY = Duration.ofSeconds(60);

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

  /** Sessions beside the ledger's own: sign-ins, tickets, signs of life. */
  public static final int DATABASE_CONNECTIONS = 8;

  /** A whole shift signs in within a few seconds, each with a few statements. */
  public static final int DATABASE_WAITING = 2_048;

  /** Entries read at a time: some hundred kilobytes, some milliseconds of a venue's turn. */
  public static final int REPLAY_PAGE = 1_000;

  /**
   * Commands decided into one append: more makes the first wait for the last without saving a
   * flush.
   */
  public static final int BATCH_COMMANDS = 64;

  /** Deadlines given in one append: after an outage many have come at once. */
  public static final int BATCH_DEADLINES = 256;

  /** Commands that wait for a venue's writer: sixteen batches, a tenth of a second. */
  public static final int WRITER_QUEUE = 1_024;

  /** A person who has waited this long for a tap to count must be told that it does not yet. */
  public static final Duration DURABLE_WITHIN = Duration.ofSeconds(5);

  /** How often commands that wait too long are looked for. */
  public static final Duration OVERDUE_LOOK = Duration.ofMillis(250);

  /**
   * First and longest pause before the ledger is tried again: soon, then without burdening a server
   * that starts.
   */
  public static final Duration FIRST_RETRY = Duration.ofMillis(50);

  public static final Duration LONGEST_RETRY = Duration.ofSeconds(1);

  // Live documents.

  /** Patches of a document always kept for resumes (contract.md §4: at least 5,000). */
  public static final int PATCHES_KEPT = 5_000;

  /**
   * Entries that touch a document and are remembered at start-up, however old, to make {@link
   * #PATCHES_KEPT} patches of: some leave it as it was. Each holds some kilobytes until its patch
   * is made.
   */
  public static final int REPLAYED_KEPT = 2 * PATCHES_KEPT;

  /** Patches of a document made at once of what was replayed: some milliseconds of a turn. */
  public static final int REPLAYED_AT_ONCE = 25;

  /** A venue's turn is free for others this long before more of them are made. */
  public static final Duration REPLAYED_PAUSE = Duration.ofMillis(20);

  /** How long a patch is kept for resumes at least (contract.md §4: at least 10 min). */
  public static final Duration PATCHES_KEPT_FOR = Duration.ofMinutes(10);

  /**
   * Bytes of patches kept per document whatever the two above ask for: 10 min at 170 changes a
   * second of 300 bytes. Beyond it memory goes first, and an older reader gets the whole document.
   */
  public static final int PATCH_LOG_BYTES = 32 << 20;

  /**
   * Bytes of patches kept per interval document: nobody resumes by them, slow readers need a few.
   */
  public static final int INTERVAL_LOG_BYTES = 64 << 10;

  /** Bytes of a chunk of consecutive frames: large enough to catch up in few writes. */
  public static final int CHUNK_BYTES = 64 << 10;

  /** Bytes of the first chunk of a document: most personal documents never need a second. */
  public static final int FIRST_CHUNK_BYTES = 2 << 10;

  /**
   * Bytes a reader may be behind in a document before it gets the whole instead (contract.md §4).
   */
  public static final int READER_BACKLOG_BYTES = 128 << 10;

  /**
   * Bytes handed to a socket but not yet taken by the kernel, beyond which a reader waits. Together
   * with {@link #SOCKET_UNSENT_BYTES} and the session itself one that never reads stays under 128
   * KiB.
   */
  public static final int SOCKET_PENDING_BYTES = 32 << 10;

  /** Bytes in the kernel's send queue that the peer has not asked for yet (TCP_NOTSENT_LOWAT). */
  public static final int SOCKET_UNSENT_BYTES = 64 << 10;

  /**
   * Bytes written to one socket in one turn of the event loop, so that nobody's catching up stalls
   * the rest.
   */
  public static final int TURN_BYTES = 64 << 10;

  /** Documents one connection may read (contract.md §4). */
  public static final int SUBSCRIPTIONS = 64;

  /**
   * Bytes of a message from a client; beyond it the connection is closed with 4413 (contract.md
   * §4).
   */
  public static final int MESSAGE_BYTES = 64 << 10;

  /**
   * Bytes of a WebSocket frame that are read at all; beyond it the connection is closed with 1009.
   */
  public static final int FRAME_BYTES = 256 << 10;

  /** Answers owed to one connection; while that many are, nothing more is read from it. */
  public static final int ANSWERS_OWED = 64;

  /** Connections without an account: more readers than a venue has households, at 24 KiB each. */
  public static final int PUBLIC_CONNECTIONS = 10_000;

  /**
   * Connections beyond those that may yet say who they are: a shift of staff signing in at once.
   */
  public static final int UNKNOWN_CONNECTIONS = 500;

  /** How long such a connection has for its hello. */
  public static final Duration HELLO = Duration.ofSeconds(10);

  /** Devices remembered per venue: staff, screens and radios of the largest site, twice over. */
  public static final int DEVICES = 1_000;

  /** How long a reader that holds later entries waits for this node: many times what it takes. */
  public static final Duration CATCH_UP = Duration.ofSeconds(1);

  /** How often it is looked whether this node has come as far. */
  public static final Duration CATCH_UP_LOOK = Duration.ofMillis(10);

  /** How long a reader may take nothing at all before it is closed with 4408 (contract.md §4). */
  public static final Duration STUCK = Duration.ofSeconds(30);

  /** How long a closing connection may take to read its close frame before it is cut. */
  public static final Duration CLOSING = Duration.ofSeconds(30);

  // Files people write.

  /** Characters of a YAML file: the longest plan written by hand has 2,000 lines. */
  public static final int YAML_BYTES = 1 << 20;

  /** Values in a YAML file, references counted each time: keeps a file that names itself small. */
  public static final int YAML_NODES = 50_000;

  /** How deep a YAML file is nested: a plan needs seven. */
  public static final int YAML_DEPTH = 30;

  // Imported tables.

  /** Bytes of an imported file: 50,000 rows of 20 columns take 10 MB. */
  public static final int IMPORT_FILE_BYTES = 32 << 20;

  /** Bytes of a workbook once unpacked: spreadsheets pack about ten to one. */
  public static final long IMPORT_UNPACKED_BYTES = 320L << 20;

  /** Files of one kind in an import: one per building or district. */
  public static final int IMPORT_FILES = 50;

  /** Rows of one kind: the largest real draw found had 11,019 households. */
  public static final int IMPORT_ROWS = 50_000;

  /** Columns of a table: registers of authorities have up to 60. */
  public static final int IMPORT_COLUMNS = 256;

  /** Rows in which the headers are looked for: titles and notes above them take a few. */
  public static final int IMPORT_HEADER_ROWS = 20;

  /** Problems shown of an import; the others are counted. Nobody corrects more in one go. */
  public static final int IMPORT_PROBLEMS = 1_000;

  /** Units or households in one entry of the ledger: keeps an entry to some 20 KB. */
  public static final int IMPORT_ENTRY_ROWS = 100;

  /** Accounts of a venue: the largest halls have some hundred staff. */
  public static final int IMPORT_ACCOUNTS = 2_000;
}
