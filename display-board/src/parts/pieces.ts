import type { Bilingual } from 'web-client/live';
import { emWidth } from './textWidth';

const ZH_SIZE = 48;
const EN_SIZE = 38;

/** Cuts a text into pieces that fit one line each, to be shown in turn: nothing scrolls or shrinks. */
export function inPieces(text: Bilingual, width: number, zhSize = ZH_SIZE): Bilingual[] {
  const zh = cut(text.zh, width / zhSize);
  const en = cut(text.en, width / ((zhSize * EN_SIZE) / ZH_SIZE));
  const count = Math.max(zh.length, en.length);
  return Array.from({ length: count }, (_, index) => ({
    zh: zh[Math.floor((index * zh.length) / count)] ?? '',
    en: en[Math.floor((index * en.length) / count)] ?? '',
  }));
}

/** A run of characters and the mark or space after which a line may end. */
const RUN = /[^，。；！？、,;.!?\s]*[，。；！？、,;.!?\s]?/g;

function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of (text.match(RUN) ?? []).flatMap((each) => chop(each, width))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && emWidth((last + part).trim()) <= width) {
      lines[lines.length - 1] = last + part;
    } else {
      lines.push(part);
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** A part without a break in it, longer than a line. */
function chop(part: string, width: number): string[] {
  const chunks: string[] = [''];
  for (const character of part) {
    const last = chunks[chunks.length - 1] ?? '';
    if (last !== '' && emWidth((last + character).trim()) > width) {
      chunks.push(character);
    } else {
      chunks[chunks.length - 1] = last + character;
    }
  }
  return chunks;
}
