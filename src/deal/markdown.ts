import type { DealProcess } from './deal-process.ts';
import { keptFrom } from './adopt.ts';
import { helpFor } from './help.ts';
import { nameOf, rowsOf, valueOf, type Plan } from './plan.ts';
import { positionOf, stagesApart, type Act, type Position } from './position.ts';
import { sharedPlan } from './shared-plan.ts';

/** How long a text the notes field of a CRM takes. */
export const CRM_LIMIT = 5000;

/** The plan for a field of the CRM: the answers first, never as long as `CRM_LIMIT`. */
export function crmText(plan: Plan, process: DealProcess, today: string): string {
  const position = positionOf(plan, process);
  const help = helpFor(plan, process, position);
  const parts = [
    `${nameOf(plan)}: ${whereWords(position)} (${today})`,
    list('Missing here', position.missing.map(brief)),
    part('Different in this deal', valueOf(plan, 'different')),
    list(
      'Seen',
      help.stalls.map(({ sign, response }) => `${sign}. Do: ${response}`),
    ),
    list(
      'Skipped',
      position.before.map(({ stage, text }) => `“${stage.short}”: ${text}`),
    ),
    list(
      'Not yet on board',
      help.people.map(
        ({ title, part: of, stage, stance }) => `${title} (${of} in “${stage.short}”): ${stance}`,
      ),
    ),
    list(
      'Proven',
      proven(position).map(({ text, name }) => `${text}: ${valueOf(plan, `proof:${name}`)}`),
    ),
    list(
      'Our own work due',
      help.work.map(({ text, who }) => `${text} (${who})`),
    ),
    part('Notes', valueOf(plan, 'notes')),
  ];
  return cut(parts.filter(Boolean).join('\n'), CRM_LIMIT - 1);
}

/** The whole plan as Markdown for a deal review, in the order a review asks. */
export function reviewMarkdown(plan: Plan, process: DealProcess, today: string): string {
  const position = positionOf(plan, process);
  const help = helpFor(plan, process, position);
  const { lines } = sharedPlan(plan);
  const kept = keptFrom(plan, process);
  return [
    `# Deal review: ${nameOf(plan)}`,
    `${today}: ${whereWords(position)}.`,
    position.wentBack &&
      `They went back on ${position.wentBack.day}, from “${position.wentBack.from.title}”. ${position.wentBack.because}`.trim(),
    section('What is different in this deal, and why', valueOf(plan, 'different')),
    section('What the customer has done', checklist(plan, position)),
    section('Missing now, with the proof to ask for', bullets(position.missing.map(ask))),
    section('Skipped, and still open', bullets(position.before.map(ask))),
    section('After that', bullets(position.after.map(({ text }) => text))),
    section(
      'Signs of a stall',
      bullets(help.stalls.map(({ sign, response }) => `**${sign}.** ${response}`)),
    ),
    section('People', people(plan, process)),
    section(
      'Not yet on board',
      bullets(
        help.people.map(
          ({ title, part: of, stage, stance }) =>
            `${title}, who ${of} in “${stage.short}”: ${stance}`,
        ),
      ),
    ),
    section(
      'Plays that help now',
      bullets(help.plays.map(({ title, moment }) => `${title}: ${moment}`)),
    ),
    section(
      'Our own work due',
      bullets(help.work.map(({ text, who, trigger }) => `${text} (${who}; ${trigger})`)),
    ),
    section(
      'Shared with the customer',
      bullets(
        lines.map(
          ({ what, theirs, ours, by, done }) =>
            `${by || 'no day'}: ${what} (theirs: ${theirs || 'nobody'}; ours: ${ours || 'nobody'})${done ? ', done' : ''}`,
        ),
      ),
    ),
    section(
      'Kept from an earlier process',
      bullets(kept.map(({ words, proof }) => (proof ? `${words}: ${proof}` : words))),
    ),
    section('Notes', valueOf(plan, 'notes')),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** In one clause: where the customer is by proof, and where our records have it. */
function whereWords(position: Position): string {
  const { here, hoped, ahead, stages } = position;
  if (!here) return 'the customer is through all stages';
  const said =
    hoped && ahead !== 0 ? `; our records say “${hoped.short}”, ${stagesApart(position)}` : '';
  return `the customer is in stage ${stages.indexOf(here) + 1}, “${here.stage.title}”, with ${here.met} of ${here.acts.length} acts proven${said}`;
}

const proven = ({ stages }: Position) =>
  stages.flatMap(({ acts }) => acts.filter(({ standing }) => standing === 'met'));

const brief = ({ text, standing }: Act) =>
  standing === 'said' ? `${text} (ticked, no proof)` : text;

const ask = ({ stage, text, proof, who, standing }: Act) =>
  `“${stage.short}”: the customer ${text}. Ask for: ${proof} (${who}).${standing === 'said' ? ' Ticked, no proof yet.' : ''}`;

function checklist(plan: Plan, { stages }: Position): string {
  return stages
    .filter(({ state }) => state !== 'ahead')
    .map(({ stage, acts }) =>
      [
        `**“${stage.title}”**`,
        ...acts.map(({ name, text, standing }) => {
          const proof = valueOf(plan, `proof:${name}`).trim();
          const mark = standing === 'met' ? 'x' : ' ';
          return `- [${mark}] ${text}${proof ? `. Proof: ${oneLine(proof)}` : standing === 'said' ? '. Ticked, no proof' : ''}`;
        }),
      ].join('\n'),
    )
    .join('\n\n');
}

function people(plan: Plan, { roles }: DealProcess): string {
  return bullets(
    rowsOf(plan, 'person').map((id) => {
      const of = (name: string) => oneLine(valueOf(plan, `person:${id}:${name}`));
      const role = of('role') || id;
      const title = roles.find((each) => each.id === role)?.title ?? role;
      return `${title}${of('who') ? ` (${of('who')})` : ''}: ${of('stance') || 'unknown'}${of('evidence') ? `, because ${of('evidence')}` : ', no evidence'}`;
    }),
  );
}

const section = (heading: string, text: string) =>
  text.trim() ? `## ${heading}\n\n${text.trim()}` : '';

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

const list = (heading: string, lines: readonly string[]) =>
  lines.length ? `${heading}:\n${bullets(lines.map(oneLine))}` : '';

const part = (heading: string, text: string) => (text.trim() ? `${heading}: ${oneLine(text)}` : '');

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
