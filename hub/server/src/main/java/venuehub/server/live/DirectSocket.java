package venuehub.server.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The socket beneath a channel, for bytes that many sockets share and that one call can send: no
 * buffer, promise or walk through the pipeline per socket (hub/decisions/0007-shared-frames.md).
 */
final class DirectSocket {
  private final Channel channel;
  private final Socket socket;

  private DirectSocket(Channel channel, Socket socket) {
    this.channel = channel;
    this.socket = socket;
  }

  /** The socket of a channel; null where there is none to be had: no epoll, or TLS above it. */
  static @Nullable DirectSocket of(Channel channel) {
    return channel instanceof EpollSocketChannel epoll
            && epoll.fd() instanceof Socket socket
            && channel.pipeline().get(SslHandler.class) == null
        ? new DirectSocket(channel, socket)
        : null;
  }

  /** Whether nothing waits to be sent before. */
  boolean isFree() {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    return waiting != null && waiting.totalPendingWriteBytes() == 0 && channel.isActive();
  }

  /**
   * Sends as much as the kernel takes at once.
   *
   * @return bytes taken
   * @throws IOException if the connection is broken
   */
  int send(long address, int length) throws IOException {
    return Math.max(0, socket.sendAddress(address, 0, length));
  }
}
