package venuehub.core.document;

import java.util.List;

/** The documents that follow from the ledger alone and are the same for all their readers. */
public final class Documents {
  private Documents() {}

  /** All of them. */
  public static List<LiveDocument> all() {
    return List.of(
        BoardDocument.document(),
        UnitsDocument.document(),
        QueueDocument.document(),
        EntryDocument.document(),
        FeedbackDocument.document(),
        ApprovalsDocument.document());
  }
}
