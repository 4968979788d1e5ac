import {
  Chart,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import { paceWords as words } from '../../texts';
import { timeOfDay } from '../../venue/times';
import type { PaceLines } from './pace';

Chart.register(Filler, LineController, LineElement, LinearScale, PointElement);

type Points = { x: number; y: number }[];
type Line = ChartDataset<'line', Points>;
type PaceConfiguration = ChartConfiguration<'line', Points>;

/** The chart of the pace, as {@link chartOf} sets it up. */
export class PaceDrawing extends Chart<'line', Points> {}

/** The lines as the chart holds them: the least and most to come, the plan, and what is. */
export function datasetsOf(lines: PaceLines, place: HTMLElement): Line[] {
  const { ink, grey, pale } = coloursOf(place);
  const plain = { pointRadius: 0, borderColor: 'transparent', borderWidth: 0 };
  return [
    { ...plain, data: pointsOf(lines.at, lines.low) },
    { ...plain, data: pointsOf(lines.at, lines.high), fill: '-1', backgroundColor: pale },
    {
      ...plain,
      data: pointsOf(lines.at, lines.plan),
      borderColor: grey,
      borderWidth: 2,
      borderDash: [6, 5],
    },
    {
      ...plain,
      data: pointsOf(lines.at, lines.served),
      borderColor: ink,
      borderWidth: 3,
    },
  ];
}

/**
 * How the pace is drawn: ink for what is, grey dashes for the plan, a pale wedge for what may come.
 * Lines are labelled where they stand now; there is no legend.
 *
 * @param place whose colours and type hold
 */
export function chartOf(lines: PaceLines, place: HTMLElement, timeZone: string): PaceConfiguration {
  const { ink, grey, line, family, small } = coloursOf(place);
  const ticks = { color: grey, font: { family, size: small } };
  return {
    type: 'line',
    data: { datasets: datasetsOf(lines, place) },
    options: {
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: 14, right: 16 } },
      scales: {
        x: {
          type: 'linear',
          min: lines.at[0] ?? 0,
          max: lines.at[lines.at.length - 1] ?? 1,
          grid: { display: false },
          border: { display: false },
          ticks: {
            ...ticks,
            stepSize: 3_600,
            maxRotation: 0,
            callback: (at) => timeOfDay(Number(at) * 1_000, timeZone, false),
          },
          // On the full hour, wherever the day begins.
          afterBuildTicks: (axis) => (axis.ticks = hoursBetween(axis.min, axis.max)),
        },
        y: {
          beginAtZero: true,
          suggestedMax: 10,
          grid: { color: line },
          border: { display: false },
          ticks: { ...ticks, maxTicksLimit: 5, callback: (count) => String(count) },
        },
      },
    },
    plugins: [labels({ ink, grey, font: (size) => `${size}px ${family}`, small })],
  };
}

function pointsOf(at: readonly number[], values: readonly (number | null)[]): Points {
  return values.flatMap((y, index) => (y === null ? [] : [{ x: at[index] ?? 0, y }]));
}

function hoursBetween(from: number, to: number): { value: number }[] {
  const first = Math.ceil(from / 3_600) * 3_600;
  const count = Math.max(0, Math.floor((to - first) / 3_600) + 1);
  return Array.from({ length: count }, (_, index) => ({ value: first + index * 3_600 }));
}

function coloursOf(place: HTMLElement) {
  const style = getComputedStyle(place);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    grey: of('--ink-2'),
    line: of('--line'),
    pale: `${of('--rail')}80`,
    family: style.fontFamily,
    small: parseFloat(of('--small')),
  };
}

interface LabelStyle {
  ink: string;
  grey: string;
  small: number;
  font(size: number): string;
}

/** A dot where the day stands, with what is and what was planned. */
function labels({ ink, grey, small, font }: LabelStyle): Plugin<'line'> {
  return {
    id: 'labels',
    afterDatasetsDraw: ({ ctx, data, scales: { x, y } }) => {
      const [, , plan, served] = data.datasets.map((each) => each.data as Points);
      const last = served?.[served.length - 1];
      const planned = plan?.find((each) => each.x === last?.x);
      if (!last || !planned || !x || !y) {
        return;
      }
      const left = x.getPixelForValue(last.x);
      const top = y.getPixelForValue(last.y);
      const behind = planned.y >= last.y;
      ctx.save();
      ctx.fillStyle = ink;
      ctx.beginPath();
      ctx.arc(left, top, 5, 0, 2 * Math.PI);
      ctx.fill();
      ctx.font = `bold ${font(small + 4)}`;
      ctx.textAlign = 'left';
      ctx.textBaseline = behind ? 'top' : 'bottom';
      ctx.fillText(String(last.y), left + 8, top + (behind ? 6 : -6));
      ctx.fillStyle = grey;
      ctx.font = font(small);
      ctx.textAlign = 'right';
      ctx.textBaseline = behind ? 'bottom' : 'top';
      const level = y.getPixelForValue(planned.y) + (behind ? -6 : 6);
      ctx.fillText(words.plan(Math.round(planned.y)), left - 8, level);
      ctx.restore();
    },
  };
}
