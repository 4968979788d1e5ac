import type { Bilingual, CrowdLevel, ZoneLevel } from '../../live/documents';
import { of } from './of';

/** The levels of crowding, as the lobby words them, with the bars that stand for them. */

export const levelWords: Record<ZoneLevel, Bilingual> = {
  normal: of('宽松', 'Light'),
  blue: of('适中', 'Moderate'),
  yellow: of('较挤', 'Busy'),
  orange: of('拥挤', 'Crowded'),
  red: of('非常拥挤', 'Very crowded'),
  unknown: of('未知', 'Unknown'),
};

/** How a level is called in a sentence. */
export const levelColours: Record<CrowdLevel, Bilingual> = {
  blue: of('蓝色', 'blue'),
  yellow: of('黄色', 'yellow'),
  orange: of('橙色', 'orange'),
  red: of('红色', 'red'),
};

/** The national grades, IV to I. */
export const levelGrades: Record<CrowdLevel, Bilingual> = {
  blue: of('四级', 'Level IV'),
  yellow: of('三级', 'Level III'),
  orange: of('二级', 'Level II'),
  red: of('一级', 'Level I'),
};

export const LEVEL_BARS: Record<ZoneLevel, number> = {
  normal: 0,
  blue: 1,
  yellow: 2,
  orange: 3,
  red: 4,
  unknown: 0,
};

export const ROMAN: Record<CrowdLevel, string> = {
  blue: 'IV',
  yellow: 'III',
  orange: 'II',
  red: 'I',
};
