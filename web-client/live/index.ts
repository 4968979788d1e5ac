/** The live client library: one venue's documents and commands, for every screen. */
export { VenueClock, type ClockReading } from './clock';
export { Link, type LinkOptions, type LinkState } from './link';
export { type Stop } from './listeners';
export { Mirror, type Held, type MirrorOptions } from './mirror';
export * from './documents';
export { mergePatch } from './mergePatch';
export { Outbox, type Answer, type OutboxOptions, type Waiting } from './outbox';
export * from './protocol';
export { AccessFailure, SignIn, type Account } from './signIn';
export { MemoryStore, openStore, type Store } from './store';
export { placeOf, sectionName } from './unitPlace';
export { browser, type Socket, type SocketEvents, type Surroundings } from './surroundings';
