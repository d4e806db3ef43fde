import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { readBodiesApart } from './apart.ts';
import { divide } from './divide.ts';
import { insideOf, isInside } from './file-name.ts';
import { frame } from './frame.ts';
import { inFile } from './finding.ts';
import { isError, type Problem } from './problem.ts';
import { playbookReader, type ReadResult } from './read-playbook.ts';
import { serveChanges } from './serve-changes.ts';
import { sharedReading, shareReading } from './shared-reading.ts';

interface Options {
  /** The content folder, absolute. */
  content: string;
  /** The day to judge dates by, as YYYY-MM-DD. */
  today: string;
  /** Adds what is wrong with diagrams that cannot be drawn; only the development server asks, as a build draws them all. */
  withDiagrams: (found: ReadResult) => Promise<ReadResult>;
}

/**
 * Stands before the site's Markdown pipeline: no text of the content folder reaches it that the
 * checker has not passed, whoever starts the build. In the development server it shows mistakes in
 * the page and in the terminal, while the site keeps its last good state.
 */
export function contentGate({ content, today, withDiagrams }: Options): AstroIntegration {
  const readFolder = playbookReader(content, today);
  shareReading(async () => (isServing ? withDiagrams(await readFolder()) : readFolder()));
  /** For each file the last text in which no mistake was found. */
  const proven = new Map<string, string>();
  let isServing = false;
  const read = async () => {
    const found = await sharedReading();
    for (const [file, text] of soundTexts(found)) proven.set(content + insideOf(file), text);
    return found;
  };
  const gate = {
    name: 'content-gate',
    enforce: 'pre' as const,
    configResolved: ({ command }: { command: string }) => {
      isServing = command === 'serve';
    },
    buildStart: async () => {
      await read();
    },
    load: {
      filter: { id: /\.mdx?$/ },
      // Until the folder is read anew without it, the page of a file that has just gone stays as it was.
      handler: (path: string) => (existsSync(path) ? undefined : proven.get(path)),
    },
    transform: {
      // Modules named with a “?” are the site's own, made of a page that passed here.
      filter: { id: /\.mdx?$/ },
      async handler(text: string, path: string) {
        if (!isInside(content, path)) return undefined;
        const last = proven.get(path);
        if (last === text) return undefined;
        const name = path.slice(content.length);
        const [first] = [...(await mistakesOf(name, text)), ...(await undrawnIn(name, text))];
        if (!first) proven.set(path, text);
        else if (last === undefined || !isServing) throw placed(first, path, text);
        // What is wrong is shown above the page; the page itself stays as it was.
        else return { code: last, map: null };
        return undefined;
      },
    },
  };
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [gate] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        serveChanges({ server, content, read, tell: (text) => logger.error(`\n${text}`) });
      },
    },
  };
}

/** The texts of files in which no mistake was found. */
function soundTexts({ problems, texts }: ReadResult): [file: string, text: string][] {
  const wrong = new Set(problems.filter(isError).map(({ file }) => file));
  return [...texts].filter(([file]) => !wrong.has(file));
}

async function mistakesOf(name: string, text: string): Promise<Problem[]> {
  const divided = divide({ file: `content${name}`, text });
  if (divided.problems.length > 0 || divided.body === undefined) return divided.problems;
  const read = await readBodiesApart([divided]);
  return (read.get(divided.file)?.findings ?? []).map(inFile(divided.file));
}

/** The diagrams of a text that the last reading could not draw. */
async function undrawnIn(name: string, text: string): Promise<Problem[]> {
  const { problems, texts } = await sharedReading();
  return problems.filter(
    ({ rule, file }) => rule === 'diagram' && insideOf(file) === name && texts.get(file) === text,
  );
}

interface Placed extends Error {
  loc?: { file: string; line: number; column: number };
  frame?: string;
  hint?: string;
}

function placed(problem: Problem, path: string, text: string): Placed {
  const { line, column, message, fix, rule } = problem;
  const error: Placed = new Error(`${message} (${rule})`);
  error.loc = { file: path, line, column };
  error.frame = frame(problem, text).join('\n');
  if (fix !== undefined) error.hint = fix;
  return error;
}
