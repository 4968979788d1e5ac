import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words of the advice at the bottom edge of the console. */
export const adviceWords = {
  none: of('现在没有建议', 'No advice'),
  noneHint: of('入场照常；有变化会写在这里', 'Entry goes as planned; a change is said here'),
  putOff: (count: number) =>
    of(`已搁置 ${count} 条建议，变化后再提`, `${count} put off; said again when it changes`),
  more: (count: number) => of(`另有 ${count} 条`, `${count} more`),
  hold: (gate: Bilingual) => of(`建议暂停${gate.zh}`, `Advice: hold ${gate.en}`),
  resume: (gate: Bilingual) => of(`建议恢复${gate.zh}`, `Advice: resume ${gate.en}`),
  delay: (time: string, minutes: number) =>
    of(`建议 ${time} 场推迟 ${minutes} 分`, `Advice: shift slot ${time} by ${minutes} min`),
  level: (zone: Bilingual, level: Bilingual) =>
    of(`${zone.zh}已到${level.zh}`, `${zone.en} is at ${level.en}`),
  rising: (zone: Bilingual, level: Bilingual, time: string, minutes: number) =>
    of(`${zone.zh}约 ${time} 到${level.zh}`, `${zone.en} reaches ${level.en} in ${minutes} min`),
  limit: of('场内接近上限', 'The hall is nearly at its limit'),
  forecast: (zone: Bilingual, level: Bilingual, time: string) =>
    of(`${zone.zh} ${time} 起预计到${level.zh}`, `${zone.en} would reach ${level.en} from ${time}`),
  wait: (minutes: string, limit: string) =>
    of(
      `等候 P90 ${minutes} 分，超过 ${limit} 分`,
      `9 in 10 wait up to ${minutes} min, over ${limit}`,
    ),
  calm: (zone: Bilingual) =>
    of(`${zone.zh}已回落并平稳`, `${zone.en} has been calm for long enough`),
  resumeAt: (time: string) => of(`约 ${time} 恢复`, `resume about ${time}`),
  touches: (households: number, act: 'hold' | 'resume' | 'delay', minutes: number | undefined) =>
    ({
      hold: of(`${households} 户稍后入场`, `${households} households come in later`),
      resume: of(`${households} 户可以入场`, `${households} households may come in`),
      delay: of(
        `${households} 户推迟 ${minutes ?? 0} 分`,
        `${households} households come ${minutes ?? 0} min later`,
      ),
    })[act],
  shown: (screens: number, tablets: number, pages: number) =>
    of(
      `${screens} 块屏、${tablets} 台入口平板、${pages} 户页面显示`,
      `Shown on ${screens} screens, ${tablets} gate tablets, ${pages} pages`,
    ),
  actHold: (gate: Bilingual) => of(`暂停 ${gate.zh}`, `Hold ${gate.en}`),
  actHoldFor: (gate: Bilingual, minutes: number) =>
    of(`暂停 ${gate.zh}`, `Hold ${gate.en}, about ${minutes} min`),
  actResume: (gate: Bilingual) => of(`恢复 ${gate.zh}`, `Resume ${gate.en}`),
  actDelay: (time: string, minutes: number) =>
    of(`推迟 ${minutes} 分`, `Shift slot ${time} and later ones`),
  change: of('改时间', 'Change'),
  notNow: of('先不', 'Not now'),
  changeTitle: of('改时间', 'Change the time'),
  minutes: (minutes: number) => of(`${minutes} 分`, `${minutes} min`),
  untilResumed: of('直到恢复', 'Until I resume'),
  advised: of('建议', 'advised'),
};
