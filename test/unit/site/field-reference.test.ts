import { describe, expect, it } from 'vitest';
import { kindNames, kinds } from '#playbook/kinds.ts';
import { settingsSchema } from '#playbook/items/settings.ts';
import { fieldReference, formsOf } from '#site/field-reference.ts';

const stage = fieldReference(kinds.stages.schema);
const field = (name: string) => stage.find((entry) => entry.name === name);

describe('the field reference', () => {
  it('shows a field as it would stand in a file', () => {
    expect(field('reviewed')).toMatchObject({
      required: true,
      example: 'reviewed: 2026-10-14',
      form: 'a day: year-month-day',
    });
  });

  it('opens groups and lists of groups', () => {
    expect(field('criteria › proof')).toMatchObject({
      depth: 1,
      required: true,
      id: 'criteria-proof',
    });
    expect(field('criteria')).toMatchObject({ form: 'a list of groups of fields', example: '' });
  });

  it('names the words to choose from', () => {
    expect(field('status')?.form).toBe('one of: draft, pilot, in-force');
  });

  it('names the one word that a kind of record has', () => {
    const [change] = formsOf(kinds.records.schema);
    const kind = fieldReference(change?.schema ?? kinds.records.schema).find(
      ({ name }) => name === 'kind',
    );
    expect(kind?.form).toBe('the word change');
  });

  it('tells what may be left out', () => {
    expect(field('aliases')?.required).toBe(false);
  });

  it('shows each kind of record by itself', () => {
    expect(formsOf(kinds.records.schema).map(({ name }) => name)).toEqual([
      'change',
      'review',
      'disruption',
      'pilot',
    ]);
  });

  it('shows no field of any kind without words in a form an editor knows', () => {
    const schemas = [settingsSchema, ...kindNames.map((kind) => kinds[kind].schema)];
    const forms = schemas
      .flatMap(formsOf)
      .flatMap(({ schema }) => fieldReference(schema))
      .map(({ form }) => form);
    expect(forms.filter((form) => /string|enum|object|undefined/i.test(form))).toEqual([]);
  });
});
