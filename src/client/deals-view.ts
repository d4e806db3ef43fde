import { dotStrip } from '#backtest/picture/dot-strip.ts';
import type { Shape } from '#backtest/picture/shape.ts';
import { CURVE_BOX, curveRows, winCurveShapes } from '#backtest/picture/win-curve.ts';
import { driftInWords, driftSentence } from '#backtest/drift-text.ts';
import { pilotPictureInWords, pilotRows, pilotShapes } from '#backtest/picture/pilot-lines.ts';
import type { PilotReport } from '#backtest/pilot.ts';
import { pilotToText } from '#backtest/pilot-text.ts';
import { metricRows } from '#backtest/metric-rows.ts';
import type { Report } from '#backtest/report.ts';
import type { Verdict } from '#backtest/verdict.ts';
import { answerInWords, perCent, shareInWords } from '#backtest/words.ts';
import { make } from './make.ts';

/** The report as elements of the page: answers first, then what won and lost deals did, the win curve, and all numbers. */
export function showReport(report: Report, base: string): HTMLElement[] {
  return [
    make('div', { class: 'deals-answers' }, [
      answer(report.verdicts.captured, base),
      answer(report.verdicts.simpler, base),
    ]),
    make('p', { class: 'deals-note' }, [
      `${report.data.deals.total ?? 'The'} deals as they stood on ${report.data.cutoff}. Nothing below counts fewer than 5 deals; what is kept back would tell such a count.`,
    ]),
    ...report.data.quality.warnings.map(({ text }) =>
      make('p', { class: 'deals-warning' }, [text]),
    ),
    make(
      'ul',
      { class: 'deals-note' },
      report.data.notes.map(({ count, text }) =>
        make('li', {}, [`${count ?? 'Fewer than 5'} ${text}`]),
      ),
    ),
    make('h2', {}, ['What won and lost deals did']),
    make('p', { class: 'deals-note' }, [report.metrics['4c'].caution]),
    coverage(report),
    make('h2', {}, ['How deals end, by age']),
    ...curve(report),
    make('h2', {}, ['This year beside last year']),
    ...drift(report),
    ...(report.pilot ? pilot(report.pilot) : []),
    make('h2', {}, ['All numbers']),
    ...numbers(report),
  ];
}

function answer(
  { question, answer, kind, sentence, gaps, winsNeeded }: Verdict,
  base: string,
): HTMLElement {
  return make('section', { class: 'deals-answer', 'data-kind': kind }, [
    make('h2', {}, [question]),
    make('p', { class: 'said' }, [answerInWords(answer)]),
    make('p', {}, [sentence]),
    ...(winsNeeded === null
      ? []
      : [make('p', {}, [`About ${winsNeeded} more won deals are needed.`])]),
    make(
      'ol',
      {},
      gaps.map(({ title, text, page }) =>
        make('li', {}, [
          make(
            'a',
            {
              href: page.startsWith('/evidence')
                ? `#${page.split('#')[1] ?? ''}`
                : `${base}${page}`,
            },
            [title],
          ),
          sentence.includes(text) ? '' : `: ${text}`,
        ]),
      ),
    ),
  ]);
}

function coverage({ coverage: rows }: Report): HTMLElement {
  return table(
    'What won and lost deals did',
    ['Activity', 'Won ● lost ○, 0–100 %', 'Won', 'Lost'],
    rows.map(({ title, won, lost }) => [
      title,
      picture(dotStrip(won, lost), { class: 'deals-strip' }),
      shareInWords(won),
      shareInWords(lost),
    ]),
  );
}

function curve({ metrics }: Report): HTMLElement[] {
  const points = metrics['4d'].curve;
  const last = points.at(-1);
  if (!last) return [make('p', {}, ['Too few deals have dates.'])];
  const drawing = picture(winCurveShapes(points), {
    class: 'deals-curve',
    viewBox: CURVE_BOX,
    preserveAspectRatio: 'none',
  });
  const axis = make('p', { class: 'deals-axis', 'aria-hidden': 'true' }, [
    make('span', {}, ['opened']),
    make('span', {}, [`day ${last.day}`]),
  ]);
  const rows = curveRows(points).map(({ day, won, lost, open, atRisk }) => [
    String(day),
    perCent(won),
    perCent(lost),
    perCent(open),
    String(atRisk),
  ]);
  return [
    make('figure', {}, [drawing, axis]),
    table('Deals by age', ['Day', 'Won', 'Lost', 'Open', 'Still watched'], rows),
  ];
}

function drift({ drift: found }: Report): HTMLElement[] {
  const rows = found.rows.map((row) => [
    `${row.metric} ${row.title}${row.flag ? ' (fell)' : ''}`,
    shareInWords(row.thisYear),
    shareInWords(row.lastYear),
    driftInWords(row),
  ]);
  const years = [`To ${found.thisYear.to}`, `To ${found.lastYear.to}`];
  return [
    make('p', found.flag ? { class: 'deals-warning' } : {}, [driftSentence(found)]),
    ...(rows.length > 0
      ? [table('This year beside last year', ['What', ...years, 'Difference'], rows)]
      : []),
  ];
}

function pilot(found: PilotReport): HTMLElement[] {
  const { course } = found;
  const drawing = picture(pilotShapes(course), {
    class: 'deals-curve',
    viewBox: CURVE_BOX,
    preserveAspectRatio: 'none',
  });
  return [
    make('h2', {}, [`Pilot: ${found.change}`]),
    make('p', { class: 'deals-said' }, [answerInWords(found.answer)]),
    make('p', {}, [found.sentence]),
    make('pre', { class: 'deals-note' }, [pilotToText(found)]),
    ...(course.length > 0
      ? [
          make('figure', {}, [drawing, make('figcaption', {}, [pilotPictureInWords(found)])]),
          table(
            'The pilot over time',
            ['Entered', 'When', 'Pilot teams', 'Other teams'],
            pilotRows(course),
          ),
        ]
      : []),
  ];
}

function numbers(report: Report): HTMLElement[] {
  return metricRows(report).map(({ id, title, method, withheld, rows }) =>
    make('details', { id: id.toLowerCase() }, [
      make('summary', {}, [`${id} ${title}`]),
      make('p', { class: 'deals-note' }, [`${method}.`]),
      rows.length === 0
        ? make('p', {}, [withheld ?? 'None.'])
        : table(
            title,
            ['What', 'Result'],
            rows.map(({ what, result, outOf, flag }) => [
              flag ? `${what} (worth a look)` : what,
              outOf === undefined ? result : `${result}; ${outOf}`,
            ]),
          ),
    ]),
  );
}

function table(caption: string, head: string[], rows: (string | Element)[][]): HTMLElement {
  const cells = (row: (string | Element)[]): HTMLElement[] =>
    row.map((cell, i) => make(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, [cell]));
  return make(
    'div',
    { class: 'deals-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    [
      make('table', { 'aria-label': caption }, [
        make('thead', {}, [
          make(
            'tr',
            {},
            head.map((title) => make('th', { scope: 'col' }, [title])),
          ),
        ]),
        make(
          'tbody',
          {},
          rows.map((row) => make('tr', {}, cells(row))),
        ),
      ]),
    ],
  );
}

function picture(shapes: readonly Shape[], attributes: Record<string, string>): SVGElement {
  const svg = draw('svg', { ...attributes, 'aria-hidden': 'true' });
  svg.append(...shapes.map(({ tag, attributes: own }) => draw(tag, own)));
  return svg;
}

function draw(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (!(element instanceof SVGElement)) throw new TypeError(tag);
  return element;
}
