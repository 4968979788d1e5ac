import { emWidth } from '../parts/textWidth';
import type { UnitsDocument, UnitType } from 'web-client/live';
import type { Column } from './columns';
import { CELL } from './measures';

/** Neighbouring columns of one type, under one line with its name. */
export interface TypeSpan {
  columns: number;
  /** Empty where the columns mix types, or the line is too short for a name. */
  name: string;
}

const NAME_SIZE = 40;

export function typeSpans(
  columns: readonly Column[],
  types: UnitsDocument['types'],
  cell: number,
): TypeSpan[] {
  const spans: { columns: number; type: string | undefined }[] = [];
  for (const { type } of columns) {
    const last = spans[spans.length - 1];
    if (last && last.type === type) {
      last.columns += 1;
    } else {
      spans.push({ columns: 1, type });
    }
  }
  return spans.map(({ columns: count, type }) => ({
    columns: count,
    name: nameWithin(
      count * (cell + CELL.gap) - CELL.gap,
      type === undefined ? undefined : types[type],
    ),
  }));
}

/** The longest form of a type's name that fits. */
function nameWithin(width: number, type: UnitType | undefined): string {
  if (!type) {
    return '';
  }
  const { label, area } = type;
  const size = area === undefined ? '' : `${Math.round(area)}㎡`;
  // A venue may name its types by their size already.
  const full = size === '' || label.zh.includes('㎡') ? label.zh : `${label.zh} ${size}`;
  const [short = ''] = label.zh.split(' ');
  const forms = [full, label.zh, `${short} ${size}`, short, size];
  return forms.find((form) => form !== '' && emWidth(form) * NAME_SIZE <= width) ?? '';
}
