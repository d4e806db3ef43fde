import { parseArgs } from 'node:util';
import { isoDay, readIsoDay } from '#backtest/days.ts';
import { contentFolder } from '#build/content-folder.ts';
import { misread } from '#build/usage.ts';

/** What the command was asked to do. */
export interface Wish {
  deals: string[];
  events: string[];
  mapping: string | undefined;
  json: string | undefined;
  preset: string | undefined;
  draft: string | undefined;
  pilot: string | undefined;
  content: string;
  sample: boolean;
  publish: boolean;
  dropExtra: boolean;
  round: number | undefined;
  today: number;
}

/** Reads the command line; a sentence says what is wrong with it. */
export function readArguments(args: string[], clock: Date): Wish | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        deals: { type: 'string', multiple: true },
        events: { type: 'string', multiple: true },
        mapping: { type: 'string' },
        json: { type: 'string' },
        preset: { type: 'string' },
        draft: { type: 'string' },
        pilot: { type: 'string' },
        content: { type: 'string' },
        today: { type: 'string' },
        round: { type: 'string' },
        sample: { type: 'boolean' },
        publish: { type: 'boolean' },
        'drop-extra-columns': { type: 'boolean' },
      },
    });
    const asked = values.today ?? process.env['PLAYBOOK_TODAY'];
    const today = readIsoDay(asked ?? clock.toISOString().slice(0, 10));
    if (today === undefined)
      return `“${asked ?? ''}” is not a day. Write one such as ${isoDay(20_000)}.`;
    if (!values.deals && !values.sample && !values.pilot) return '--deals is missing.';
    const round = values.round === undefined ? undefined : Number(values.round);
    if (round !== undefined && round !== 5 && round !== 10)
      return `--round is “${values.round ?? ''}”. Write 5 or 10.`;
    return {
      deals: values.deals ?? [],
      events: values.events ?? [],
      mapping: values.mapping,
      json: values.json,
      preset: values.preset,
      draft: values.draft,
      pilot: values.pilot,
      content: contentFolder(values.content),
      sample: values.sample ?? false,
      publish: values.publish ?? false,
      dropExtra: values['drop-extra-columns'] ?? false,
      round,
      today,
    };
  } catch (error) {
    return misread(error) ?? (error instanceof Error ? error.message : String(error));
  }
}
