import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isPicture, looksLikePicture, slugOfName } from '#playbook/file-name.ts';
import { limits } from '#playbook/limits.ts';
import { checkPicture } from '#playbook/picture.ts';
import { figure } from '#playbook/wording.ts';
import { readable } from './mend-draft.ts';

/** The name under which a picture comes to lie beside its page, or why it cannot. */
export type Found = { name: string } | { why: string };

export type FindPicture = (address: string) => Found;

/** The pictures of a folder that is imported, and the names that pages have given them. */
export interface Pictures {
  find(page: string, address: string): Found;
  /** The files of the pictures that a text shows, by their names beside the page. */
  shownIn(text: string): [name: string, file: string][];
}

/**
 * Finds the pictures that pages show among `files` of the folder `from`: nothing else is ever read, and
 * `pointers` are never followed.
 */
export function picturesIn(
  from: string,
  { files, pointers }: { files: string[]; pointers: string[] },
  taken: ReadonlySet<string>,
): Pictures {
  const places = new Map([
    ...files.map((file) => [keyOf(file), file] as const),
    ...files.map((file) => [file, file] as const),
  ]);
  const byName = Map.groupBy(files, (file) => posix.basename(keyOf(file)));
  const found = new Map<string, Found>();
  const names = new Map<string, string>();
  return {
    find(page, address) {
      if (address === '') return { why: 'Its address stands elsewhere.' };
      const path = readable(address.replace(/[?#].*$/, ''));
      if (/^data:/i.test(path)) return { why: 'It is written into the page itself.' };
      if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(path)) return { why: 'It lies on another server.' };
      const target = posix.join(path.startsWith('/') ? '' : posix.dirname(page), path);
      // Note programs name a picture without saying where it lies.
      const [alone, more] = byName.get(keyOf(path)) ?? [];
      const file = places.get(target) ?? places.get(keyOf(target)) ?? (more ? undefined : alone);
      if (file === undefined)
        return {
          why: target.startsWith('../')
            ? 'It lies outside the folder that is imported.'
            : pointers.some((pointer) => `${target}/`.startsWith(`${pointer}/`))
              ? 'It is only pointed to from the folder that is imported: put the file itself there.'
              : 'There is no such file in the folder that is imported.',
        };
      const known = found.get(file) ?? nameFor(file);
      found.set(file, known);
      return known;
    },
    shownIn: (text) =>
      [...text.matchAll(/\]\(\.\/([\w.-]+)\)/g)].flatMap(([, name = '']): [string, string][] => {
        const file = names.get(name);
        return file === undefined ? [] : [[name, file]];
      }),
  };

  function nameFor(file: string): Found {
    const why = whyNot(join(from, file));
    if (why) return { why };
    const [, stem = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(file) ?? [];
    const plain = slugOfName(stem).slice(0, 60).replace(/-$/, '') || 'picture';
    let name = `${plain}.${ending.toLowerCase()}`;
    for (let n = 2; taken.has(name) || names.has(name); n++)
      name = `${plain}-${n}.${ending.toLowerCase()}`;
    names.set(name, file);
    return { name };
  }
}

const keyOf = (path: string) => posix.normalize(path).replace(/^\//, '').normalize().toLowerCase();

function whyNot(path: string): string | undefined {
  if (!isPicture(path))
    return looksLikePicture(path)
      ? 'Pages do not show this kind: save it as PNG or JPG.'
      : 'It is no picture.';
  const { size } = statSync(path);
  if (size > limits.pictureBytes)
    return `It has ${figure(Math.ceil(size / 1024))} KB; the limit is ${figure(limits.pictureBytes / 1024)} KB.`;
  const [first] = checkPicture(path, readFileSync(path));
  return first && [first.message, first.fix].filter(Boolean).join(' ');
}
