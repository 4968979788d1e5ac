import { describe, expect, it } from 'vitest';
import type { Waiting } from '../../../live';
import { aheadOf, answered, followed, withScan, type Scan } from './scans';

const scan = (changes: Partial<Scan> = {}): Scan => ({
  id: 's1',
  kind: 'in',
  number: '0155',
  people: 2,
  at: Date.parse('2026-11-24T02:41:40Z'),
  fate: 'sent',
  command: 'c1',
  ...changes,
});
const command: Waiting = { id: 'c1', name: 'entry.admit', args: {}, place: 0, madeAt: 0 };

describe('the list of scans', () => {
  it('is told what the hub answered, with what stood against it', () => {
    const accepted = {
      command,
      accepted: true as const,
      seq: 7,
      result: { remarks: ['too-early'] },
    };
    expect(answered([scan()], accepted)[0]).toMatchObject({
      fate: 'confirmed',
      remarks: ['too-early'],
    });
    const problem = { code: 'already-inside', title: '', status: 409 };
    const refused = { command, accepted: false as const, problem };
    expect(answered([scan()], refused)[0]).toMatchObject({
      fate: 'refused',
      code: 'already-inside',
    });
    const others = { ...command, id: 'c2' };
    expect(answered([scan()], { ...refused, command: others })[0]).toEqual(scan());
  });

  it('follows the network, and what was answered while the page was closed', () => {
    expect(followed([scan()], [command], false)[0]?.fate).toBe('waits');
    expect(followed([scan({ fate: 'waits' })], [command], true)[0]?.fate).toBe('sent');
    expect(followed([scan()], [], true)[0]?.fate).toBe('confirmed');
    const refused = scan({ kind: 'refused', fate: 'waits' });
    expect(followed([{ ...refused, command: undefined as never }], [], true)[0]?.fate).toBe(
      'waits',
    );
  });

  it('knows who is ahead of the documents; the latest act counts', () => {
    const out = scan({ id: 's2', kind: 'out' });
    expect(aheadOf([scan()], 'A').get('0155')).toMatchObject({ gate: 'A' });
    expect(aheadOf([out, scan()], 'A').get('0155')).toBe('left');
    expect(aheadOf([scan({ fate: 'confirmed' })], 'A').size).toBe(0);
  });

  it('keeps the last ones, and all that wait', () => {
    let scans: readonly Scan[] = [scan({ id: 'waits' })];
    for (let index = 0; index < 60; index += 1) {
      scans = withScan(scans, scan({ id: `s${index}`, fate: 'confirmed' }));
    }
    expect(scans[0]?.id).toBe('s59');
    expect(scans).toHaveLength(41);
    expect(scans[40]?.id).toBe('waits');
  });
});
