import { noChoice, type Choice } from './facets.ts';
import { pageKindNames, pageKinds } from './page-kind.ts';
import type { Label, Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

type Wanted = Partial<Record<'stage' | 'kind' | 'role', readonly string[]>>;

/** The choice that these names mean, or what is wrong with one of them and what to write instead. */
export function choose(
  { stages, roles }: Vocabulary,
  { stage = [], kind = [], role = [] }: Wanted,
): { choice: Choice } | { problem: string } {
  const kinds = pageKinds.map((id) => ({ id, label: pageKindNames[id].many }));
  const groups = [
    { name: 'stage', typed: stage, labels: stages },
    { name: 'kind', typed: kind, labels: kinds },
    { name: 'role', typed: role, labels: roles },
  ];
  const choice = { ...noChoice };
  for (const { name, typed, labels } of groups) {
    const found = typed
      .flatMap((text) => text.split(','))
      .map((text) => idOf(text, labels) ?? { text });
    const wrong = found.find((one) => typeof one === 'object');
    if (wrong)
      return {
        problem: `“${wrong.text}” is no ${name}. Write one of: ${labels.map(({ id }) => id).join(', ')}.`,
      };
    Object.assign(choice, { [name]: new Set(found) });
  }
  return { choice };
}

const idOf = (text: string, labels: readonly Label[]) =>
  labels.find(({ id, label }) => [id, label].some((name) => fold(name) === fold(text.trim())))?.id;
