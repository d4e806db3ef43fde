import { isDay, type Day } from '#playbook/day.ts';
import { UsageError } from './usage-error.ts';

/** The day to judge dates by: `PLAYBOOK_TODAY` of `env`, or the day of `now` in UTC. */
export function today(
  env: Record<string, string | undefined> = process.env,
  now: Date = new Date(),
): Day {
  const given = env['PLAYBOOK_TODAY'];
  if (!given) return now.toISOString().slice(0, 10);
  if (isDay(given)) return given;
  throw new UsageError(
    `“${given}” is not a day of the calendar. Write one such as 2026-10-14 in PLAYBOOK_TODAY or after “--today”.`,
  );
}
