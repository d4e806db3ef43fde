import { describe, expect, it } from 'vitest';
import { makeMistakes } from '#backtest/mistakes.ts';
import { readFiles, type InputFile } from '#backtest/intake.ts';
import { emptyMapping, type Mapping } from '#backtest/mapping.ts';
import { detectFile } from '#backtest/preset.ts';
import { isoDay } from '#backtest/days.ts';
import { draftOf, presets, reportOf } from './company.ts';

/** Reads exports and lists deals and events in words; ids are shown as the order of deals. */
async function read(files: Record<string, string>, more: Partial<Mapping> = {}) {
  const mistakes = makeMistakes();
  const inputs = Object.entries(files).map(([name, text]): InputFile => ({
    name,
    gives: /^(deals|opportunity$)/i.test(name) ? 'deals' : 'events',
    pieces: [text],
  }));
  const intake = await readFiles(inputs, {
    presets,
    preset: undefined,
    mapping: { ...emptyMapping(), ...more },
    dropExtra: false,
    draft: false,
    mistakes,
  });
  const { deals, events, terms } = intake;
  return {
    mistakes: mistakes.list().map(({ message }) => message),
    outcomes: deals.outcome,
    events: Array.from(
      { length: events.size },
      (_, i) =>
        `${events.deal[0]?.[i]} ${terms.written[events.term[0]?.[i] ?? 0]} ${isoDay(Math.floor((events.at[0]?.[i] ?? 0) / 86400))}`,
    ),
    notes: Object.fromEntries(intake.quirks),
    sources: intake.sources,
  };
}

const american = { dates: 'mdy', timeZone: 'UTC' } as const;

describe('Salesforce', () => {
  const deals =
    'Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,IsDeleted\n006A00000000001AAA,1,x,Won it,9,2025-03-01,TRUE,TRUE,2025-01-01T08:00:00.000Z,false\n006A00000000002AAA,1,x,Proposal,9,2027-01-01,FALSE,FALSE,2025-01-02T08:00:00.000Z,false\n';

  it('takes outcomes from the flags, ids by their first 15 characters, and collapses nothing by itself', async () => {
    const history =
      'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,SystemModstamp,IsDeleted\n1,006A00000000001,u,2025-01-05T08:00:00.000Z,Proposal,1,1,2025-03-01,10,Pipeline,2025-01-05T08:00:00.000Z,false\n2,006A00000000001,u,2025-01-09T08:00:00.000Z,Proposal,2,2,2025-03-01,10,Pipeline,2025-01-09T08:00:00.000Z,true\n';
    const found = await read({ opportunity: deals, history });
    expect(found.mistakes).toEqual([]);
    expect(found.outcomes).toEqual(['won', 'open']);
    expect(found.events).toEqual(['0 stage:Proposal 2025-01-05']);
    expect(found.notes).toEqual({ 'planned-close': 1, 'left-out': 1, 'in-utc': 3 });
    expect(found.sources).toEqual(['Salesforce: Opportunity', 'Salesforce: OpportunityHistory']);
  });

  it('finds the first stage in the old value of the first field change', async () => {
    const changes =
      'Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,DataType,Field,OldValue,NewValue\n1,false,006A00000000001AAA,u,2025-01-20T08:00:00.000Z,Text,StageName,Proposal,Won it\n2,false,006A00000000001AAA,u,2025-01-10T08:00:00.000Z,Text,StageName,Discovery,Proposal\n3,false,006A00000000001AAA,u,2025-01-11T08:00:00.000Z,Text,Owner,Jane,John\n';
    const found = await read({ opportunity: deals, changes });
    expect(found.events).toEqual([
      '0 stage:Won it 2025-01-20',
      '0 stage:Proposal 2025-01-10',
      '0 stage:Discovery 2025-01-01',
    ]);
    expect(JSON.stringify(found)).not.toContain('Jane');
  });

  it('reads done tasks and events of opportunities by type, as days', async () => {
    const tasks =
      'Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,IsClosed,Type,TaskSubtype,CreatedDate,CompletedDateTime\n1,w,006A00000000001AAA,Call Jane,2025-01-12T00:00:00.000Z,Completed,Normal,TRUE,,Call,2025-01-11T08:00:00.000Z,\n2,w,006A00000000001AAA,Call,2025-02-12T00:00:00.000Z,Open,Normal,FALSE,,Call,2025-01-11T08:00:00.000Z,\n3,w,001000000000001AAA,Call,2025-01-12T00:00:00.000Z,Completed,Normal,TRUE,,Call,2025-01-11T08:00:00.000Z,\n';
    const meetings =
      'Id,WhoId,WhatId,Subject,StartDateTime,EndDateTime,ActivityDate,EventSubtype,Type,Location\n1,w,006A00000000002AAA,x,2025-01-20T09:00:00.000Z,2025-01-20T10:00:00.000Z,2025-01-20,Event,Workshop,Berlin\n';
    const found = await read({ opportunity: deals, tasks, meetings });
    expect(found.events).toEqual(['0 Call 2025-01-12', '1 Workshop 2025-01-20']);
    expect(found.notes).toMatchObject({ 'left-out': 1, 'other-deals': 1 });
  });

  it('leaves out a total that is as wide as the deals, which is no open deal', async () => {
    const report =
      'Opportunity ID,Stage,Close Date,Created Date,Closed,Won\n006A00000000001,Won it,3/1/2025,1/1/2025,1,1\nTotal,,,,1,\n';
    const found = await read({ deals: report }, american);
    expect(found.outcomes).toEqual(['won']);
    expect(found.notes).toMatchObject({ 'left-out': 1 });
  });

  it('reads a report with its footer, in American dates', async () => {
    const report =
      'Opportunity ID,Opportunity Name,Stage,Close Date,Created Date,Closed,Won\n006A00000000001,x,Won it,3/1/25,1/1/25,1,1\n\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\nConfidential Information - Do Not Distribute\n';
    const found = await read({ deals: report }, american);
    expect(found.outcomes).toEqual(['won']);
    expect(found.notes).toMatchObject({ footer: 2, 'short-years': 2 });
  });
});

