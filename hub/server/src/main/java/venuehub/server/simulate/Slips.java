package venuehub.server.simulate;

import java.util.ArrayList;
import java.util.List;
import venuehub.server.simulate.link.Answer;

/** What people did that is not allowed, to see it refused. */
final class Slips {
  private final List<String> accepted = new ArrayList<>();
  private long refused;

  /** The answer to a command that must be refused. */
  void answered(Deed deed, Answer answer) {
    switch (answer) {
      case Answer.Refused ignored -> refused++;
      case Answer.Done done -> accepted.add(deed.name() + " " + deed.args() + " at " + done.seq());
    }
  }

  long refused() {
    return refused;
  }

  /** Those that were accepted all the same; empty if all is well. */
  List<String> accepted() {
    return accepted;
  }
}
