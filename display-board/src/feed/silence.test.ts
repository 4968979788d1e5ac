import { describe, expect, it } from 'vitest';
import { judge } from './silence';
import { venueTime } from './venueTime';

describe('trust in the picture', () => {
  it.each([
    [0, 1, 'live'],
    [4_999, 1, 'live'],
    [5_000, 1, 'silent'],
    [29_999, 1, 'silent'],
    [30_000, 1, 'unconfirmed'],
  ])('after %d ms of silence with a beat every %d s: %s', (silence, beat, trust) => {
    expect(judge(silence, beat).trust).toBe(trust);
  });

  it('does not take a beat that is due every 5 s for silence while it is on its way', () => {
    expect(judge(5_400, 5).trust).toBe('live');
    expect(judge(6_500, 5).trust).toBe('silent');
  });

  it('is none before the hub was ever heard', () => {
    expect(judge(undefined, 5)).toEqual({ trust: 'unconfirmed' });
  });
});

describe('the venue clock', () => {
  it('shows the time where the venue is', () => {
    const time = venueTime('Asia/Shanghai');
    expect(time.clock(Date.parse('2026-11-24T02:42:07Z'))).toBe('10:42:07');
    expect(time.minute('2026-11-23T16:05:00.000000Z')).toBe('00:05');
  });

  it('goes on with the device where the zone is unknown, and with dashes where there is no time', () => {
    expect(venueTime('Nowhere/Land').minute('2026-11-24T02:42:07Z')).toMatch(/^\d\d:\d\d$/);
    expect(venueTime('Asia/Shanghai').minute('soon')).toBe('--:--');
    expect(venueTime('Asia/Shanghai').clock(NaN)).toBe('--:--:--');
  });
});
