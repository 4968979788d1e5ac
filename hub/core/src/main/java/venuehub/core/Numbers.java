package venuehub.core;

/**
 * The next number of each kind of thing the venue numbers itself. Ids are never used again.
 *
 * @param call of calls, {@code c1} first
 * @param notice of notices, {@code n1} first
 * @param approval of approvals, {@code a1} first
 * @param tail of places at a tail
 */
public record Numbers(long call, long notice, long approval, long tail) {
  public static final Numbers FIRST = new Numbers(1, 1, 1, 1);

  public Numbers afterCall() {
    return new Numbers(call + 1, notice, approval, tail);
  }

  public Numbers afterNotice() {
    return new Numbers(call, notice + 1, approval, tail);
  }

  public Numbers afterApproval() {
    return new Numbers(call, notice, approval + 1, tail);
  }

  /** After a tail was used up to a number. */
  public Numbers afterTail(long used) {
    return new Numbers(call, notice, approval, Math.max(tail, used + 1));
  }
}
