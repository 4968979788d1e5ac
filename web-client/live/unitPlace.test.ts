import { describe, expect, it } from 'vitest';
import type { Unit, UnitsDocument } from './documents';
import { placeOf, sectionName } from './unitPlace';

const unit = (building: string, section?: string): Unit => ({
  pool: 'two',
  building,
  ...(section === undefined ? {} : { section }),
  floor: 13,
  room: '1301',
  type: 'two',
  area: 60,
  rank: 1,
  state: 'free',
});
const [one, two, alone, plain] = [unit('2', '1'), unit('2', '2'), unit('1', '1'), unit('9')];
const units: UnitsDocument = {
  pools: {},
  types: {},
  buildings: {
    '1': { label: { zh: '1号楼', en: 'Building 1' }, rank: 1 },
    '2': { label: { zh: '2号楼', en: 'Building 2' }, rank: 2 },
  },
  units: { one, two, alone, plain },
};

describe('where a unit is', () => {
  it('names the section only where the building has several', () => {
    expect(placeOf(units, two)).toEqual({ zh: '2号楼2单元', en: 'Building 2, Unit 2' });
    expect(placeOf(units, alone)).toEqual({ zh: '1号楼', en: 'Building 1' });
    expect(placeOf(units, plain)).toEqual({ zh: '9', en: '9' });
  });

  it('is nowhere before the units are known', () => {
    expect(placeOf(undefined, one)).toEqual({ zh: '', en: '' });
    expect(placeOf(units, undefined)).toEqual({ zh: '', en: '' });
  });

  it('leaves a section that has a name of its own as it is', () => {
    expect(sectionName('东区')).toEqual({ zh: '东区', en: '东区' });
  });
});
