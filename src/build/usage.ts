import { gates } from './gates.ts';

/** How a command is called: its options, and an example. Nothing of commands that nobody calls by hand. */
export function usageOf(command: string): string {
  const [form, example] = usages[command] ?? [];
  return form === undefined ? '' : `Usage: ${form}\nFor example: ${example}`;
}

/** What is wrong with a command line that Node could not read, if that is what the error says. */
export function misread(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const word = error instanceof Error ? (/'(-*[^\s']*)/.exec(error.message)?.[1] ?? '') : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${word}”.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `“${word}” has no place here.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `“${word}” is not written like this.`;
  return undefined;
}

const ofSite = (how: string) =>
  `npm run ${how} -- [--content DIR] [--out DIR] [--base /sub/] [--audience customer]
       [--today YYYY-MM-DD] [--port N]`;

const usages: Readonly<Record<string, readonly [form: string, example: string]>> = {
  serve: [ofSite('serve'), 'npm start'],
  dev: [ofSite('dev'), 'npm run dev'],
  build: [ofSite('build'), 'npm run build -- --base /playbook/'],
  check: [
    `npm run check -- [--fix] [--strict] [--format text|json|github] [--content DIR]
       It reads all pages, since they lean on each other: no single one is named.`,
    'npm run check -- --fix',
  ],
  new: ['npm run new -- KIND FILE-NAME [--content DIR]', 'npm run new -- play price-talk'],
  explain: ['npm run explain -- [RULE]', 'npm run explain -- broken-link'],
  diagram: ['npm run diagram -- [--text] < FILE', 'npm run -s diagram -- --text < flow.mmd'],
  search: [
    'npm run search -- WORDS [--stage NAME] [--kind KIND] [--role NAME] [--json] [--out DIR]',
    'npm run search -- "too expensive" --kind play',
  ],
  backtest: [
    `npm run backtest -- --deals FILE --events FILE --mapping FILE [--json FILE]

  --deals FILE     deals as CSV; may be given several times
  --events FILE    what happened, as CSV; may be given several times, or left out
  --mapping FILE   what the terms mean (YAML); without it a draft is written
  --draft FILE     where to write the draft (private/mapping.draft.yaml); with --mapping,
                   a draft that goes on from it
  --json FILE      write the report as JSON
  --preset NAME    plain, salesforce, hubspot, pipedrive …; found by the columns if left out
  --drop-extra-columns   leave out columns that are not read, instead of refusing the file
  --content DIR    the playbook to test (content)
  --today DAY      the day of the test, as 2026-01-31
  --round 5        round all counts of deals, for a public site
  --publish        write content/evidence/backtest.json for the site
  --sample         make the sample of 200 invented deals and its report
  --pilot FILE     plan of a pilot (YAML): what can be measured, then what was
`,
    'npm run backtest -- --deals private/deals.csv --mapping private/mapping.yaml',
  ],
  import: ['npm run import -- DIR [--content DIR]', 'npm run import -- ../old-handbook'],
  diff: [
    'npm run diff -- BASE [--content DIR] [--format text|markdown|json]',
    'npm run diff -- main',
  ],
  'remove-samples': ['npm run remove-samples -- [--content DIR]', 'npm run remove-samples'],
  gallery: ['npm run gallery -- [PAGE] … [--out DIR]', 'npm run gallery -- /stages/change/'],
  owners: ['npm run owners -- [--check]', 'npm run owners'],
  weekly: ['npm run weekly', 'npm run -s weekly > report.md'],
  bench: [
    'npm run bench -- [builds|check|diagrams|search|backtest] … [SIZE] …',
    'npm run bench -- check 60',
  ],
  test: [`npm test -- [${gates.map(({ name }) => name).join('|')}] …`, 'npm test -- unit'],
  'test-kill': ['npm run test:kill', 'npm run test:kill'],
};
