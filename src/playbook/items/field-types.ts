import { z } from 'astro/zod';
import type { Kind } from '../kinds.ts';

/** A line of plain words. */
export const words = (description: string, example: string, longest = 400, shortest = 3) =>
  z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    // A line without a letter or digit has no name for speech and no anchor.
    .regex(/^(?=.*[\p{L}\p{N}])[^\n\r]*[\n\r]*$/u)
    .meta({ description, examples: [example] });

const id = () => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The kind of page that a field names, so that whoever names none is offered those that are there. */
export const namedKind = z.registry<{ kind: Kind }>();

/** The file name of another item, without its ending. */
export const pageOf = (kind: Kind, which: string, example: string) =>
  id()
    .meta({ description: `The file name of ${which}, without its ending.`, examples: [example] })
    .register(namedKind, { kind });

/** The id of an entry in one of the lists. */
export const idOf = (which: string, example: string) =>
  id().meta({ description: `The id of ${which}.`, examples: [example] });

/** A name for one entry inside a page; it becomes part of the page's address. */
export const ownId = (example: string) =>
  id()
    .max(40)
    .meta({
      description: 'A short name for this entry: small letters, digits and hyphens. Links use it.',
      examples: [example],
    });

/** A page of this playbook, as links name it. */
export const address = (example: string) =>
  z
    .string()
    .regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+)*\/(#[a-z0-9-]+)?$/)
    .meta({ description: 'A page of this playbook, as an address.', examples: [example] });

export const day = (description: string, example = '2026-10-14') =>
  z.iso.date().meta({ description, examples: [example] });

export const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).default([]).meta({ description });

/**
 * On what a claim stands: `interview:<file>` (a customer said so), `source:<id>` (published and cited),
 * `deals` (the test against past deals), or `assumption` (nobody has said so yet; ask).
 */
export const evidence = z
  .array(
    z
      .string()
      .regex(/^(interview:[a-z0-9-]+|source:[a-z0-9-]+|deals|assumption)$/)
      .meta({
        examples: [
          'interview:operations-director-lost',
          'source:gartner-2018',
          'deals',
          'assumption',
        ],
      }),
  )
  .default([])
  .meta({
    description:
      'What this stands on: “interview:file-name”, “source:id” from evidence/sources.yaml, “deals”, or “assumption”.',
    examples: [['interview:operations-director-lost', 'source:gartner-2018']],
  });

/** Fields that every kind of item may carry. */
export const common = {
  title: words('The name of the page, as readers would say it.', 'Run a diagnosis workshop', 120),
  aliases: list(
    words('Another name.', 'discovery', 80, 2),
    'Other words readers use for this page, acronyms too. Search finds the page by them.',
  ),
  formerly: list(id(), 'File names this page had before. Old links are sent on.'),
};

/** Interviews and records can be invented; what leans on them can do without. */
export const sample = z
  .boolean()
  .default(false)
  .meta({ description: 'true if the content is invented to show how it is done.' });

/** Who looks after an item and when they last did. */
export const kept = {
  owner: idOf('the owner in playbook.yaml', 'sales-enablement'),
  reviewed: day('The day somebody last read this page and found it true.'),
};

export const audience = z.enum(['customer', 'internal']).meta({
  description: 'Who may see this page: “customer” if it may be shown to customers, or “internal”.',
  examples: ['internal'],
});
