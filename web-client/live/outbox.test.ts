import { beforeEach, describe, expect, it } from 'vitest';
import { ByHand, settle } from './fake/byHand';
import { FakeHub } from './fake/fakeHub';
import { Link } from './link';
import { MOST_TRIES, MOST_WAITING, OLDEST_WAITING, Outbox, type Answer } from './outbox';
import type { ToHub } from './protocol';
import { MemoryStore } from './store';

let hub: FakeHub;
let surroundings: ByHand;
let store: MemoryStore;

beforeEach(() => {
  hub = new FakeHub();
  surroundings = new ByHand(hub);
  store = new MemoryStore();
});

async function opened(owner = 'demo/counter1') {
  const link = new Link({ addresses: ['ws://hub'], credential: { token: 't' }, surroundings });
  link.open();
  const answers: Answer[] = [];
  const answered = (answer: Answer) => void answers.push(answer);
  const outbox = await Outbox.open({ link, store, owner, answered, surroundings });
  await settle();
  return { link, outbox, answers };
}

const dos = () => hub.received.filter((frame): frame is ToHub & { op: 'do' } => frame.op === 'do');
const loseAnswers = () => {
  hub.intercept = (frame) => {
    if (frame.op === 'do') {
      hub.decide(frame);
    }
    return frame.op === 'do';
  };
};
const answerAgain = () => {
  hub.intercept = () => false;
};

