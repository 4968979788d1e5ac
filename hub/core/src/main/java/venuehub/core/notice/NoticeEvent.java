package venuehub.core.notice;

import java.util.Map;
import venuehub.core.Event;

/** What happened to notices. */
public sealed interface NoticeEvent extends Event {
  record NoticePosted(Notice notice) implements NoticeEvent {
    @Override
    public Map<String, Object> result() {
      return Map.of("notice", notice.id());
    }
  }

  record NoticeWithdrawn(String notice) implements NoticeEvent {}

  record NoticeExpired(String notice) implements NoticeEvent {}
}
