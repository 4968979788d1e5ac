import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer } from 'ws';
import { FakeHub } from '../live/fake/fakeHub';
import { SUBPROTOCOL } from '../live/protocol';
import type { OwnTicket } from '../src/venue/ownTicket';
import type { Venues } from '../src/venue/venues';

const DIST = join(import.meta.dirname, '..', 'dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** The hub's own, so that a page that breaks it is found here. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;" +
  " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** When the day of the pictures stands still. */
const MOMENT = Date.parse('2026-03-02T02:42:07Z');

/**
 * The built pages served as the hub serves them, with a fake hub behind: real HTTP, real sockets. One
 * account, `counter2`; change `person` and `role` before signing in to be somebody else.
 */
export class Stage {
  readonly hub = new FakeHub();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #sockets = new WebSocketServer({
    server: this.#server,
    handleProtocols: () => SUBPROTOCOL,
  });
  #beats: NodeJS.Timeout | undefined;
  #startedAt = Date.now();
  /** Sign-ins answered with "too many" from now on. */
  tooMany = false;

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async open(): Promise<void> {
    this.hub.person = 'counter2';
    this.hub.beatSeconds = 1;
    this.hub.now = () => new Date(this.now()).toISOString();
    this.#sockets.on('connection', (socket) => {
      const client = this.hub.socket('stage', {
        opened: () => {},
        received: (text) => socket.send(text),
        closed: (code) => socket.close(code === 1006 ? 1012 : code),
      });
      socket.on('message', (data: Buffer) => client.send(data.toString()));
      socket.on('close', () => client.close());
    });
    this.#beats = setInterval(() => this.hub.beat(), 1_000);
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  close(): void {
    clearInterval(this.#beats);
    this.hub.cut();
    this.#sockets.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Venue time in milliseconds: goes on from the moment of the pictures. */
  now(): number {
    return MOMENT + Date.now() - this.#startedAt;
  }

  /** An instant so many seconds from now in venue time. */
  in(seconds: number): string {
    return new Date(this.now() + seconds * 1_000).toISOString();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.address).pathname;
    const taken = this.files[path];
    if (taken !== undefined) {
      const known = request.headers.authorization === 'Bearer token';
      response.writeHead(known ? 200 : 401, {
        'content-disposition': `attachment; filename="demo-${path.split('/').pop() ?? ''}"`,
      });
      response.end(known ? taken : '');
      return;
    }
    if (path.startsWith('/api/')) {
      const { status, answer, wait } = this.#api(path, await bodyOf(request));
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(wait ? { 'retry-after': String(wait) } : {}),
      });
      response.end(JSON.stringify(answer));
      return;
    }
    const name = extname(path) ? path : '/index.html';
    const file = await readFile(join(DIST, normalize(name))).catch(() => undefined);
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    response.end(file);
  }

  #api(path: string, body: Record<string, string>): Answer {
    const { person = 'counter2', role } = this.hub;
    switch (path) {
      case '/api/venues':
        return this.venues
          ? { status: 200, answer: { venues: this.venues } }
          : { status: 503, answer: { code: 'busy', title: 'Busy' } };
      case '/api/catalogue':
        return { status: 200, answer: { commands: this.commands } };
      case '/api/sign-in':
        if (this.tooMany) {
          return { status: 429, answer: { code: 'too-many-sign-ins', title: 'Wait' }, wait: 30 };
        }
        if (body['password'] !== 'demo') {
          return { status: 401, answer: { code: 'sign-in-failed', title: 'Sign-in failed' } };
        }
        break;
      case '/api/refresh':
        break;
      case '/api/venues/demo/ticket-key':
        return { status: 200, answer: this.ticketKey };
      case '/api/venues/demo/ticket':
        return this.ownTicket
          ? { status: 200, answer: this.ownTicket }
          : { status: 404, answer: { code: 'not-found', title: 'Not found' } };
      default:
        return { status: 204, answer: {} };
    }
    return {
      status: 200,
      answer: {
        token: 'token',
        refreshToken: 'refresh',
        person,
        displayName: person,
        role,
        venues: { demo: role },
      },
    };
  }

  /** Commands as the catalogue lists them, those that not everybody on the stage may give. */
  readonly commands: Record<string, { built: boolean; roles: string[] }> = {
    'venue.open': { built: true, roles: ['manager'] },
    'venue.close': { built: true, roles: ['manager'] },
    'tie.draw': { built: true, roles: ['supervisor', 'manager'] },
    'venue.declareFault': { built: true, roles: ['supervisor', 'tech', 'manager'] },
    'unit.void': { built: true, roles: ['counter', 'supervisor', 'manager'] },
  };

  /** Files to take away, by path, for whoever is signed in. */
  readonly files: Record<string, string> = {};

  /** By which tickets are told from forged ones. */
  ticketKey: object = {};

  /** The ticket of the household on the stage; none, where its day has ended. */
  ownTicket: OwnTicket | undefined;

  /** The venues as they are listed to everybody; none, where the hub cannot say. */
  venues: Venues | undefined = {
    demo: {
      name: { zh: '安居苑选房', en: 'Anju Court selection' },
      simulated: { speed: 10 },
      demo: {
        password: 'demo',
        accounts: {
          manager: 'manager',
          supervisor1: 'supervisor',
          counter1: 'counter',
          counter2: 'counter',
          gate1: 'gate',
          tech1: 'tech',
          observer1: 'observer',
        },
      },
    },
  };
}

interface Answer {
  status: number;
  answer: object;
  wait?: number;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
  }
  return text ? (JSON.parse(text) as Record<string, string>) : {};
}
