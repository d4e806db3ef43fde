import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backtest } from '#backtest/backtest.ts';
import type { Report } from '#backtest/report.ts';
import { model, presets, TODAY } from './company.ts';

const folder = new URL('../../../../shared/data/deals/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.log('Skipped: tests of real deals; ../shared/data/deals is not here.');

async function report(
  deals: string,
  events: string[],
  mapping: string,
  dropExtra = false,
): Promise<Report> {
  const file = (name: string, gives: 'deals' | 'events') => ({
    name,
    gives,
    pieces: [readFileSync(new URL(name, folder), 'utf8')],
  });
  const result = await backtest({
    model,
    presets,
    files: [file(deals, 'deals'), ...events.map((name) => file(name, 'events'))],
    mapping: { name: 'mapping.yaml', text: mapping },
    dropExtra,
    today: TODAY + 365,
  });
  if (result.kind !== 'report') throw new Error(JSON.stringify(result));
  return result.report;
}

const notes = ({ data }: Report) =>
  Object.fromEntries(data.notes.map(({ id, count }) => [id, count]));

describe.runIf(isThere)('real exports', () => {
  it('Salesforce: outcomes by flags, seven deals that had once been won, close dates before opening', async () => {
    const found = await report(
      'salesforce-demo/Opportunity.csv',
      ['salesforce-demo/OpportunityHistory.csv'],
      'timeZone: UTC\ndates: mdy\noutcomes: { Closed Won: won, Closed Lost: lost }\nterms: { "stage:Prospecting": stage:change, "stage:Proposal/Price Quote": stage:backing }\n',
      true,
    );
    expect(found.data.deals).toEqual({ total: 36, won: 12, lost: 8, disqualified: 0, open: 16 });
    expect(found.data.reopened).toBe(7);
    expect(notes(found)).toMatchObject({
      'planned-close': 16,
      'close-before-open': 19,
      reopened: 7,
    });
    expect(found.verdicts.captured.kind).toBe('cannot tell');
  });

  it('HubSpot and Salesforce tables of a connector are read as they are', async () => {
    const hubspot = await report(
      'fivetran-hubspot/deal_data.csv',
      ['fivetran-hubspot/deal_stage_data.csv', 'fivetran-hubspot/deal_property_history_data.csv'],
      'timeZone: UTC\n',
    );
    expect(hubspot.data.deals).toMatchObject({ total: 44, won: 0 });
    expect(notes(hubspot)['other-deals']).toBe(14);
    const salesforce = await report(
      'fivetran-salesforce/sf_opportunity_data.csv',
      [
        'fivetran-salesforce/sf_opportunity_history_data.csv',
        'fivetran-salesforce/sf_task_data.csv',
        'fivetran-salesforce/sf_event_data.csv',
      ],
      'timeZone: UTC\n',
    );
    expect(salesforce.verdicts.captured.kind).toBe('cannot tell');
  });

  it('deals without events: counts, and can’t tell', async () => {
    const found = await report(
      'salvirt/Salvirt_B2B_ML_dataset.csv',
      [],
      'columns: { deals: { outcome: Status, segment: Comp_size } }\noutcomes: { Won: won, Lost: lost }\n',
      true,
    );
    expect(found.data.deals).toMatchObject({ total: 448, won: 227, lost: 221 });
    expect(notes(found)).toMatchObject({ 'same-row-without-id': 83, 'without-events': 448 });
    expect(found.verdicts.captured.kind).toBe('cannot tell');
    expect(found.verdicts.simpler.kind).toBe('cannot tell');
  });
});
