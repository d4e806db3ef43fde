import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { siteOptions } from '#site/options.ts';
import type { BuildOptions } from './make-site.ts';
import { contentFolder } from './content-folder.ts';
import { misread, usageOf } from './usage.ts';

/** What was asked for on the command line; `port` only where something is served. */
export interface CommandLine extends BuildOptions {
  port: number;
}

/** Reads the options of `npm run <command>`; ends with exit code 2 and the usage if they make no sense. */
export function parseCommandLine(args: string[], command: string): CommandLine {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  try {
    const { values } = parseArgs({
      args,
      options: {
        content: { type: 'string' },
        out: { type: 'string' },
        base: { type: 'string' },
        audience: { type: 'string' },
        today: { type: 'string' },
        port: { type: 'string' },
      },
    });
    mustBe(values.audience, /^(customer|internal)$/, '“--audience” must be customer or internal.');
    mustBe(values.port, /^\d{1,5}$/, port);
    if (Number(values.port) > 65_535) throw new Error(port);
    const env = {
      PLAYBOOK_CONTENT:
        values.content === undefined ? undefined : realpathSync(contentFolder(values.content)),
      PLAYBOOK_BASE: values.base,
      PLAYBOOK_AUDIENCE: values.audience,
      PLAYBOOK_TODAY: values.today,
    };
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
    return {
      ...siteOptions({ ...process.env, ...given }, root),
      root,
      out: resolve(values.out || process.env['PLAYBOOK_OUT'] || `${root}/dist`),
      port: Number(values.port ?? 4321),
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error(`${misread(error) ?? said}\n${usageOf(command)}`);
    process.exit(2);
  }
}

const port = '“--port” must be a number up to 65535, such as 4321.';

function mustBe(value: string | undefined, form: RegExp, message: string): void {
  if (value !== undefined && !form.test(value)) throw new Error(message);
}
