import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '#site/usage-error.ts';

const isText = (path: string) => /\.(mdx?|yaml)$/.test(path);

/**
 * The texts of the content folder as they were at `commit`, by path inside the folder; throws words for
 * an editor where Git cannot give them.
 */
export function contentAt(commit: string, content: string): [string, string][] {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const asked = (args: string[], otherwise: () => string) => {
    try {
      return git(...args).trim();
    } catch {
      throw new UsageError(otherwise());
    }
  };
  const prefix = asked(
    ['rev-parse', '--show-prefix'],
    () => `${content} is not under Git, so there is no earlier state to compare with.`,
  );
  const isShallow = () => git('rev-parse', '--is-shallow-repository').trim() === 'true';
  const id = asked(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`],
    () => `“${commit}” is no commit, tag or branch here.${isShallow() ? fetchAll : ''}`,
  );
  return git('ls-tree', '-r', '-z', '--name-only', '--full-tree', id, '--', prefix || '.')
    .split('\0')
    .filter(isText)
    .map((path) => [path.slice(prefix.length), git('show', `${id}:${path}`)]);
}

const fetchAll =
  ' This clone holds the newest commits only: “git fetch --unshallow” brings the others.';

/** The texts of the content folder as they are. */
export const contentNow = (content: string): [string, string][] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter(isText)
    .sort()
    .map((path) => [path, readFileSync(join(content, path), 'utf8')]);
