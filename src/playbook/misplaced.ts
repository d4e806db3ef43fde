import type { Divided } from './divide.ts';
import { namesAt } from './field.ts';
import { fieldsOf } from './fields-of.ts';
import { inFile } from './finding.ts';
import { isKind, kindNames, kinds, type Kind } from './kinds.ts';

/** The page as one of the kind it looks like, with the mistake of its folder, so that nothing else follows. */
export function placed(page: Divided): Divided {
  const kind = looksLike(page);
  if (!kind) return page;
  const mistake = inFile(page.file)({
    rule: 'unknown-folder',
    line: 1,
    column: 1,
    message: `This looks like ${kind === 'interviews' ? 'an' : 'a'} ${kinds[kind].one}.`,
    fix: `Move it to ${kind}/.`,
  });
  return { ...page, role: kind, problems: [...page.problems, mistake] };
}

/**
 * The kind that knows all fields of a page, where its own does not know several of them, or where the
 * page is a whole one of the other kind.
 */
function looksLike(page: Divided): Kind | undefined {
  if (!isKind(page.role) || !page.fields) return undefined;
  const { data } = fieldsOf(page);
  const strangeTo = (kind: Kind) => {
    const names = namesAt(kinds[kind].schema, [], data);
    return Object.keys(Object(data)).filter((name) => !names.includes(name)).length;
  };
  const strange = strangeTo(page.role);
  if (strange === 0) return undefined;
  return kindNames.find(
    (kind) => strangeTo(kind) === 0 && (strange >= 3 || kinds[kind].schema.safeParse(data).success),
  );
}
