import { plain } from './scaffold.ts';

/** playbook.yaml with a stage added at the end of its order; comments and spacing stay. */
export function listStage(settings: string, id: string): string {
  const lines = settings.split('\n');
  const head = lines.findIndex((line) => /^stages:\s*(#.*)?$/.test(line));
  if (head < 0) return settings;
  let last = head;
  for (let at = head + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s*- /.test(line)) last = at;
    else if (line.trim() !== '' && !/^\s*#/.test(line)) break;
  }
  const indent = /^\s*/.exec(lines[last] ?? '')?.[0] ?? '';
  lines.splice(last + 1, 0, `${last === head ? '  ' : indent}- ${plain(id)}`);
  return lines.join('\n');
}
