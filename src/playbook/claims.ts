import type { Interview } from './items/interview.ts';
import type { Stage } from './items/stage.ts';

interface Entry<T> {
  id: string;
  data: T;
}

/** Something the process asserts about customers, and on what it stands. */
export interface Claim {
  /** `stage/entry`. */
  id: string;
  stage: string;
  kind: 'customer activity' | 'criterion' | 'stall';
  text: string;
  standing: 'backed' | 'assumption' | 'contradicted';
  /** Interviews that bear it out, by file name. */
  supportedBy: string[];
  /** Interviews that speak against it, by file name. */
  contradictedBy: string[];
  /** Published sources, by id. */
  sources: string[];
  /** Whether the test against past deals is named as evidence. */
  deals: boolean;
}

/**
 * Every customer activity, criterion and stall with its standing: contradicted as soon as one
 * interview speaks against it, backed when an interview, a source or the deals bear it out,
 * otherwise an assumption.
 */
export function claimsOf(
  stages: readonly Entry<Stage>[],
  interviews: readonly Entry<Interview>[],
): Claim[] {
  const said = interviews.flatMap(({ id, data }) =>
    data.claims.map(({ about, says }) => ({ interview: id, about, says })),
  );
  return stages.flatMap(({ id: stage, data }) =>
    [
      ...data.customer.map(({ id, does, evidence }) => ({
        kind: 'customer activity' as const,
        id,
        text: does,
        evidence,
      })),
      ...data.criteria.map(({ id, customer, evidence }) => ({
        kind: 'criterion' as const,
        id,
        text: `The customer ${customer}`,
        evidence,
      })),
      ...data.stalls.map(({ id, sign, evidence }) => ({
        kind: 'stall' as const,
        id,
        text: sign,
        evidence,
      })),
    ].map(({ id, kind, text, evidence }) => {
      const about = `${stage}/${id}`;
      const heard = said.filter((each) => each.about === about);
      const supportedBy = unique([
        ...named(evidence, 'interview:'),
        ...heard.filter(({ says }) => says === 'supports').map(({ interview }) => interview),
      ]);
      const contradictedBy = unique(
        heard.filter(({ says }) => says === 'contradicts').map(({ interview }) => interview),
      );
      const sources = named(evidence, 'source:');
      const deals = evidence.includes('deals');
      const backed = supportedBy.length > 0 || sources.length > 0 || deals;
      const standing =
        contradictedBy.length > 0 ? 'contradicted' : backed ? 'backed' : 'assumption';
      return {
        id: about,
        stage,
        kind,
        text,
        standing,
        supportedBy,
        contradictedBy,
        sources,
        deals,
      };
    }),
  );
}

const named = (evidence: readonly string[], kind: string) =>
  evidence.filter((entry) => entry.startsWith(kind)).map((entry) => entry.slice(kind.length));

const unique = (ids: string[]) => [...new Set(ids)];