describe('HubSpot', () => {
  const header =
    'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Is closed lost,Is Closed Won,"Date entered ""Demo (Sales Pipeline)""","Date exited ""Demo (Sales Pipeline)""","Date entered ""Contract (Sales Pipeline)"""\n';

  it('reads the wide columns of a deal export as entries into stages', async () => {
    const found = await read(
      {
        deals: `${header}1,x,Won,2025-01-01 10:00,2025-03-01 10:00,false,true,2025-01-10 09:00,2025-01-20 09:00,2025-01-20 09:00\n2,x,Demo,2025-01-02 10:00,2025-09-01 10:00,false,false,2025-01-11 09:00,,\n`,
      },
      { timeZone: 'Europe/Berlin' },
    );
    expect(found.outcomes).toEqual(['won', 'open']);
    expect(found.events).toEqual([
      '0 stage:Demo (Sales Pipeline) 2025-01-10',
      '0 stage:Contract (Sales Pipeline) 2025-01-20',
      '1 stage:Demo (Sales Pipeline) 2025-01-11',
    ]);
  });

  const wide = [
    'Record ID;Deal Stage;Create Date;Close Date;Is Closed Won;Is closed lost;"Date entered ""Offer (Sales)""";"Date entered ""Closed Won (Sales)"""',
    ...Array.from(
      { length: 6 },
      (_, i) =>
        `${i};Closed Won;2025-01-01 09:00;2025-03-01 10:00;true;false;2025-02-01 09:00;2025-03-01 10:00`,
    ),
    '7;Offer;2025-01-01 09:00;(No value);false;false;2025-02-01 09:00;(No value)',
  ].join('\n');

  it('lists the stages of a deal export in the first draft, before a time zone is known; closings by the flags', async () => {
    const draft = await draftOf(wide, 'deal,activity,at\n');
    expect(draft).toContain('  "Closed Won": won   # in 6 deals, by the flags of the deals');
    expect(draft).toContain('"stage:Offer (Sales)": stage:…   # 7 rows in 7 deals');
    expect(draft).not.toContain('stage:Closed Won');
  });

  it('takes an outcome for the closing stage of every pipeline, so that no win misses it', async () => {
    const report = await reportOf({
      deals: wide,
      mapping:
        'timeZone: UTC\noutcomes: { Closed Won: won }\nterms: { "stage:Offer (Sales)": stage:backing }\n',
    });
    expect(report.metrics.C2.rows).toEqual([]);
    expect(report.data.notes.map(({ id }) => id)).not.toContain('reopened');
  });

  it.each([
    [{ events: wide }, 'This is a file of deals (HubSpot: deals). Choose it as such. The days'],
    [
      { deals: 'WhatId,ActivityDate,Status,TaskSubtype\n' },
      'This is a file of events (Salesforce: Task). Choose it as such.',
    ],
  ])(
    'tells a file of deals that was chosen as events, and the other way round',
    async (files, told) => {
      const { mistakes } = await read({ deals: 'deal,outcome\nD1,won\n', ...files });
      expect(mistakes[0]?.slice(0, told.length)).toBe(told);
    },
  );

  it('does not believe the id closedwon, which survives renaming', async () => {
    const deals =
      'hs_object_id,dealname,dealstage,createdate,closedate\n1,x,closedwon,2025-01-01T10:00:00Z,\n';
    const [message = ''] = (await read({ deals })).mistakes;
    expect(message).toContain('is not under “outcomes”');
    expect(
      (await read({ deals }, { outcomes: new Map([['closedwon', 'open']]) })).outcomes,
    ).toEqual(['open']);
  });

  const deals = `${header}1,x,Won,2025-01-01,2025-03-01,false,true,,,\n`;

  it('reads a long property history, stage changes only', async () => {
    const history =
      'Record ID,Property,Value,Timestamp,sourceType\n1,dealstage,demo,2025-01-10T09:00:00Z,CRM_UI\n1,dealname,Big one,2025-01-11T09:00:00Z,CRM_UI\n';
    expect((await read({ deals, history })).events).toEqual(['0 stage:demo 2025-01-10']);
  });

  it('reads a wide, ragged property history', async () => {
    const history =
      'id,name,value1,time1,value2,time2\n1,dealstage,demo,2025-01-10T09:00:00Z,contract,1737363600000\n1,dealname,Big one,2025-01-11T09:00:00Z\n';
    expect((await read({ deals, history })).events).toEqual([
      '0 stage:demo 2025-01-10',
      '0 stage:contract 2025-01-20',
    ]);
  });
});

