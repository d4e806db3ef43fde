import { readIsoDay } from './days.ts';
import { emptyMapping, type Mapping } from './mapping.ts';
import type { Mistakes } from './mistakes.ts';
import type { ProcessModel } from './model.ts';
import { isOutcome, outcomes, type Outcome } from './outcome.ts';
import { fields } from './preset.ts';
import { makeTargets, type Target } from './target.ts';
import { foldTerm } from './term.ts';
import { readYaml, textsOf, type Placed, type PlacedField } from './yaml-place.ts';
import { isZone } from './zone.ts';

/** Reads mapping.yaml against a process; what cannot be understood is added to `mistakes` with its place. */
export function readMapping(
  file: string,
  text: string,
  model: ProcessModel,
  mistakes: Mistakes,
): Mapping {
  const mapping = emptyMapping();
  const targets = makeTargets(model);
  const wrong = (at: { line: number; column: number }, message: string): void =>
    mistakes.add(`${at.line}:${at.column}`, { file, line: at.line, column: at.column, message });
  const read = readYaml(text);
  if (!('root' in read)) {
    wrong(read, read.message);
    return mapping;
  }

  const target = (value: Placed, text: string): Target | undefined => {
    const found = targets.find(text);
    if (typeof found !== 'string') return found;
    wrong(value, found);
    return undefined;
  };
  const activity = (value: Placed, text: string): number | undefined => {
    const found = target(value, text);
    if (!found || found.kind === 'activity') return found?.index;
    wrong(value, `“${text}” is not an activity. Write <stage>/<activity>.`);
    return undefined;
  };
  const stage = (value: Placed, text: string): number | undefined =>
    target(value, `stage:${text.replace(/^stage:/, '')}`)?.index;
  const oneOf = <Choice extends string>(
    { key, value }: PlacedField,
    choices: readonly Choice[],
  ): Choice | undefined => {
    const choice = choices.find((one) => one === value.text);
    if (!choice)
      wrong(value, `“${key}” is “${value.text ?? ''}”, but must be ${choices.join(' or ')}.`);
    return choice;
  };
  const day = ({ key, value }: PlacedField): number | undefined => {
    const found = readIsoDay(value.text ?? '');
    if (found === undefined)
      wrong(value, `“${key}” is “${value.text ?? ''}”, but must be a day such as 2025-06-30.`);
    return found;
  };

  const readers: Record<string, (field: PlacedField) => void> = {
    preset: ({ value }) => (mapping.preset = value.text),
    timeZone: ({ value }) => {
      mapping.timeZone = value.text;
      if (!isZone(value.text ?? ''))
        wrong(
          value,
          `“${value.text ?? ''}” is not a time zone. Write one such as Europe/Berlin or UTC.`,
        );
    },
    dates: (field) => (mapping.dates = oneOf(field, ['dmy', 'mdy', 'ymd'])),
    resolution: (field) => oneOf(field, ['day']),
    cutoff: (field) => (mapping.cutoff = day(field)),
    designed: (field) => (mapping.designed = day(field)),
    horizon: ({ value }) => {
      const days = Number(value.text);
      if (Number.isInteger(days) && days > 0) mapping.horizon = days;
      else wrong(value, `“horizon” is “${value.text ?? ''}”, but must be a number of days.`);
    },
    dedupe: (field) => (mapping.dedupe = oneOf(field, ['rows', 'none']) ?? 'rows'),
    unknownDeals: (field) => (mapping.unknownDeals = oneOf(field, ['refuse', 'drop'])),
    columns: ({ value }) => {
      for (const part of value.fields ?? []) {
        if (part.key !== 'deals' && part.key !== 'events') {
          wrong(part, `“columns” has “${part.key}”, but only deals and events. Move it there.`);
          continue;
        }
        for (const column of part.value.fields ?? []) {
          const field = fields.find((name) => name === column.key);
          if (field) mapping.columns[part.key][field] = textsOf(column.value);
          else
            wrong(
              column,
              `“${column.key}” is not something the test reads. Choose ${fields.join(', ')}.`,
            );
        }
      }
    },
    drop: ({ value }) => (mapping.drop = textsOf(value)),
    outcomes: ({ value }) => {
      for (const { key, value: outcome } of value.fields ?? []) {
        if (isOutcome(outcome.text ?? ''))
          mapping.outcomes.set(foldTerm(key), oneOfOutcome(outcome));
        else
          wrong(
            outcome,
            `“${outcome.text ?? ''}” is not an outcome. Choose ${outcomes.join(', ')}.`,
          );
      }
    },
    terms: ({ value }) => {
      for (const term of value.fields ?? []) {
        const found = target(term.value, term.value.text ?? '');
        if (!found) continue;
        if (mapping.terms.has(foldTerm(term.key)))
          wrong(
            term,
            `“${term.key}” is mapped twice; capitals and spaces do not count. Keep one line.`,
          );
        mapping.terms.set(foldTerm(term.key), found);
      }
    },
    ignore: ({ value }) => (mapping.ignore = termSet(value)),
    outside: ({ value }) => (mapping.outside = termSet(value)),
    required: ({ value }) => {
      const found = (value.items ?? [value]).map((item) => activity(item, item.text ?? ''));
      mapping.required = new Set(found.filter((index) => index !== undefined));
    },
    rules: ({ value }) => {
      for (const item of value.items ?? [value]) {
        const match = /^(\S+)\s+after\s+(\S+)$/.exec(item.text?.trim() ?? '');
        if (!match) {
          wrong(
            item,
            `“${item.text ?? ''}” is not a rule. Write “<stage>/<activity> after <stage>/<activity>”.`,
          );
          continue;
        }
        const [first, second] = [activity(item, match[1] ?? ''), activity(item, match[2] ?? '')];
        if (first !== undefined && second !== undefined)
          mapping.rules.push({ activity: first, after: second });
      }
    },
    accept: ({ value }) => {
      for (const item of value.items ?? []) {
        const path = item.fields?.find(({ key }) => key === 'path');
        const reason = item.fields?.find(({ key }) => key === 'reason')?.value.text;
        const until = item.fields?.find(({ key }) => key === 'until');
        const match = /^(\S+)\s*>\s*(\S+)$/.exec(path?.value.text?.trim() ?? '');
        if (!match || !reason) {
          wrong(item, 'An accepted path needs “path: <stage> > <stage>” and “reason”. Write both.');
          continue;
        }
        const [from, to] = [stage(item, match[1] ?? ''), stage(item, match[2] ?? '')];
        if (from === undefined || to === undefined) continue;
        mapping.accept.push({ from, to, reason, until: until && lastDay(until, wrong) });
      }
    },
  };

  for (const field of read.root.fields ?? []) {
    const reader = Object.hasOwn(readers, field.key) ? readers[field.key] : undefined;
    if (reader) reader(field);
    else
      wrong(
        field,
        `“${field.key}” is not a field of a mapping. Choose ${Object.keys(readers).join(', ')}.`,
      );
  }
  if (!read.root.fields)
    wrong(read.root, 'The mapping is empty. Run without --mapping to get a draft.');
  for (const term of mapping.terms.keys()) {
    if (mapping.ignore.has(term) || mapping.outside.has(term))
      wrong(read.root, `“${term}” stands under terms and under ignore or outside. Keep one.`);
  }
  return mapping;
}

function oneOfOutcome({ text = '' }: Placed): Outcome {
  return isOutcome(text) ? text : 'open';
}

/** `ignore` and `outside` list terms, or terms with a reason. */
function termSet(value: Placed): Set<string> {
  const terms = (value.items ?? [value]).map(
    (item) => item.text ?? item.fields?.find(({ key }) => key === 'term')?.value.text ?? '',
  );
  return new Set(terms.filter((term) => term !== '').map(foldTerm));
}

/** A day, or the last day of a month such as 2026-01. */
function lastDay(
  { value }: PlacedField,
  wrong: (at: Placed, message: string) => void,
): number | undefined {
  const text = value.text ?? '';
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const found = month
    ? [31, 30, 29, 28].map((day) => readIsoDay(`${text}-${day}`)).find((day) => day !== undefined)
    : readIsoDay(text);
  if (found === undefined)
    wrong(value, `“until” is “${text}”, but must be a day or a month such as 2026-01.`);
  return found;
}
