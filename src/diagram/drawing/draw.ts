import type { DomElement } from '../dom/element.ts';
import type { Diagram } from 'mermaid/dist/Diagram.js';
import { finish } from '../finish/finish.ts';
import { openFontBook } from '../font/font-book.ts';
import { fontFiles } from '../font/site-font.ts';
import { createLayout } from '../geometry/layout.ts';
import type { DiagramJob, DrawnDiagram, Outcome } from '../job.ts';
import { type Attempt, diagnose } from '../problem/diagnose.ts';
import { prepare, type Prepared } from '../problem/prepare.ts';
import { NothingToDraw, supportedKind } from '../kinds.ts';
import { textOf } from '../text/text-of.ts';
import { restartChance } from './fixed-world.ts';
import { ownSettings } from './own-settings.ts';
import { openStage } from './stage.ts';
import { openMermaid } from './open-mermaid.ts';
import { openWindow } from './window.ts';

/** Draws jobs one at a time; needs a process of its own, whose globals it takes. */
export async function createDrawer(): Promise<(job: DiagramJob) => Promise<Outcome>> {
  const fonts = openFontBook(fontFiles);
  const layout = createLayout(fonts);
  const window = openWindow(layout);
  const mermaid = await openMermaid(window);

  /** Mermaid's own drawing, before it is written out and cleaned as a string: that is done by `finish`. */
  const drawRaw = async (id: string, code: string): Promise<DomElement> => {
    restartChance(code);
    const stage = openStage(window.document);
    await mermaid.draw(id, code, stage.container);
    return stage.svg();
  };

  const attemptWith =
    (settings: string): Attempt =>
    async (code, draws) => {
      try {
        await mermaid.read(settings + code);
        if (draws) requireNumbers(await drawRaw('attempt', settings + code));
        return undefined;
      } catch (error) {
        return error;
      }
    };

  const draw = async (job: DiagramJob, code: string, words: Prepared): Promise<DrawnDiagram> => {
    const diagram = await mermaid.read(code);
    const kind = supportedKind(diagram.type);
    const described = {
      title: words.title || job.title,
      description: words.description || job.description,
    };
    const frame = { id: job.id, kind: kind.name, ...names(diagram, described) };
    const text = textOf(kind, diagram.db);
    if (kind.name === 'gantt' && !text.items.length) throw new NothingToDraw();
    const svg = await drawRaw(job.id, code);
    requireNumbers(svg);
    fonts.takeMissing();
    const written = finish(svg, diagram, frame, layout);
    const { title: name, description } = frame;
    return { svg: written, type: kind.name, title: name, description, text, warnings: [] };
  };

  return async (job) => {
    const prepared = prepare(job.source, job.looks ?? 'refuse');
    const [problem] = prepared.problems;
    if (problem) return { problem };
    const settings = ownSettings(job.source, prepared.code);
    const attempt = attemptWith(settings);
    if (prepared.warnings.length) {
      // What is left out must be right all the same.
      const whole = prepare(job.source, 'keep');
      const error = await attempt(whole.code, false);
      if (error) return { problem: await diagnose(error, whole, attempt) };
    }
    try {
      const drawn = await draw(job, settings + prepared.code, prepared);
      const missing = fonts.takeMissing();
      const warnings = [...prepared.warnings, ...missingWarning(missing)];
      return { drawn: { ...drawn, warnings } };
    } catch (error) {
      return { problem: await diagnose(error, prepared, attempt) };
    } finally {
      window.document.body.replaceChildren();
    }
  };
}

function names(
  { db }: Diagram,
  given: { title?: string | undefined; description?: string | undefined },
) {
  return {
    title: db.getAccTitle?.() || given.title || db.getDiagramTitle?.() || '',
    description: db.getAccDescription?.() || given.description || '',
  };
}

/** Mermaid draws “score: high” at no place at all; such a drawing is an error. */
function requireNumbers(svg: DomElement) {
  for (const element of svg.descendants()) {
    const values = element.getAttributeNames().map((name) => element.getAttribute(name) ?? '');
    if (values.some((value) => /\b(?:NaN|Infinity)\b/.test(value))) throw new Error('not a number');
  }
}

function missingWarning(missing: readonly string[]): string[] {
  if (!missing.length) return [];
  return [`The site's font has no “${missing.join('”, “')}”; the space for it is an estimate.`];
}
