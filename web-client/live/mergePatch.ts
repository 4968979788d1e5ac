import type { Json, JsonObject } from './protocol';

/**
 * Folds an RFC 7396 merge patch. Neither argument is changed; members that the patch does not touch
 * are the same objects as before, so that a reader can tell by identity what changed.
 */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map<string, Json>(Object.entries(target));
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) {
      merged.delete(name);
    } else if (isObject(change)) {
      const held = merged.get(name);
      merged.set(name, mergePatch(isObject(held) ? held : {}, change));
    } else {
      merged.set(name, change);
    }
  }
  return Object.fromEntries(merged);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
