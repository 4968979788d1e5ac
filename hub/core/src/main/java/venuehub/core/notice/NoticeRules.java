package venuehub.core.notice;

import static venuehub.core.RefusalCode.NOT_DUE;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;

/** What is allowed to notices and what follows. */
public final class NoticeRules {
  /** A notice is a line or two on a screen read in passing. */
  static final int LONGEST = 200;

  /** More notices at a time than this are read by nobody. */
  static final int MOST = 20;

  private static final int MOST_MINUTES = (int) Duration.ofDays(1).toMinutes();

  private NoticeRules() {}

  /** Decides a command about a notice. */
  public static Decision decide(VenueState state, Asking asking, NoticeCommand command) {
    return switch (command) {
      case NoticeCommand.Post post -> post(state, asking.at(), post);
      case NoticeCommand.Withdraw withdraw ->
          state.notices().has(withdraw.notice())
              ? Decision.accept(new NoticeEvent.NoticeWithdrawn(withdraw.notice()))
              : Refusal.unknown("notice", withdraw.notice()).decision();
      case NoticeCommand.Expire expire -> expire(state, asking.at(), expire);
    };
  }

  private static Decision post(VenueState state, Instant at, NoticeCommand.Post post) {
    String zh = post.text().zh();
    String en = post.text().en();
    if (zh.isBlank() || en.isBlank() || zh.length() > LONGEST || en.length() > LONGEST) {
      return Decision.refuse(
          OUT_OF_RANGE,
          "a text of 1 to " + LONGEST + " characters in Chinese and in English",
          "it has " + zh.length() + " and " + en.length());
    }
    @Nullable Integer minutes = post.minutes();
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      return Decision.refuse(OUT_OF_RANGE, "1 to " + MOST_MINUTES + " minutes", "it is " + minutes);
    }
    if (state.notices().size() >= MOST) {
      return Decision.refuse(
          OUT_OF_RANGE, "fewer than " + MOST + " notices at a time", "there are so many");
    }
    List<String> zones = Optional.ofNullable(post.zones()).orElse(List.of());
    for (String zone : zones) {
      if (!state.plan().zones().containsKey(zone)) {
        return Refusal.unknown("zone", zone).decision();
      }
    }
    return Decision.accept(
        new NoticeEvent.NoticePosted(
            new Notice(
                "n" + state.numbers().notice(),
                post.text(),
                Optional.ofNullable(post.level()).orElse(Notice.Level.INFO),
                zones,
                at,
                minutes == null ? null : at.plus(Duration.ofMinutes(minutes)))));
  }

  private static Decision expire(VenueState state, Instant at, NoticeCommand.Expire expire) {
    @Nullable Notice notice = state.notices().get(expire.notice());
    boolean due =
        notice != null && expire.until().equals(notice.until()) && !at.isBefore(expire.until());
    return due
        ? Decision.accept(new NoticeEvent.NoticeExpired(expire.notice()))
        : Decision.refuse(NOT_DUE, "a notice whose time is over", "it is not");
  }
}
