import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusePublishing } from '#backtest/publish.ts';
import type { Report } from '#backtest/report.ts';

/** Writes the report for the site, unless it differs from the one there by so few deals that they could be told; then says why not. */
export function publish(report: Report, path: string): string | undefined {
  const before: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const refusal = refusePublishing(before, report);
  if (refusal === undefined) writeJson(path, report);
  return refusal;
}

/** Writes a report as JSON, a final newline included. */
export function writeJson(path: string, report: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`);
}
