import UPlot from 'uplot';
import { paceWords as words } from '../../texts';

/**
 * How the pace is drawn: ink for what is, grey dashes for the plan, a pale wedge for what may come.
 * Lines are labelled where they stand now; there is no legend.
 *
 * @param place whose colours and type hold
 */
export function chartOf(
  place: HTMLElement,
  timeZone: string,
): Omit<UPlot.Options, 'width' | 'height'> {
  const style = getComputedStyle(place);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `${colour('--small')} ${style.fontFamily}`;
  const ink = colour('--ink');
  const grey = colour('--ink-2');
  const axis = { stroke: grey, font, ticks: { show: false } };
  return {
    padding: [16, 18, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1_000), timeZone),
    scales: { y: { range: (_, __, most) => [0, Math.max(10, most * 1.05)] } },
    axes: [
      { ...axis, grid: { show: false }, space: 60, values: '{HH}:{mm}', size: 30 },
      { ...axis, grid: { stroke: colour('--line'), width: 1 }, size: 44, space: 40 },
    ],
    series: [
      {},
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
      { stroke: grey, width: 2, dash: [6, 5], points: { show: false } },
      { stroke: ink, width: 3, points: { show: false } },
    ],
    bands: [{ series: [1, 2], fill: `${colour('--rail')}66` }],
    hooks: { draw: [(chart) => mark(chart, ink, grey, font)] },
  };
}

/** A dot where the day stands, with both numbers. */
function mark(chart: UPlot, ink: string, grey: string, font: string): void {
  const [at, , , plan = [], served = []] = chart.data;
  const last = Array.from(served).filter((each) => each !== null).length - 1;
  const x = at[last];
  const value = served[last];
  const planned = plan[last];
  if (x === undefined || typeof value !== 'number' || typeof planned !== 'number') {
    return;
  }
  const { ctx } = chart;
  const left = chart.valToPos(x, 'x', true);
  const top = chart.valToPos(value, 'y', true);
  const ratio = UPlot.pxRatio;
  const above = planned >= value;
  ctx.save();
  ctx.fillStyle = ink;
  ctx.beginPath();
  ctx.arc(left, top, 5 * ratio, 0, 2 * Math.PI);
  ctx.fill();
  ctx.font = scaled(font, ratio, 1.25, 'bold');
  ctx.textAlign = 'left';
  ctx.textBaseline = above ? 'top' : 'bottom';
  ctx.fillText(String(value), left + 8 * ratio, top + (above ? 4 : -4) * ratio);
  ctx.fillStyle = grey;
  ctx.font = scaled(font, ratio, 1, '');
  ctx.textAlign = 'right';
  ctx.textBaseline = above ? 'bottom' : 'top';
  ctx.fillText(
    words.plan(Math.round(planned)),
    left - 8 * ratio,
    chart.valToPos(planned, 'y', true) + (above ? -4 : 4) * ratio,
  );
  ctx.restore();
}

/** A font of the page in pixels of the canvas. */
function scaled(font: string, ratio: number, times: number, weight: string): string {
  return `${weight} ${font.replace(/^([\d.]+)px/, (_, size) => `${Number(size) * ratio * times}px`)}`;
}
