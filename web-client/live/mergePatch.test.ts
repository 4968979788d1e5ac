import { describe, expect, it } from 'vitest';
import { mergePatch } from './mergePatch';
import type { JsonObject } from './protocol';

describe('a merge patch', () => {
  // The examples of RFC 7396, appendix A, that concern objects.
  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{ a: 'text' }, { a: { b: 'c', d: null } }, { a: { b: 'c' } }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j and %j make %j', (target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });

  it('changes neither argument and keeps what it does not touch', () => {
    const target = { units: { a: { state: 'free' }, b: { state: 'free' } } };
    const patch = { units: { a: { state: 'held' } } };
    const merged = mergePatch(target, patch);
    expect(target.units.a.state).toBe('free');
    expect((merged['units'] as JsonObject)['b']).toBe(target.units.b);
  });

  it('takes __proto__ for a name like any other', () => {
    const patch = JSON.parse('{"__proto__":{"polluted":true}}') as JsonObject;
    const merged = mergePatch({}, patch);
    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
