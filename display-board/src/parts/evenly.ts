/** Splits a list into parts of at most `most`, as equal as can be, the longer ones first. */
export function evenly<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most);
  const short = Math.floor(list.length / Math.max(parts, 1));
  const longer = list.length - short * parts;
  const result: T[][] = [];
  for (let part = 0, from = 0; part < parts; part += 1) {
    const to = from + short + (part < longer ? 1 : 0);
    result.push(list.slice(from, to));
    from = to;
  }
  return result;
}

/** Splits a list into full parts of `most` and a rest: for lists whose first entries matter most. */
export function inFull<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, part) =>
    list.slice(part * most, (part + 1) * most),
  );
}
