import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const git = promisify(execFile);

/**
 * The pages of the content folder as they were before this change: at the base of the pull request,
 * or in the last commit. None where there is no history.
 */
export async function pagesBefore(content: string): Promise<string[]> {
  const base = process.env['GITHUB_BASE_REF'];
  const at = base ? `origin/${base}` : 'HEAD';
  const args = ['-C', content, 'ls-tree', '-r', '-z', '--name-only', at, '--', '.'];
  const asked = git('git', args, { timeout: 5000, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await asked.catch(() => ({ stdout: '' }));
  return stdout.split('\0').filter((path) => /^[\w-]+\/[^/]+\.mdx?$/.test(path));
}
