package venuehub.server;

/** Every bound of the hub, each with its reason. */
public final class Bounds {
  private Bounds() {}

  /** Characters of what a person writes: a note, a notice, a label; a screen shows no more. */
  public static final int FREE_TEXT_CHARACTERS = 500;

  // Files people write.

  /** Characters of a YAML file: the longest plan written by hand has 2,000 lines. */
  public static final int YAML_BYTES = 1 << 20;

  /** Values in a YAML file, references counted each time: keeps a file that refers to itself small. */
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