describe('Pipedrive', () => {
  const deals =
    'Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Person - Email,Deal - Value\n1,x,9,won,2025-01-01 10:00:00,2025-03-01 10:00:00,,,j@x.org,9\n2,x,9,lost,2025-01-01 10:00:00,,2025-02-01 10:00:00,Price,j@x.org,9\n3,x,9,deleted,2025-01-01 10:00:00,,,,j@x.org,9\n';

  it('reads the list, two columns of one name included, as long as neither is read', async () => {
    const found = await read({ deals }, { timeZone: 'UTC' });
    expect(found).toMatchObject({
      mistakes: [],
      outcomes: ['won', 'lost'],
      notes: { 'left-out': 1 },
    });
  });

  it('reads the flow: stages by id, and closings', async () => {
    const flow =
      'id,item_id,user_id,field_key,old_value,new_value,is_bulk_update_flag,log_time,change_source\n1,1,7,stage_id,3,5,0,2025-01-10 09:00:00,app\n2,1,7,status,open,won,0,2025-03-01 09:00:00,app\n3,1,7,value,8,9,0,2025-01-11 09:00:00,app\n';
    const found = await read({ deals, flow }, { timeZone: 'UTC' });
    expect(found.events).toEqual([
      '0 stage:5 2025-01-10',
      '0 status:won 2025-03-01',
      '0 stage:3 2025-01-01',
    ]);
  });

  it('keeps done activities only', async () => {
    const activities =
      'id,type,done,due_date,due_time,duration,add_time,marked_as_done_time,subject,deal_id\n1,call,1,2025-01-10,,,2025-01-01 09:00:00,2025-01-11 09:00:00,Call Jane,1\n2,call,0,2026-01-10,,,2025-01-01 09:00:00,,Call,1\n';
    expect((await read({ deals, activities }, { timeZone: 'UTC' })).events).toEqual([
      '0 call 2025-01-11',
    ]);
  });
});

