package venuehub.server.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of some words somebody may have meant. */
public final class Closest {
  private static final int SHOWN = 3;

  private Closest() {}

  /** The words that look like the one written, the most alike first; none if none does. */
  public static List<String> to(String written, Collection<String> words) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int tolerated = Math.max(1, wanted.length() / 3);
    return words.stream()
        .distinct()
        .map(word -> new Candidate(word, distance(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance <= tolerated || contains(wanted, candidate.word))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(SHOWN)
        .map(Candidate::word)
        .toList();
  }

  /** " (close to it: 'a', 'b')", or nothing. */
  public static String hint(String written, Collection<String> words) {
    List<String> close = to(written, words);
    return close.isEmpty() ? "" : " (close to it: '" + String.join("', '", close) + "')";
  }

  private record Candidate(String word, int distance) {}

  private static boolean contains(String wanted, String word) {
    String other = word.toLowerCase(Locale.ROOT);
    boolean longEnough = Math.min(other.length(), wanted.length()) >= 2;
    return longEnough && (other.contains(wanted) || wanted.contains(other));
  }

  /** Levenshtein: letters to insert, remove or replace. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
