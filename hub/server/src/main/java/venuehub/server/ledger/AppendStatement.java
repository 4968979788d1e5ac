package venuehub.server.ledger;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The one statement that appends: columns as arrays, so that any number of entries is the same
 * prepared statement.
 */
final class AppendStatement {
  private static final String ENTRIES =
      """
      insert into entry (venue, seq, at, actor, command, part, type, body, hash)
      select $1, * from unnest(
        $2::int8[], $3::timestamptz[], $4::text[], $5::uuid[], $6::int2[], $7::text[], $8::text[], $9::bytea[])
      """;

  // The same words under the same salt may be there already: a command given again, decided again.
  private static final String TEXTS_AND_ENTRIES =
      """
      with kept as (
        insert into private_text (venue, hash, salt, text)
        select $1, * from unnest($10::bytea[], $11::bytea[], $12::text[])
        on conflict do nothing)
      """
          + ENTRIES;

  private AppendStatement() {}

  static String sql(List<PrivateText> texts) {
    return texts.isEmpty() ? ENTRIES : TEXTS_AND_ENTRIES;
  }

  static Tuple tuple(long venue, List<Entry> entries, List<PrivateText> texts) {
    int count = entries.size();
    Long[] seq = new Long[count];
    OffsetDateTime[] at = new OffsetDateTime[count];
    String[] actor = new String[count];
    UUID[] command = new UUID[count];
    Short[] part = new Short[count];
    String[] type = new String[count];
    String[] body = new String[count];
    Buffer[] hash = new Buffer[count];
    for (int i = 0; i < count; i++) {
      Entry entry = entries.get(i);
      seq[i] = entry.seq();
      at[i] = entry.at().atOffset(ZoneOffset.UTC);
      actor[i] = entry.actor();
      command[i] = entry.command();
      part[i] = (short) entry.part();
      type[i] = entry.type();
      body[i] = entry.body();
      hash[i] = Buffer.buffer(entry.hash().bytes());
    }
    Tuple tuple =
        Tuple.tuple()
            .addLong(venue)
            .addArrayOfLong(seq)
            .addArrayOfOffsetDateTime(at)
            .addArrayOfString(actor)
            .addArrayOfUUID(command)
            .addArrayOfShort(part)
            .addArrayOfString(type)
            .addArrayOfString(body)
            .addArrayOfBuffer(hash);
    return texts.isEmpty() ? tuple : addTexts(tuple, texts);
  }

  private static Tuple addTexts(Tuple tuple, List<PrivateText> texts) {
    return tuple
        .addArrayOfBuffer(
            texts.stream().map(text -> Buffer.buffer(text.hash().bytes())).toArray(Buffer[]::new))
        .addArrayOfBuffer(
            texts.stream().map(text -> Buffer.buffer(text.salt().bytes())).toArray(Buffer[]::new))
        .addArrayOfString(texts.stream().map(PrivateText::text).toArray(String[]::new));
  }
}
