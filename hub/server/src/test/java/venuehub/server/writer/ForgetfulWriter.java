package venuehub.server.writer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.server.clock.VenueClock;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Ledger;

/** A writer with a planted bug: it does not remember the commands it carried out. */
public final class ForgetfulWriter {
  private ForgetfulWriter() {}

  /** Such a writer. */
  public static <S> VenueWriter<S> of(
      long venue,
      Core<S> core,
      EventCodec codec,
      Ledger ledger,
      VenueClock clock,
      Turn turn,
      Node node) {
    return new VenueWriter<>(venue, core, codec, ledger, clock, turn, node, new Forgetful(null));
  }

  /** Knows the command it is at and no other. */
  private static final class Forgetful extends Commands {
    private @Nullable UUID current;

    Forgetful(@Nullable Commands below) {
      super(below);
    }

    @Override
    Commands onTop() {
      return new Forgetful(this);
    }

    @Override
    @Nullable Remembered get(UUID id) {
      return id.equals(current) ? super.get(id) : null;
    }

    @Override
    void begin(Entry entry, Remembered ask, Event event) {
      current = entry.command();
      super.begin(entry, ask, event);
    }
  }
}
