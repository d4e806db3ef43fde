import path from 'node:path';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';

/** What a build or a dev server was asked for; the commands set it, nothing else reads the environment. */
export interface SiteOptions {
  /** The content folder, absolute, written with `/` on every system. */
  content: string;
  /** Where the site lives below its origin, with slashes at both ends. */
  base: string;
  /** Whose site this is: everything, or only what customers may see. */
  audience: 'internal' | 'customer';
  /** The day the site is built for, as YYYY-MM-DD. */
  today: string;
}

/**
 * The options in `env`, completed with the defaults: `content/` below `root`, the whole site, today. Throws a
 * UsageError if the day or the base in it is none.
 */
export function siteOptions(
  env: Record<string, string | undefined>,
  root: string,
  now: Date = new Date(),
  { resolve, sep }: Pick<typeof path, 'resolve' | 'sep'> = path,
): SiteOptions {
  return {
    content: resolve(root, env['PLAYBOOK_CONTENT'] || 'content').replaceAll(sep, '/'),
    base: baseOf(env['PLAYBOOK_BASE'] ?? '/'),
    audience: env['PLAYBOOK_AUDIENCE'] === 'customer' ? 'customer' : 'internal',
    today: today(env, now),
  };
}

/** The environment in which another program finds the same options. */
export const envOf = (options: SiteOptions) => ({
  PLAYBOOK_CONTENT: options.content,
  PLAYBOOK_BASE: options.base,
  PLAYBOOK_AUDIENCE: options.audience,
  PLAYBOOK_TODAY: options.today,
});

function baseOf(path: string): string {
  if (!path.split('/').every((part) => /^(?:[\w~-][\w.~-]*)?$/.test(part)))
    throw new UsageError(
      `“${path}” is no path below an address. Write one with plain letters, digits and -, such as /playbook/.`,
    );
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/** The options of this process. */
export const options = siteOptions(process.env, process.cwd());
