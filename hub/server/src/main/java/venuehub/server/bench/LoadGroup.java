package venuehub.server.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Readers of one kind in the load client, and what they got. */
final class LoadGroup {
  private static final int SLOTS = 1 << 16;

  private final String name;
  private final int port;
  private final String path;
  private final String opening;
  private final PrintStream answers;
  private final List<LoadSocket> sockets = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final int[] arrived = new int[SLOTS];
  private int opened;
  private int wanted;
  private int muted;
  private long began;
  private long target = Long.MAX_VALUE;
  private int atTarget;
  private boolean acknowledging;
  private long now;
  private long gaps;
  private long repeats;
  private long wholes;
  private long lost;

  /**
   * @param opening the frame each reader sends first, with {@code $SEQ} for the entry it holds;
   *     empty for none
   */
  LoadGroup(String name, int port, String path, String opening, PrintStream answers) {
    this.name = name;
    this.port = port;
    this.path = path;
    this.opening = opening;
    this.answers = answers;
  }

  int port() {
    return port;
  }

  byte[] upgrade() {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: venue.live.v1\r\n\r\n";
    return request.getBytes(StandardCharsets.US_ASCII);
  }

  String opening(long seq) {
    return opening.replace("$SEQ", Long.toString(seq));
  }

  void open(Selector selector, int count, long seq) throws IOException {
    began = System.nanoTime();
    wanted += count;
    for (int i = 0; i < count; i++) {
      sockets.add(new LoadSocket(this, selector, seq));
    }
  }

  void opened() {
    opened++;
    if (opened == wanted) {
      say("opened", "%d %.1f", opened, millis());
    }
  }

  /** What is delivered next came at this moment. */
  void arrivedNow() {
    now = System.nanoTime();
  }

  void delivered(long seq, long prev, long held, long sent) {
    latencies.add(now - sent);
    gaps += prev > held ? 1 : 0;
    repeats += seq <= held ? 1 : 0;
    reached(seq, held);
    int slot = (int) (seq & (SLOTS - 1));
    if (++arrived[slot] == wanted - muted) {
      arrived[slot] = 0;
      if (acknowledging) {
        say("ack", "%d", seq);
      }
    }
  }

  void whole(long seq, long held) {
    wholes++;
    reached(seq, held);
  }

  private void reached(long seq, long held) {
    if (seq >= target && held < target && ++atTarget == wanted - muted) {
      say("held", "%.1f", millis());
    }
  }

  void lost(LoadSocket socket) {
    sockets.remove(socket);
    lost++;
  }

  /** Says from now on, or no longer, when all have an entry. */
  void acknowledge(boolean on) {
    acknowledging = on;
    say("acks", "%b", on);
  }

  /** Says when all readers hold entry {@code seq}, counted from the next {@link #open}. */
  void await(long seq) {
    target = seq;
    atTarget = 0;
  }

  void mute(int count) {
    sockets.subList(muted, muted + count).forEach(LoadSocket::mute);
    muted += count;
    say("muted", "%d", muted);
  }

  void close() throws IOException {
    for (LoadSocket socket : List.copyOf(sockets)) {
      socket.close();
    }
    sockets.clear();
    opened = 0;
    wanted = 0;
    muted = 0;
    say("closed", "0");
  }

  /**
   * Says what came since the last time: deliveries, p50, p99, max in ms, gaps, repeats, wholes,
   * lost.
   */
  void report() {
    say(
        "stats",
        "%d %.3f %.3f %.3f %d %d %d %d",
        latencies.total(),
        latencies.quantile(0.5),
        latencies.quantile(0.99),
        latencies.quantile(1),
        gaps,
        repeats,
        wholes,
        lost);
    latencies.clear();
    gaps = 0;
    repeats = 0;
    wholes = 0;
    lost = 0;
  }

  private double millis() {
    return (System.nanoTime() - began) / 1e6;
  }

  private void say(String what, String format, Object... values) {
    answers.println(name + " " + what + " " + String.format(Locale.ROOT, format, values));
    answers.flush();
  }
}
