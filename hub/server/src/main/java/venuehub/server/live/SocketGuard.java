package venuehub.server.live;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;

/**
 * Sees what Vert.x does not pass on: that the socket takes more again, and frames that are none.
 */
final class SocketGuard extends ChannelInboundHandlerAdapter {
  private final Runnable writable;

  SocketGuard(Runnable writable) {
    this.writable = writable;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      writable.run();
    }
    context.fireChannelWritabilityChanged();
  }

  /** A frame over the limit or against RFC 6455: the peer is told why (1009, 1002), then cut. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      context
          .writeAndFlush(new CloseWebSocketFrame(corrupted.closeStatus()))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      context.fireExceptionCaught(cause);
    }
  }
}
