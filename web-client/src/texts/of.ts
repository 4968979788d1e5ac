import type { Bilingual } from '../../live/documents';

export function of(zh: string, en: string): Bilingual {
  return { zh, en };
}
