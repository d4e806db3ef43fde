import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const isText = (path: string) => /\.(mdx?|yaml)$/.test(path);

/** The texts of the content folder as they were at `commit`, by path inside the folder. */
export function contentAt(commit: string, content: string): [string, string][] {
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['-C', content, ...args], { encoding: 'utf8', maxBuffer: 1 << 30, input });
  const id = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`]);
  const prefix = git(['rev-parse', '--show-prefix']).trim();
  return git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', id.trim(), '--', prefix || '.'])
    .split('\0')
    .filter(isText)
    .map((path) => [path.slice(prefix.length), git(['show', `${id.trim()}:${path}`])]);
}

/** The texts of the content folder as they are. */
export const contentNow = (content: string): [string, string][] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter(isText)
    .sort()
    .map((path) => [path, readFileSync(join(content, path), 'utf8')]);
