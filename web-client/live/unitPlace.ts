import type { Bilingual, Unit, UnitsDocument } from './documents';

/** An entrance of a building with its own stairs, as the field names it: 1单元. */
export function sectionName(section: string): Bilingual {
  return /^\d+$/.test(section)
    ? { zh: `${section}单元`, en: `Unit ${section}` }
    : { zh: section, en: section };
}

/**
 * Where a unit is: its building, and its section where the building has several, for rooms of the
 * same number stand in each.
 */
export function placeOf(units: UnitsDocument | undefined, unit: Unit | undefined): Bilingual {
  if (!units || !unit) {
    return { zh: '', en: '' };
  }
  const label = units.buildings[unit.building]?.label ?? { zh: unit.building, en: unit.building };
  const several = Object.values(units.units).some(
    (other) => other.building === unit.building && other.section !== unit.section,
  );
  if (!several || unit.section === undefined) {
    return label;
  }
  const section = sectionName(unit.section);
  return { zh: `${label.zh}${section.zh}`, en: `${label.en}, ${section.en}` };
}
