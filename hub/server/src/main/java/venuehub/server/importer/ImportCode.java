package venuehub.server.importer;

import java.util.Locale;

/** The kinds of problem of an import, besides those of {@code venue.yaml} as a form. */
enum ImportCode {
  /** The file is not there. */
  FILE_MISSING,
  /** The file lies outside the folder, or is neither CSV nor XLSX. */
  FILE_NOT_ALLOWED,
  /** The file is larger than any sensible one. */
  FILE_TOO_LARGE,
  /** The file cannot be read as what it says it is. */
  FILE_MALFORMED,
  /** The text is neither UTF-8 nor GB18030. */
  ENCODING_UNKNOWN,
  /** The workbook has no such sheet. */
  SHEET_MISSING,
  /** No row has any of the headers. */
  HEADERS_MISSING,
  /** A column that must be there is not. */
  COLUMN_MISSING,
  /** A header stands twice. */
  COLUMN_TWICE,
  /** More rows or columns than are read. */
  TABLE_TOO_LARGE,
  /** A table without any row. */
  TABLE_EMPTY,
  /** A cell is empty that must not be. */
  VALUE_MISSING,
  /** A cell is not written as it must be. */
  VALUE_MALFORMED,
  /** A number is too small or too large, a text too long. */
  VALUE_OUT_OF_RANGE,
  /** A text that means nothing the plan knows. */
  VALUE_UNKNOWN,
  /** An id or number stands twice. */
  VALUE_TWICE,
  /** Equal places in the order where the plan refuses them. */
  ORDER_TIED,
  /** More households than the slots hold. */
  SLOTS_FULL,
  /** Units of one type lie in two pools. */
  TYPE_IN_TWO_POOLS,
  /** The plan names what it does not lay down. */
  REFERENCE_UNKNOWN,
  /** An end is not after its start, a day not after the one before. */
  TIMES_OUT_OF_ORDER,
  /** A slot is planned for more households than it can carry. */
  SLOT_OVER_LIMITS,
  /** The plan lacks what the way of a household needs. */
  PLAN_INCOMPLETE,
  /** Warning: households of two groups have the same place in the order. */
  ORDER_SHARED,
  /** Warning: more households in a slot than it is planned for. */
  SLOT_OVER_CAPACITY,
  /** Warning: a pool has no units or no households. */
  POOL_EMPTY,
  /** Warning: the households of a pool take longer than the days. */
  POOL_SHORT_OF_TIME;

  /** The code on the wire. */
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
