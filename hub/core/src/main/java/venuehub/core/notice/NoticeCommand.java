package venuehub.core.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.core.plan.Text;

/** What may be asked of notices. */
public sealed interface NoticeCommand extends Command {
  /**
   * Shows a notice.
   *
   * @param zones where; absent: everywhere
   * @param minutes for how long, 1–1,440; absent: until withdrawn
   */
  record Post(
      Text text,
      Notice.@Nullable Level level,
      @Nullable List<String> zones,
      @Nullable Integer minutes)
      implements NoticeCommand {}

  record Withdraw(String notice) implements NoticeCommand {}

  /** The hub: the notice's time is over. */
  record Expire(String notice, Instant until) implements NoticeCommand {}
}
