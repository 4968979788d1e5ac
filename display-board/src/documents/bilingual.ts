/** The same words twice: Chinese first, English beneath it. */
export interface Bilingual {
  zh: string;
  en: string;
}

export function same(text: string): Bilingual {
  return { zh: text, en: text };
}
