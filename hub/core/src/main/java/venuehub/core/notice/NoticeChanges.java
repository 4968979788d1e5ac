package venuehub.core.notice;

import venuehub.core.VenueState;

/** What is true after an event about notices. */
public final class NoticeChanges {
  private NoticeChanges() {}

  /** The state after an event about notices. */
  public static VenueState apply(VenueState state, NoticeEvent event) {
    return switch (event) {
      case NoticeEvent.NoticePosted posted ->
          state
              .withNotices(state.notices().with(posted.notice().id(), posted.notice()))
              .with(state.numbers().afterNotice());
      case NoticeEvent.NoticeWithdrawn withdrawn ->
          state.withNotices(state.notices().without(withdrawn.notice()));
      case NoticeEvent.NoticeExpired expired ->
          state.withNotices(state.notices().without(expired.notice()));
    };
  }
}
