import { planColumns, refuseExtra, type ColumnPlan } from './columns.ts';
import type { InputFile, Intake, IntakeSettings } from './intake.ts';
import { columnsToName } from './column-guess.ts';
import { isData } from './personal.ts';
import { detectFile, headerMatches, type Field, type FilePreset, type Preset } from './preset.ts';

/** How one file is read: the preset it fits and the cells to take. */
export interface ColumnChoice {
  preset: Preset | undefined;
  file: FilePreset;
  plan: ColumnPlan;
  header: string[];
}

/** A file of a layout that no preset knows. */
export interface UnknownFile {
  name: string;
  gives: 'deals' | 'events';
  header: string[];
}

/** The first row of a file, or the one below its title. */
export interface Header {
  names: string[];
  line: number;
  /** Has it fewer cells than a row below it, as a title has? */
  isNarrow: boolean;
}

/** Are these the names of the columns, by a preset or by the mapping? */
export function isKnownHeader(
  { gives }: InputFile,
  names: readonly string[],
  { presets, preset, mapping }: IntakeSettings,
): boolean {
  const mapped = Object.values(mapping.columns[gives]).flat();
  const isMapped = mapped.every((name) => names.some((column) => headerMatches(column, name)));
  const choices = preset ? presets.filter((one) => one.name === preset) : presets;
  return (
    (isMapped && mapped.length > 0) ||
    (['deals', 'events'] as const).some((kind) => detectFile(choices, names, kind) !== undefined)
  );
}

/** Finds the preset a header fits and decides its columns; `undefined` when the file cannot be read, with the mistake noted. */
export function columnsFor(
  { name, gives }: InputFile,
  { names: header, line, isNarrow }: Header,
  intake: Intake,
  { presets, preset: wanted, mapping, dropExtra, draft, mistakes }: IntakeSettings,
): ColumnChoice | undefined {
  const mapped = mapping.columns[gives];
  const isMapped = Object.keys(mapped).length > 0;
  const choices = wanted ? presets.filter((one) => one.name === wanted) : presets;
  const found = detectFile(choices, header, gives);
  const file = found?.file ?? freeFile(gives);
  if (!found && !isMapped) {
    const other = gives === 'deals' ? 'events' : 'deals';
    const swapped = detectFile(choices, header, other);
    // One header alone, such as “outcome”, proves nothing.
    if (swapped && swapped.file.when.length > 1) {
      const stages =
        other === 'deals' ? ' The days on which its deals entered stages are read there too.' : '';
      const message = `This is a file of ${other} (${swapped.preset.title}: ${swapped.file.title}). Choose it as such.${stages}`;
      mistakes.add('layout', { file: name, line, message });
      return undefined;
    }
  }
  if (!found && isNarrow) {
    const message =
      'The first row has fewer cells than one below it, as a title has. Take out what stands above the names of the columns; if it is the names, put texts that hold the delimiter in quotes.';
    mistakes.add('layout', { file: name, line, message });
    return undefined;
  }
  if (!found && isData(header)) {
    const message =
      'The first row holds values, not the names of columns. Write a row with the names above it.';
    mistakes.add('layout', { file: name, line, message });
    return undefined;
  }
  if (!found && !isMapped) {
    intake.unknown.push({ name, gives, header });
    return undefined;
  }
  const plan = planColumns({ name, header, line }, file, mapped, mapping.drop, mistakes);
  const plain = !found || found.preset.name === 'plain';
  if (draft && (!plain || isMapped)) intake.extraColumns.push(...plan.extra);
  else if (!dropExtra) refuseExtra({ name, line }, plan, mistakes);
  if (found) intake.presets.add(found.preset);
  if (file.plannedClose) intake.closeIsPlan = true;
  intake.sources.push(
    found ? `${found.preset.title}: ${file.title}` : `${gives}, columns from the mapping`,
  );
  const missing = missingFields(gives, file, plan);
  for (const field of missing) {
    const message = `There is no column for “${field}”. Name one under “columns: ${gives}:” in the mapping.`;
    mistakes.add(`field ${field}`, { file: name, line, message });
  }
  return missing.length > 0 ? undefined : { preset: found?.preset, file, plan, header };
}

function missingFields(
  gives: 'deals' | 'events',
  { shape }: FilePreset,
  { cells }: ColumnPlan,
): Field[] {
  if (gives === 'deals') {
    return cells.outcome || cells.closed || cells.won ? [] : ['outcome'];
  }
  const missing: Field[] = cells.deal ? [] : ['deal'];
  if (shape === 'pairs') return missing;
  if (!cells.activity && !cells.stage) missing.push('activity');
  if (!cells.at) missing.push('at');
  return missing;
}

/** A layout of which only the mapping knows the columns. */
function freeFile(gives: 'deals' | 'events'): FilePreset {
  return {
    title: gives,
    gives,
    shape: 'rows',
    when: [],
    columns: {},
    enters: [],
    keep: {},
    kinds: {},
    drop: [],
    dayOnly: false,
    plannedClose: false,
    dealPrefix: '',
    dealLength: 0,
    footer: false,
  };
}

/** Refuses files of unknown layout; the first is told with the lines of a mapping for all of them. */
export function refuseUnknown(
  files: readonly UnknownFile[],
  { presets, mistakes }: Pick<IntakeSettings, 'presets' | 'mistakes'>,
): void {
  const [first] = files;
  for (const file of files) {
    const { name, gives, header } = file;
    const rest =
      file === first
        ? [
            ' Say in a mapping which column is what; begin with these lines, and read the files again with them (the command with --mapping and --draft) to see the terms:',
            ...columnsToName(files),
          ].join('\n')
        : ` Its columns stand in the lines for ${first?.name ?? ''}.`;
    const message = `The columns fit no known export.${nearest(gives, header, presets)}${rest}`;
    mistakes.add('layout', { file: name, line: 1, message });
  }
}

function nearest(
  gives: UnknownFile['gives'],
  header: readonly string[],
  presets: readonly Preset[],
): string {
  const near = presets
    .flatMap(({ title, files }) => files.map((file) => ({ title, file })))
    .filter(({ file }) => file.gives === gives)
    .map(({ title, file }) => ({
      title: `${title}: ${file.title}`,
      missing: file.when.filter((name) => !header.some((column) => headerMatches(column, name))),
    }))
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  return near
    ? ` Nearest is “${near.title}”, which needs ${near.missing.map((name) => `“${name}”`).join(', ')}.`
    : '';
}
