import { isDay } from './day.ts';
import { checkName, slugOfName } from './file-name.ts';
import { nearest } from './nearest.ts';
import { beginnings, scaffold } from './scaffold.ts';
import { kindNames, kinds } from './kinds.ts';
import { listStage } from './list-stage.ts';
import { makePlaybook, type Playbook } from './playbook.ts';
import { isError, type Problem } from './problem.ts';
import { listOf } from './wording.ts';

/** The files to write for a new page, by their path in the content folder; or why there are none. */
export type Begun = { files: Map<string, string>; url: string } | { trouble: string };

/** Begins a page in a playbook that has no mistakes, so that it has none afterwards either; `texts` are its files. */
export function begin(
  word: string,
  name: string,
  { settings, ...playbook }: Playbook,
  texts: ReadonlyMap<string, string>,
  today: string,
): Begun {
  const kind = Object.hasOwn(beginnings, word) ? beginnings[word] : undefined;
  if (!kind) return { trouble: `“${word}” is not something to begin. ${whatToWrite(word)}` };
  const slug = slugOfName(name.replace(/\.mdx?$/i, ''));
  if (slug === '' || slug !== name)
    return {
      trouble: `“${name}” cannot be a file name. ${slug ? `Write “${slug}”.` : 'Write small letters, digits and hyphens.'}`,
    };
  const isRecord = kind === 'records';
  const dated = isDay(slug.slice(0, 10));
  const id = isRecord && !dated ? `${today}-${slug}` : slug;
  const [asDay] = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(slug) ?? [];
  if (isRecord && asDay !== undefined && !dated)
    return {
      trouble: `“${asDay}” is no day of the calendar. Write one, or leave it out for today.`,
    };
  const day = isRecord && dated ? slug.slice(0, 10) : today;
  if (playbook[kind].some((item) => item.id === id))
    return { trouble: `There is a ${kinds[kind].one} “${id}” already.` };
  const text = scaffold(word, id, {
    today: day,
    owner: settings.owners[0]?.id ?? '',
    question: settings.questions[0]?.id ?? '',
    stage: settings.stages[0] ?? '',
    role: playbook.people[0]?.id ?? '',
  });
  const file = `${id}.${kind === 'stages' ? 'mdx' : 'md'}`;
  const [misnamed] = checkName(file, kind);
  if (misnamed) return { trouble: `${misnamed.message} ${misnamed.fix}` };
  const files = new Map([[`${kind}/${file}`, text]]);
  const list = [...texts.keys()].find((path) => path.endsWith('/playbook.yaml')) ?? '';
  if (kind === 'stages') files.set('playbook.yaml', listStage(texts.get(list) ?? '', id));
  const folder = list.replace('playbook.yaml', '');
  const written = [...files].map(([path, text]) => [folder + path, text] as const);
  const error = firstError(new Map([...texts, ...written]), today);
  if (error)
    return {
      trouble: `“${name}” does not go with the other pages (${error.file}: ${error.message}) Write another name.`,
    };
  return { files, url: `/${kinds[kind].at}/${id}/` };
}

/** What can be begun of the kind that is meant, or what was misspelt. */
function whatToWrite(word: string): string {
  const all = Object.keys(beginnings);
  const ofKind = kindNames
    .filter((kind) => word === kind || word === kinds[kind].one)
    .flatMap((kind) => all.filter((one) => beginnings[one] === kind));
  const meant = ofKind.length > 0 ? undefined : nearest(word, all);
  if (meant) return `Did you mean “${meant}”?`;
  return `Write ${listOf(ofKind.length > 0 ? ofKind : all, 'or')}.`;
}

function firstError(texts: ReadonlyMap<string, string>, today: string): Problem | undefined {
  const files = [...texts].map(([file, text]) => ({ file, text }));
  return makePlaybook(files, today).problems.find(isError);
}
