import { describe, expect, it } from 'vitest';
import { VenueClock } from './clock';
import { ByHand } from './fake/byHand';
import { FakeHub } from './fake/fakeHub';

const START = Date.parse('2026-03-02T01:00:00Z');

function hands() {
  return new ByHand(new FakeHub(), START);
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('the venue clock', () => {
  it('is the device clock until the hub is heard', () => {
    const clock = new VenueClock(hands());
    expect(clock.known).toBe(false);
    expect(clock.now()).toBe(START);
  });

  it('takes the offset from the hub and goes on by itself', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.learn('2026-03-02T02:42:07.250000Z');
    await surroundings.pass(1_500);
    expect(clock.iso()).toBe('2026-03-02T02:42:08.750Z');
  });

  it('believes the beat that travelled fastest', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.learn(iso(START - 900));
    await surroundings.pass(5_000);
    clock.learn(iso(START + 5_000 - 20));
    await surroundings.pass(5_000);
    clock.learn(iso(START + 10_000 - 400));
    expect(clock.now()).toBeCloseTo(START + 10_000 - 20, 0);
    expect(clock.speed).toBe(1);
  });

  it('learns from the beats how fast a simulated venue runs', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.learn(iso(START));
    await surroundings.pass(5_000);
    clock.learn(iso(START + 50_000));
    expect(clock.speed).toBeCloseTo(10, 6);
    await surroundings.pass(2_000);
    expect(clock.now()).toBeCloseTo(START + 70_000, 0);
    expect(clock.until(iso(START + 80_000))).toBeCloseTo(1_000, 0);
  });

  it('takes the speed from the document that states it', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.learn(iso(START));
    clock.runAt(20);
    await surroundings.pass(1_000);
    expect(clock.now()).toBeCloseTo(START + 20_000, 0);
    clock.runAt(undefined);
    expect(clock.speed).toBe(20);
  });

  it('follows when the hub moves its clock', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.runAt(10);
    clock.learn(iso(START));
    await surroundings.pass(5_000);
    clock.learn('2026-03-03T01:00:00Z');
    expect(clock.iso()).toBe('2026-03-03T01:00:00.000Z');
    clock.learn('2026-03-01T01:00:00Z');
    expect(clock.iso()).toBe('2026-03-01T01:00:00.000Z');
  });

  it('goes on over a reload without the hub', async () => {
    const surroundings = hands();
    const clock = new VenueClock(surroundings);
    clock.learn(iso(START + 3_600_000));
    clock.runAt(10);
    const reading = clock.reading();
    const later = new VenueClock(new ByHand(new FakeHub(), START + 4_000), reading);
    expect(later.known).toBe(true);
    expect(later.now()).toBeCloseTo(START + 3_600_000 + 40_000, 0);
  });

  it('is not moved by nonsense', () => {
    const clock = new VenueClock(hands());
    clock.learn('yesterday');
    expect(clock.known).toBe(false);
    expect(clock.now()).toBe(START);
  });
});