describe('a plain log', () => {
  it('may have a cohort, which is not read', async () => {
    const { mistakes, notes } = await read({
      deals: 'deal,outcome,cohort\nD1,won,Jane\nD1,won,Joe\n',
    });
    expect(mistakes).toEqual([]);
    expect(notes).toEqual({ 'same-deal-again': 1 });
  });
});

describe('process-mining logs', () => {
  it.each([
    [
      'case:concept:name,concept:name,time:timestamp,org:resource\n1,Demo,2025-01-10T09:00:00+00:00,Jane\n',
    ],
    [
      'case_id,activity,resource,start_time,end_time\n1,Demo,Jane,2025-01-10T08:00:00+00:00,2025-01-10T09:00:00+00:00\n',
    ],
  ])('%#', async (events) => {
    const found = await read({
      deals: 'deal,opened_at,closed_at,outcome\n1,2025-01-01,2025-03-01,won\n',
      events,
    });
    expect(found).toMatchObject({ mistakes: [], events: ['0 Demo 2025-01-10'] });
  });
});

it('tells the Fivetran table opportunity_history from OpportunityHistory', () => {
  const header = [
    '_fivetran_active',
    '_fivetran_start',
    '_fivetran_end',
    'id',
    'stage_name',
    'is_closed',
    'is_won',
    'created_date',
    'close_date',
  ];
  expect(detectFile(presets, header, 'events')?.preset.name).toBe('salesforce-fivetran');
});

it('says which export is nearest when columns fit none', async () => {
  const [message = ''] = (await read({ deals: 'a,b\n1,2\n' })).mistakes;
  expect(message).toMatch(/^The columns fit no known export. Nearest is “/);
});

describe('the draft of a first run', () => {
  const rows = Array.from({ length: 6 }, (_, i) => `D${i}`);
  const deals = [
    'deal,opened_at,closed_at,outcome',
    ...rows.map((id) => `${id},2025-01-01,2025-03-01,Gewonnen`),
  ].join('\n');
  const events = [
    'deal,activity,at',
    ...rows.map((id) => `${id},Problem theirs,2025-01-05`),
    ...rows.map((id) => `${id},Golf day,2025-01-06`),
    'D1,Dinner with Jane,2025-01-07',
    'D1,stage:Discovery,2025-01-07',
    'D1,stage:Waiting for Jane,2025-01-08',
  ].join('\n');

  it('lists terms with counts, marks guesses, hides rare terms, and guesses no outcome', async () => {
    const draft = await draftOf(deals, events);
    expect(draft).toContain('  "Problem theirs": problem/theirs   # guess; 6 rows in 6 deals');
    expect(draft).toContain('  # "Golf day": …   # 6 rows in 6 deals');
    expect(draft).toContain('  "stage:Discovery": stage:problem   # guess; in fewer than 5 deals');
    expect(draft).toContain('# Not shown: 2 more in fewer than 5 deals each');
    expect(draft).toContain(
      '  # "Gewonnen": …   # in 6 deals: decide won, lost, disqualified or open',
    );
    expect(draft).not.toContain('Jane');
  });

  it('shows no term of the outcome column in fewer than five deals, however it is written', async () => {
    const draft = await draftOf(
      `${deals.replace('Gewonnen', 'GEWONNEN')}\nD7,2025-01-01,2025-03-01,Lost to Jane Doe\n`,
      events,
    );
    expect(draft).toContain('  # "GEWONNEN": …   # in 6 deals');
    expect(draft).toContain('  # Not shown: 1 more in fewer than 5 deals each. Write won, lost');
    expect(draft).not.toContain('Jane');
  });

  it('proves the order of days by the column, and asks where nothing proves it', async () => {
    const american = events
      .replaceAll('2025-01-05', '01/05/25')
      .replaceAll('2025-01-06', '01/26/25')
      .replaceAll('2025-01-07', '01/07/25');
    expect(await draftOf(deals, american)).toContain('dates: mdy   # 6 dates can only be read so');
    expect(await draftOf(deals, american.replaceAll('26', '06'))).toContain('dates:   # decide');
    expect(await draftOf(deals, events.replace('2025-01-06', '01/26/25'))).toContain(
      'dates: mdy   # fewer than 5 dates can only be read so',
    );
  });
});
