import type { DiagramText } from '../job.ts';
import type { Kind } from '../kinds.ts';

export function textOf(kind: Kind, db: object): DiagramText {
  void db;
  return { kind: kind.called, items: [] };
}
