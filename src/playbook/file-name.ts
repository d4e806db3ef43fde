import type { Finding } from './finding.ts';
import { cut } from './wording.ts';

/** The path of a file inside the content folder, whatever that is called, with a slash before it. */
export const insideOf = (file: string) => file.slice(file.indexOf('/'));

/** Whether `path` is inside `folder`, whichever way a system or a program writes slashes. */
export const isInside = (folder: string, path: string) =>
  path.replaceAll('\\', '/').startsWith(`${folder.replaceAll('\\', '/')}/`);

/** A page's id and form, read from its file name as it should be written. */
export function pageName(file: string): { id: string; form: 'md' | 'mdx' } | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Editors that hide endings write some twice.
  const match = /^(.*?)(?:\.(?:mdx?|markdown|txt))*\.(mdx?|markdown)$/i.exec(name);
  if (!match) return undefined;
  const form = match[2]?.toLowerCase() === 'mdx' ? 'mdx' : 'md';
  return { id: slugOfName(match[1] ?? ''), form };
}

const pictures = /\.(png|jpe?g|webp|avif|svg)$/i;
const otherPictures = /\.(gif|hei[cf]|bmp|tiff?)$/i;

/** Whether the name is that of a picture that pages may show. */
export const isPicture = (name: string) => pictures.test(name);

/** Whether the name is that of a picture of any kind. */
export const looksLikePicture = (name: string) => isPicture(name) || otherPictures.test(name);

/** The picture that an address names as lying beside its page, of whatever kind: `./desk.png` → `desk.png`. */
export function pictureBeside(url: string): string | undefined {
  const name = /^(?:\.\/)?([\w-]+(?:\.[\w-]+)*)$/.exec(url)?.[1];
  return name !== undefined && looksLikePicture(name) ? name : undefined;
}

/** Names that some systems cannot store, or that mean the list itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/** What is wrong with the name of one file; `folder` is its path from the content folder. */
export function checkName(name: string, folder: string): Finding[] {
  const at = { line: 1, column: 1 };
  const page = pageName(name);
  const known = ['playbook.yaml', 'evidence/sources.yaml', 'evidence/backtest.json'];
  const path = folder === '' ? name : `${folder}/${name}`;
  if (page) {
    const right = `${page.id || 'page'}.${page.form}`;
    if (reserved.test(page.id))
      return [
        {
          rule: 'file-name',
          ...at,
          message: `A page cannot be named “${cut(name)}”.`,
          fix: 'Rename it after its title.',
        },
      ];
    if (right !== name || page.id.length > longest)
      return [
        {
          rule: 'file-name',
          ...at,
          message: `The file name “${cut(name)}” cannot be part of an address: small letters, digits and hyphens can.`,
          fix: `Rename it to ${right.length > longest ? 'something shorter' : right}.`,
        },
      ];
    return [];
  }
  if (known.includes(path)) return [];
  if (known.includes(path.toLowerCase().replace(/\.yml$/, '.yaml')))
    return [
      {
        rule: 'file-name',
        ...at,
        message: `“${cut(name)}” is not read.`,
        fix: `Rename it to ${path
          .toLowerCase()
          .replace(/^.*\//, '')
          .replace(/\.yml$/, '.yaml')}.`,
      },
    ];
  if (isPicture(name)) {
    if (/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) return [];
    const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    return [
      {
        rule: 'file-name',
        ...at,
        message: `The picture “${cut(name)}” may not be found on every machine: write small letters, digits and hyphens.`,
        fix: `Rename it to ${slugOfName(stem) || 'picture'}.${ending.toLowerCase()}.`,
      },
    ];
  }
  const meant = pageName(name.replace(/\.txt$/i, ''));
  return [
    {
      rule: 'file-kind',
      ...at,
      message: `“${cut(name)}” is neither a page (.mdx, .md) nor a picture (.png, .jpg, .webp, .avif, .svg).`,
      fix: otherPictures.test(name)
        ? 'Save it as PNG or JPG.'
        : meant
          ? `Rename it to ${meant.id || 'page'}.${meant.form}.`
          : 'Put its text into a page, or move the file out of the content folder.',
    },
  ];
}

const longest = 90;

/** A name in small letters, digits and hyphens; accents are dropped, leading numbers stay. */
export const slugOfName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
