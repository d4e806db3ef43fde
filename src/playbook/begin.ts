import { isDay } from './day.ts';
import { slugOfName } from './file-name.ts';
import { nearest } from './nearest.ts';
import { beginnings, listStage, scaffold } from './scaffold.ts';
import { kinds } from './kinds.ts';
import type { Playbook } from './playbook.ts';
import { listOf } from './wording.ts';

/** The files to write for a new page, by their path in the content folder; or why there are none. */
export type Begun = { files: Map<string, string>; url: string } | { trouble: string };

/** Begins a page in a playbook that has no mistakes, so that it has none afterwards either. */
export function begin(
  word: string,
  name: string,
  { settings, ...playbook }: Playbook,
  settingsText: string,
  today: string,
): Begun {
  const what = Object.hasOwn(beginnings, word) ? beginnings[word] : undefined;
  if (!what) {
    const meant = nearest(word, Object.keys(beginnings));
    const choice = listOf(Object.keys(beginnings), 'or');
    return {
      trouble: `“${word}” is not something to begin. ${meant ? `Did you mean “${meant}”?` : `Write ${choice}.`}`,
    };
  }
  const slug = slugOfName(name.replace(/\.mdx?$/i, ''));
  if (slug !== name)
    return {
      trouble: `“${name}” cannot be a file name. ${slug ? `Write “${slug}”.` : 'Write small letters, digits and hyphens.'}`,
    };
  const { kind } = what;
  const dated = isDay(slug.slice(0, 10));
  const id = what.record !== undefined && !dated ? `${today}-${slug}` : slug;
  const day = what.record !== undefined && dated ? slug.slice(0, 10) : today;
  if (playbook[kind].some((item) => item.id === id))
    return { trouble: `There is a ${kinds[kind].one} “${id}” already.` };
  const text = scaffold(word, id, {
    today: day,
    owner: settings.owners[0]?.id ?? '',
    question: settings.questions[0]?.id ?? '',
    stage: settings.stages[0] ?? '',
    role: playbook.people[0]?.id ?? '',
  });
  const ending = kind === 'stages' ? 'mdx' : 'md';
  const files = new Map([[`${kind}/${id}.${ending}`, text]]);
  if (kind === 'stages') files.set('playbook.yaml', listStage(settingsText, id));
  return { files, url: `/${kinds[kind].at}/${id}/` };
}
