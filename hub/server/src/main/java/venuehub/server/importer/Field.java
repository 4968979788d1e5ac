package venuehub.server.importer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import venuehub.server.importer.venue.FilesForms.SourceForm;

/**
 * Where a field of a row comes from in one table.
 *
 * @param shown the column as problems name it
 * @param header the header in this table, null: no single column
 * @param source cuts, meanings, constant or template
 * @param empty texts that count as an empty cell
 * @param given whether anything is there to read: a column, a constant or a template
 */
record Field(
    String shown, @Nullable String header, SourceForm source, List<String> empty, boolean given) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  Field {
    empty = empty.stream().map(Header::plain).toList();
  }

  /**
   * The field as a table has it.
   *
   * @param source null: one of the usual headers, if there is one
   * @param own what a template may name besides headers
   */
  static Field of(
      Table table,
      String name,
      @Nullable SourceForm source,
      List<String> usual,
      List<String> empty,
      Set<String> own,
      ImportProblems problems) {
    if (source == null) {
      @Nullable String header = table.first(usual);
      if (header != null) {
        table.hasOne(header, problems);
      }
      SourceForm form = SourceForm.columns(usual);
      return new Field(header == null ? name : header, header, form, empty, header != null);
    }
    @Nullable List<String> columns = source.column();
    if (columns == null || columns.isEmpty()) {
      if (source.template() != null) {
        PLACE
            .matcher(source.template())
            .results()
            .map(place -> place.group(1))
            .filter(header -> !own.contains(header))
            .forEach(header -> table.hasOne(header, problems));
      }
      boolean given = source.constant() != null || source.template() != null;
      return new Field(name, null, source, empty, given || source.otherwise() != null);
    }
    @Nullable String header = table.first(columns);
    if (header == null) {
      table.missing(columns.getFirst(), columns, problems);
    } else {
      table.hasOne(header, problems);
    }
    return new Field(header == null ? columns.getFirst() : header, header, source, empty, true);
  }

  /** The text of a row's cell, or what stands for it; null: empty. */
  @Nullable String text(Table.TableRow row, Map<String, String> own) {
    @Nullable String raw = raw(row, own);
    if (raw == null) {
      return source.otherwise();
    }
    String cut = cut(raw);
    if (cut.isEmpty()) {
      return source.otherwise();
    }
    @Nullable Map<String, String> values = source.values();
    return values == null ? cut : meaning(values, cut);
  }

  /** What a text means, however wide or spaced; else itself. */
  private static String meaning(Map<String, String> values, String text) {
    @Nullable String exact = values.get(text);
    if (exact != null) {
      return exact;
    }
    String plain = Header.plain(text);
    return values.entrySet().stream()
        .filter(value -> Header.plain(value.getKey()).equals(plain))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(text);
  }

  @Nullable String text(Table.TableRow row) {
    return text(row, Map.of());
  }

  private @Nullable String raw(Table.TableRow row, Map<String, String> own) {
    if (source.constant() != null) {
      return source.constant();
    }
    if (source.template() != null) {
      return filled(source.template(), row, own);
    }
    String cell = header == null ? "" : row.cell(header);
    return cell.isEmpty() || empty.contains(Header.plain(cell)) ? null : cell;
  }

  private static String filled(String template, Table.TableRow row, Map<String, String> own) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> {
              String name = place.group(1);
              return Matcher.quoteReplacement(own.getOrDefault(name, row.cell(name)));
            });
  }

  private String cut(String raw) {
    String text = raw;
    if (source.split() != null) {
      String[] pieces = text.split(Pattern.quote(source.split()), -1);
      int part = source.part() == null ? 1 : source.part();
      int index = part < 0 ? pieces.length + part : part - 1;
      text = index >= 0 && index < pieces.length ? pieces[index].strip() : "";
    }
    if (Boolean.TRUE.equals(source.digits())) {
      text =
          text.codePoints()
              .filter(Character::isDigit)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
    }
    if (source.first() != null) {
      text = text.substring(0, Math.min(source.first(), text.length()));
    }
    if (source.withoutLast() != null) {
      text = text.substring(0, Math.max(0, text.length() - source.withoutLast()));
    }
    if (source.last() != null) {
      text = text.substring(Math.max(0, text.length() - source.last()));
    }
    return text;
  }
}
