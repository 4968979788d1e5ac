package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/**
 * A WebSocket to which ready-made frames are written beneath Vert.x, whose own writing encodes,
 * allocates and flushes per socket and frame (hub/decisions/0007-shared-frames.md).
 */
final class WebSocketOutlet implements Outlet {
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(Bounds.SOCKET_PENDING_BYTES / 2, Bounds.SOCKET_PENDING_BYTES);

  private final ServerWebSocket socket;
  private final ChannelHandlerContext context;
  private final Channel channel;
  private final ChannelPromise promise;
  private final @Nullable DirectSocket direct;
  private @Nullable DocumentLog held;
  private long heldFrom;
  private long heldTo;
  private long taken;

  WebSocketOutlet(ServerWebSocket socket) {
    this.socket = socket;
    this.context = ((WebSocketInternal) socket).channelHandlerContext();
    this.channel = context.channel();
    this.promise = channel.voidPromise();
    channel.config().setWriteBufferWaterMark(WATER_MARK);
    this.direct = DirectSocket.of(channel);
    if (channel instanceof EpollSocketChannel) {
      channel
          .config()
          .setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, (long) Bounds.SOCKET_UNSENT_BYTES);
    }
  }

  /** Calls back whenever the socket takes more again after it did not. */
  void whenWritable(Runnable writable) {
    channel.pipeline().addBefore(context.name(), "live", new SocketGuard(writable));
  }

  @Override
  public boolean ready() {
    return channel.isWritable();
  }

  @Override
  public void subscribed(String doc, long seq, boolean resumed) {
    frame(ControlFrames.subscribed(doc, seq, resumed));
  }

  @Override
  public void frame(ByteBuf frame) {
    release();
    write(frame);
  }

  private void write(ByteBuf frame) {
    taken += frame.readableBytes();
    var _ = context.write(frame, promise);
  }

  @Override
  public void whole(DocumentLog log) {
    frame(log.whole());
  }

  /** The first patches of a turn are held back: mostly they are the only thing to send in it. */
  @Override
  public void patches(DocumentLog log, long from, long to) {
    release();
    if (direct != null && direct.isFree()) {
      held = log;
      heldFrom = from;
      heldTo = to;
    } else {
      write(log.patches().run(from, to));
    }
  }

  private void release() {
    DocumentLog log = held;
    if (log != null) {
      held = null;
      write(log.patches().run(heldFrom, heldTo));
    }
  }

  @Override
  public void flush() {
    DocumentLog log = held;
    if (log == null) {
      context.flush();
    } else if (direct != null) {
      held = null;
      sendDirectly(direct, log.patches());
    }
  }

  private void sendDirectly(DirectSocket socket, PatchLog patches) {
    int length = patches.runLength(heldFrom, heldTo);
    long address = patches.address(heldFrom);
    int sent = 0;
    try {
      sent = address == 0 ? 0 : socket.send(address, length);
    } catch (IOException broken) {
      cut();
      return;
    }
    taken += sent;
    if (sent < length) {
      write(patches.run(heldFrom, heldTo, sent));
      context.flush();
    }
  }

  @Override
  public long pending() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    long waiting = buffer == null ? 0 : buffer.totalPendingWriteBytes();
    return held == null ? waiting : waiting + held.patches().runLength(heldFrom, heldTo);
  }

  @Override
  public long progress() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null
        ? taken
        : taken - buffer.totalPendingWriteBytes() + buffer.currentProgress();
  }

  /** Closes the connection; what was flushed before goes first. */
  void close(int code, String reason) {
    socket.close((short) code, reason);
  }

  /** Ends the connection now, whatever the peer has yet to read. */
  void cut() {
    var _ = channel.close();
  }
}