describe('the outbox', () => {
  it('sends a command with an id, and tells the answer', async () => {
    const { outbox, answers } = await opened();
    const asked = outbox.ask('unit.hold', { counter: '6', unit: '3-1-1704' });
    expect(outbox.waiting).toHaveLength(1);
    const answer = await asked;
    expect(dos()[0]).toEqual({
      op: 'do',
      id: answer.command.id,
      name: 'unit.hold',
      args: { counter: '6', unit: '3-1-1704' },
    });
    expect(answer.command.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(answer).toMatchObject({ accepted: true, seq: 1 });
    expect(answers).toEqual([answer]);
    expect(outbox.waiting).toHaveLength(0);
    await settle();
    expect(await store.all('command/')).toEqual([]);
  });

  it('tells a refusal in its words', async () => {
    const problem = {
      code: 'unit-not-free',
      title: 'Unit not free',
      detail: 'Expected unit 1704 to be free, but counter 7 holds it.',
      status: 409,
    };
    hub.decide = ({ id }) => ({ op: 'refused', id, problem });
    const { outbox } = await opened();
    expect(await outbox.ask('unit.hold', {})).toMatchObject({ accepted: false, problem });
    expect(outbox.waiting).toHaveLength(0);
  });

  it('keeps acts made offline, and sends them in order with the time they were made', async () => {
    const { outbox } = await opened();
    await surroundings.pass(1_000);
    hub.unreachable.add('ws://hub');
    hub.cut();
    void outbox.ask('review.pass', { counter: '1' });
    await surroundings.pass(2_000);
    void outbox.ask('call.next', { counter: '1' });
    await settle();
    expect(dos()).toEqual([]);
    expect(outbox.waiting.map(({ name }) => name)).toEqual(['review.pass', 'call.next']);
    hub.unreachable.clear();
    await surroundings.pass(30_000);
    expect(dos().map(({ name, actedAt }) => [name, actedAt])).toEqual([
      ['review.pass', '2026-03-02T02:42:08.000Z'],
      ['call.next', '2026-03-02T02:42:10.000Z'],
    ]);
    expect(outbox.waiting).toEqual([]);
  });

  it('sends an act again after its answer was lost, with the same id, and once per connection', async () => {
    const { outbox } = await opened();
    loseAnswers();
    const asked = outbox.ask('call.next', { counter: '1' });
    await settle();
    expect(dos()).toHaveLength(1);
    answerAgain();
    hub.cut();
    await surroundings.pass(1_000);
    const answer = await asked;
    expect(answer.accepted).toBe(true);
    expect(dos()).toHaveLength(2);
    expect(dos()[1]).toEqual(dos()[0]);
  });

  it('takes answers in any order', async () => {
    const { outbox } = await opened();
    loseAnswers();
    const first = outbox.ask('call.next', { counter: '1' });
    const second = outbox.ask('call.next', { counter: '2' });
    await settle();
    const [one, two] = dos();
    hub.say({ op: 'done', id: two?.id ?? '', seq: 9 });
    hub.say({ op: 'done', id: one?.id ?? '', seq: 8 });
    hub.say({ op: 'done', id: one?.id ?? '', seq: 8 });
    expect(await first).toMatchObject({ accepted: true, seq: 8, result: {} });
    expect(await second).toMatchObject({ accepted: true, seq: 9 });
  });

  it('ignores answers to what it never asked', async () => {
    const { answers } = await opened();
    hub.say({ op: 'done', id: 'somebody-elses', seq: 3 });
    expect(answers).toEqual([]);
  });

  it('keeps what waits over a reload, and reports its answer', async () => {
    const before = await opened();
    loseAnswers();
    void before.outbox.ask('unit.choose', { counter: '6', unit: '3-1-1704' });
    void before.outbox.ask('call.next', { counter: '6' });
    await settle();
    before.link.close();

    answerAgain();
    const after = await opened();
    await settle();
    expect(after.answers.map(({ command, accepted }) => [command.name, accepted])).toEqual([
      ['unit.choose', true],
      ['call.next', true],
    ]);
    expect(dos()[2]).toEqual(dos()[0]);
    expect(await store.all('command/')).toEqual([]);
  });

  it("never sends another person's acts", async () => {
    hub.unreachable.add('ws://hub');
    const mine = await opened();
    void mine.outbox.ask('call.next', { counter: '1' });
    await settle();
    mine.link.close();
    hub.unreachable.clear();
    const theirs = await opened('demo/counter2');
    expect(theirs.outbox.waiting).toEqual([]);
    expect(dos()).toEqual([]);
  });

  it('goes on counting places after a reload, so that the order stays', async () => {
    hub.unreachable.add('ws://hub');
    const before = await opened();
    void before.outbox.ask('a', {});
    void before.outbox.ask('b', {});
    await settle();
    before.link.close();
    const after = await opened();
    void after.outbox.ask('c', {});
    await settle();
    hub.unreachable.clear();
    await surroundings.pass(5_000);
    expect(dos().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('drops what is too old for anybody to remember', async () => {
    hub.unreachable.add('ws://hub');
    const before = await opened();
    void before.outbox.ask('call.next', {});
    await settle();
    before.link.close();
    await surroundings.pass(OLDEST_WAITING + 1);
    const after = await opened();
    expect(after.outbox.waiting).toEqual([]);
    await settle();
    expect(await store.all('command/')).toEqual([]);
  });

  it('tries again when the hub is busy, and says so in the end', async () => {
    const busy = { code: 'busy', title: 'Too much at once', status: 503 };
    hub.decide = ({ id }) => ({ op: 'refused', id, problem: busy });
    const { outbox } = await opened();
    const asked = outbox.ask('call.next', {});
    await surroundings.pass(60_000 / 6);
    hub.beat();
    await surroundings.pass(10_000);
    hub.beat();
    await surroundings.pass(10_000);
    expect(await asked).toMatchObject({ accepted: false, problem: busy });
    expect(dos()).toHaveLength(MOST_TRIES);
    expect(new Set(dos().map(({ id }) => id)).size).toBe(1);
  });

  it('tells when an act that stands was done, if the connection is lost before its answer', async () => {
    const { outbox } = await opened();
    loseAnswers();
    const stands = outbox.ask('entry.admit', { gate: 'A', ticket: '0155', people: 2 }, true);
    void outbox.ask('call.next', {});
    await settle();
    const [first] = dos();
    expect(first).not.toHaveProperty('actedAt');
    hub.cut();
    answerAgain();
    await surroundings.pass(30_000);
    const again = dos().slice(2);
    expect(again[0]).toMatchObject({ id: first?.id, name: 'entry.admit' });
    expect(again[0]?.actedAt?.slice(0, 19)).toBe('2026-03-02T02:42:07');
    expect(again[1]).not.toHaveProperty('actedAt');
    expect((await stands).accepted).toBe(true);
  });

  it('never gives up an act that stands', async () => {
    const { outbox } = await opened();
    const busy = { code: 'busy', title: 'Busy', status: 503 };
    hub.decide = ({ id }) => ({ op: 'refused', id, problem: busy });
    const asked = outbox.ask('entry.leave', { gate: 'A', people: 1 }, true);
    for (let time = 0; time < 3 * MOST_TRIES; time += 1) {
      hub.beat();
      await surroundings.pass(10_000);
    }
    expect(outbox.waiting).toHaveLength(1);
    hub.decide = ({ id }) => ({ op: 'done', id, seq: 9, result: {} });
    for (let time = 0; time < 8; time += 1) {
      hub.beat();
      await surroundings.pass(10_000);
    }
    expect((await asked).accepted).toBe(true);
  });

  it('holds no more than its bound', async () => {
    hub.unreachable.add('ws://hub');
    const { outbox } = await opened();
    for (let index = 0; index < MOST_WAITING; index += 1) {
      void outbox.ask('call.next', {});
    }
    expect(await outbox.ask('call.next', {})).toMatchObject({
      accepted: false,
      problem: { code: 'outbox-full' },
    });
    expect(outbox.waiting).toHaveLength(MOST_WAITING);
  });

  it('does not send what the hub would close the connection for', async () => {
    const { outbox } = await opened();
    const answer = await outbox.ask('observation.note', { text: '房'.repeat(22_000) });
    expect(answer).toMatchObject({ accepted: false, problem: { code: 'command-too-large' } });
    expect(dos()).toEqual([]);
  });

  it('still sends when the device cannot keep anything', async () => {
    store.put = () => Promise.reject(new Error('quota'));
    store.all = () => Promise.reject(new Error('quota'));
    store.remove = () => Promise.reject(new Error('quota'));
    const { outbox } = await opened();
    expect((await outbox.ask('call.next', {})).accepted).toBe(true);
    expect((await outbox.ask('call.next', {})).accepted).toBe(true);
  });
});
