import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { FakeHub } from 'web-client/live/fake-hub';
import { WebSocketServer } from 'ws';

const dist = new URL('../dist/', import.meta.url).pathname;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/**
 * A hall to test a screen in: the built page served as the hub serves it, and a hub that speaks the
 * protocol over a real socket. Tests change its documents, make it beat, silence it, cut it off.
 */
export class Hall {
  readonly hub = new FakeHub();
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #beating: NodeJS.Timeout | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param start venue time at which its clock starts to run */
  static async open(start: string, speed = 1): Promise<Hall> {
    const server = createServer((request, response) => void serve(request, response));
    const hall = new Hall(server);
    const opened = performance.now();
    hall.hub.person = undefined;
    hall.hub.role = 'public';
    hall.hub.beatSeconds = 1;
    hall.hub.now = () =>
      new Date(Date.parse(start) + (performance.now() - opened) * speed).toISOString();
    hall.#acceptSockets();
    hall.#beating = setInterval(() => hall.hub.beat(), 1_000);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return hall;
  }

  /** The address of a screen. */
  screen(query = ''): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/board/demo${query}`;
  }

  /** The hub is gone: connections are cut and no new one is taken. */
  refuse(refused: boolean): void {
    this.#refused = refused;
    if (refused) {
      this.hub.cut();
    }
  }
  #refused = false;

  async close(): Promise<void> {
    clearInterval(this.#beating);
    this.hub.cut();
    this.#sockets.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #acceptSockets(): void {
    this.#server.on('upgrade', (request: IncomingMessage, socket, head) => {
      if (this.#refused) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = this.hub.socket(request.url ?? '', {
          opened: () => undefined,
          received: (text) => webSocket.send(text),
          closed: () => webSocket.terminate(),
        });
        webSocket.on('message', (data) => connection.send((data as Buffer).toString('utf8')));
        webSocket.on('close', () => connection.close());
      });
    });
  }
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://hall');
  const asset = pathname.startsWith('/board/assets/');
  const file = asset
    ? join(dist, normalize(pathname.slice('/board/'.length)))
    : `${dist}index.html`;
  try {
    const content = await readFile(file);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': asset ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
