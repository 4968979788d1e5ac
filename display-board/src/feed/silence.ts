/**
 * How much the picture may still claim. `live`: the hub is heard. `silent`: it was not for a while;
 * a banner says so. `unconfirmed`: for so long that nothing is called free any more.
 */
export type Trust = 'live' | 'silent' | 'unconfirmed';

export interface Silence {
  trust: Trust;
  /** Whole seconds since the hub was last heard; absent if it never was. */
  seconds?: number;
}

const SILENT_AFTER = 5_000;
const UNCONFIRMED_AFTER = 30_000;
/** What a beat may be late by on its way, before its absence means something. */
const ON_ITS_WAY = 1_500;

/**
 * @param silence milliseconds since the hub was last heard; `undefined` if it never was
 * @param beat seconds between the hub's beats, as it told
 */
export function judge(silence: number | undefined, beat: number): Silence {
  if (silence === undefined) {
    return { trust: 'unconfirmed' };
  }
  const seconds = Math.floor(silence / 1000);
  if (silence >= UNCONFIRMED_AFTER) {
    return { trust: 'unconfirmed', seconds };
  }
  const silentAfter = Math.max(SILENT_AFTER, beat * 1000 + ON_ITS_WAY);
  return { trust: silence >= silentAfter ? 'silent' : 'live', seconds };
}
