import { z } from 'astro/zod';
import { claimsOf } from '#playbook/claims.ts';
import { processModel } from '#playbook/process-model.ts';
import { standing as standingOf } from '#playbook/rungs.ts';
import { saturation as saturationOf } from '#playbook/saturation.ts';
import { evidence, interviews, records, settings, stages, today } from './playbook.ts';

/** Every claim of the process with what it stands on. */
export const claims = claimsOf(stages, interviews);

/** How much of what customers would say the interviews have heard. */
export const saturation = saturationOf(interviews);

export const model = processModel(stages, settings.questions);

const tested = z.object({ model: z.object({ hash: z.string() }) }).safeParse(evidence.backtest).data
  ?.model.hash;

/** Where this playbook stands, rung by rung. */
export const standing = standingOf({
  settings,
  stages,
  interviews,
  records,
  claims,
  saturation,
  backtest: tested === undefined ? 'none' : tested === model.hash ? 'current' : 'stale',
  today,
});

/** How many of the interviews are invented samples. */
export const inventedInterviews = interviews.filter(({ data }) => data.sample).length;

/** Whether any of it rests on invented sample material. */
export const restsOnSamples = inventedInterviews > 0 || records.some(({ data }) => data.sample);
