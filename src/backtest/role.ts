import type { Mapping } from './mapping.ts';
import type { Outcome } from './outcome.ts';
import type { Preset } from './preset.ts';
import { foldTerm, withoutPipeline } from './term.ts';

/** What the events of one term do in the test. */
export type Role =
  | { kind: 'activity' | 'stage' | 'criterion'; index: number }
  | { kind: 'closing'; outcome: Outcome }
  | { kind: 'ignored' }
  | { kind: 'outside' }
  | { kind: 'unmapped' }
  | { kind: 'unmapped-stage' };

/** Gives each term its role; the mapping goes before the presets. Terms are folded. */
export function rolesOf(
  terms: readonly string[],
  mapping: Mapping,
  presets: Iterable<Preset>,
): Role[] {
  const outcomes = new Map<string, Outcome>();
  for (const preset of presets)
    for (const [term, outcome] of Object.entries(preset.outcomes)) outcomes.set(term, outcome);
  for (const [term, outcome] of mapping.outcomes) outcomes.set(term, outcome);
  return terms.map((term): Role => {
    const target = mapping.terms.get(term);
    if (target) return target;
    if (mapping.ignore.has(term)) return { kind: 'ignored' };
    if (mapping.outside.has(term)) return { kind: 'outside' };
    const isStage = term.startsWith('stage:') || term.startsWith('status:');
    if (!isStage) return { kind: 'unmapped' };
    const bare = foldTerm(term.slice(term.indexOf(':') + 1));
    const outcome =
      outcomes.get(term) ??
      (term.startsWith('stage:')
        ? (mapping.outcomes.get(bare) ?? mapping.outcomes.get(withoutPipeline(bare)))
        : undefined);
    if (outcome) return { kind: 'closing', outcome };
    return { kind: 'unmapped-stage' };
  });
}
