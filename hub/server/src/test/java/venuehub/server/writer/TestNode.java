package venuehub.server.writer;

import java.util.ArrayList;
import java.util.List;

/** A node that notes what its writers tell it. */
final class TestNode implements Node {
  final List<String> alarms = new ArrayList<>();
  boolean clockOff;
  Runnable whenAppended = () -> {};

  @Override
  public boolean clockOff() {
    return clockOff;
  }

  @Override
  public void appended(long venue) {
    whenAppended.run();
  }

  @Override
  public void alarm(long venue, String code, String sentence) {
    alarms.add(code);
  }
}
