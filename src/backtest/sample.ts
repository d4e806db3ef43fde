import { dayNumber, isoDay } from './days.ts';
import type { InputFile } from './intake.ts';
import type { ProcessModel } from './model.ts';
import { makeRandom } from './stats/random.ts';

/** The day on which the sample is counted. */
export const SAMPLE_TODAY = dayNumber(2026, 6, 30);

const DEALS = 200;
const FIRST_DAY = dayNumber(2023, 7, 1);

/** Its teams; the first three tried something. */
const TEAMS = ['North', 'South', 'East', 'West', 'Centre', 'Coast'];

/** Terms that the invented company logs and its playbook does not name. */
const UNNAMED = ['Data clean-up', 'Trade fair visit'];

interface Row {
  day: number;
  activity: string;
}

/**
 * 200 invented deals for a process, with their mapping: the same bytes for the same process. They
 * show what a report looks like; they are no evidence of anything.
 */
export function sampleFiles(model: ProcessModel): {
  files: InputFile[];
  mapping: { name: string; text: string };
  pilot: { name: string; text: string };
} {
  const random = makeRandom(1515);
  const logged = loggedActivities(model);
  const deals = ['deal,opened_at,closed_at,outcome,segment,team'];
  const events = ['deal,activity,at'];
  for (let number = 1; number <= DEALS; number++) {
    const deal = inventDeal(model, logged, random);
    const id = `S${String(number).padStart(3, '0')}`;
    const closed = deal.closed === undefined ? '' : isoDay(deal.closed);
    deals.push(
      `${id},${isoDay(deal.opened)},${closed},${deal.outcome},${deal.segment},${TEAMS[number % TEAMS.length] ?? ''}`,
    );
    for (const { day, activity } of deal.rows) events.push(`${id},${activity},${isoDay(day)}`);
  }
  return {
    files: [
      { name: 'sample deals', gives: 'deals', pieces: [`${deals.join('\n')}\n`] },
      { name: 'sample events', gives: 'events', pieces: [`${events.join('\n')}\n`] },
    ],
    mapping: { name: 'sample mapping', text: mappingOf(model, logged) },
    pilot: { name: 'sample plan', text: planOf(model, logged) },
  };
}

/** A log never holds everything: the first two customer activities of each stage and two of ours, a required one among them. The stage after the win is not logged at all. */
function loggedActivities({
  stages,
  activities,
}: ProcessModel): { term: string; id: string; stage: number; often: number; required: boolean }[] {
  return stages.slice(0, -1).flatMap(({ id: stage }, place) =>
    (['customer', 'ours'] as const).flatMap((lane) =>
      activities
        .filter((activity) => activity.stage === stage && activity.lane === lane)
        .sort((a, b) => Number(b.required) - Number(a.required))
        .slice(0, 2)
        .map(({ id, required }, rank) => ({
          required,
          term: id.replace('/', ' ').replaceAll('-', ' '),
          id,
          stage: place,
          // One activity is nearly never done, so that the report has something to try without.
          often: place === 1 && lane === 'ours' && rank === 1 ? 0.02 : rank === 0 ? 0.9 : 0.72,
        })),
    ),
  );
}

function inventDeal(
  { stages }: ProcessModel,
  logged: ReturnType<typeof loggedActivities>,
  random: () => number,
): { opened: number; closed: number | undefined; outcome: string; segment: string; rows: Row[] } {
  const segment = random() < 0.6 ? 'mid-size' : 'large';
  const patience = segment === 'large' ? 60 : 40;
  const opened = FIRST_DAY + Math.floor(random() * 900);
  const rows: Row[] = [];
  let day = opened;
  let outcome = 'won';
  let missed = 0;
  for (let place = 0; place < stages.length - 1; place++) {
    rows.push({ day, activity: `stage:${stages[place]?.id ?? ''}` });
    const stay = 3 + Math.floor(-Math.log(1 - random()) * patience);
    let missedNow = 0;
    for (const { term, often, required } of logged.filter(({ stage }) => stage === place)) {
      if (random() < often)
        rows.push({ day: day + Math.floor(random() * (stay + 1)), activity: term });
      else if (required) missedNow++;
    }
    UNNAMED.forEach((term, i) => {
      if (place === 4 - i && random() < 0.35 - 0.27 * i)
        rows.push({ day: day + Math.floor(random() * stay), activity: term });
    });
    day += stay;
    if (place === 3 && random() < 0.18) {
      rows.push({ day, activity: `stage:${stages[2]?.id ?? ''}` });
      day += 4 + Math.floor(random() * 12);
    }
    // Most invented deals are lost some time after something required went missing.
    if (random() < 0.02 + 0.25 * missed) {
      outcome = random() < 0.15 ? 'disqualified' : 'lost';
      break;
    }
    missed += missedNow;
  }
  const isOpen = day > SAMPLE_TODAY;
  return {
    opened,
    closed: isOpen ? undefined : day,
    outcome: isOpen ? 'open' : outcome,
    segment,
    rows: rows.filter((row) => row.day <= Math.min(day, SAMPLE_TODAY)),
  };
}

function mappingOf({ stages }: ProcessModel, logged: ReturnType<typeof loggedActivities>): string {
  return [
    'preset: plain',
    'designed: 2025-09-30',
    'terms:',
    ...stages.map(({ id }) => `  "stage:${id}": stage:${id}`),
    ...logged.map(({ term, id }) => `  "${term}": ${id}`),
    '',
  ].join('\n');
}

/** Six months of a pilot that changes nothing and stands in no record, so that its report shows how little a few deals can tell. */
function planOf({ stages }: ProcessModel, logged: ReturnType<typeof loggedActivities>): string {
  const stage = stages[2]?.id ?? '';
  const tried = logged.find(({ id, required }) => required && id.startsWith(`${stage}/`));
  return [
    'change: "Invented pilot: one activity, in every deal"',
    `teams: [${TEAMS.slice(0, 3).join(', ')}]`,
    `comparison: [${TEAMS.slice(3).join(', ')}]`,
    'start: 2025-05-01',
    'end: 2025-10-31',
    'horizon: 150',
    'measure: won',
    'smallest: 10',
    ...(tried ? [`activities: [${tried.id}]`] : []),
    '',
  ].join('\n');
}
