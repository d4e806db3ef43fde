import type { Example } from '#playbook/rule.ts';
import { sample } from '../playbook/sample.ts';

/** The sample playbook, changed as an example says. */
export function applied({ file, at, text = '', remove }: Example): Record<string, string> {
  const texts: Record<string, string> = { ...sample };
  if (remove) {
    for (const path of Object.keys(texts))
      if (path === file || path.startsWith(`${file}/`) || file === '') delete texts[path];
    return texts;
  }
  const whole = texts[file];
  if (whole === undefined) return { ...texts, [file]: text };
  if (at === undefined) return { ...texts, [file]: text === '' ? whole : `${whole}\n${text}` };
  if (!whole.includes(at)) throw new Error(`The sample page ${file} does not hold “${at}”.`);
  return { ...texts, [file]: whole.replace(at, () => text) };
}
