import type { ProcessModel } from '#backtest/model.ts';
import { mistakeToText } from '#backtest/mistakes.ts';
import { answers } from '#site/deals-report/answers.ts';
import type { NamedStage } from '#site/deals-report/coverage.ts';
import { reportParts } from '#site/deals-report/report-parts.ts';
import { makeChoices } from './deals-choices.ts';
import type { DealsAnswer, DealsQuestion } from './deals-worker.ts';
import workerScript from './deals-worker.ts?worker&url';
import { download } from './download.ts';
import { make } from './make.ts';
import { partOf } from './part.ts';
import { shown } from './show-pieces.ts';
import { trustedScript } from './trusted.ts';

interface PageData {
  model: ProcessModel;
  stages: NamedStage[];
  base: string;
}

/** In milliseconds. */
const dayLength = 86_400_000;

const root = document.querySelector<HTMLElement>('[data-try]');
if (root) startTry(root);

/** Lets the reader test their own files: they are read by a worker of this page and go nowhere. */
function startTry(root: HTMLElement): void {
  const part = (selector: string) => partOf(root, selector);
  const data: PageData = JSON.parse(part('[data-model]').textContent);
  const form = part('form');
  const said = part('[data-said]');
  const choices = part('[data-choices]');
  const result = part('[data-result]');
  let worker: Worker | undefined;
  let mapping: { name: string; text: string } | undefined;
  let pilot: { name: string; text: string } | undefined;

  form.hidden = false;
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]')) takeDrops(input);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void read();
  });

  async function read(): Promise<void> {
    mapping = await textOf('mapping');
    pilot = await textOf('pilot');
    choices.replaceChildren();
    // A mapping without terms says only how to read the files.
    ask(mapping !== undefined && !/^terms:/m.test(mapping.text));
  }

  function ask(draft: boolean): void {
    const files: DealsQuestion['files'] = [
      ...filesOf('deals').map((file) => ({ file, gives: 'deals' as const })),
      ...filesOf('events').map((file) => ({ file, gives: 'events' as const })),
    ];
    if (files.length === 0) return say('Choose a file of deals first.');
    result.replaceChildren();
    say('Reading …');
    worker?.terminate();

    worker = new Worker(scriptOfWorker(), { type: 'module' });
    worker.addEventListener('message', ({ data: told }: MessageEvent<DealsAnswer>) => hear(told));
    worker.addEventListener('error', () =>
      say('The reading stopped. This is our fault, not yours.'),
    );
    const question: DealsQuestion = {
      model: data.model,
      today: Math.floor(Date.now() / dayLength),
      files,
      mapping,
      pilot,
      draft,
    };
    worker.postMessage(question);
  }

  function hear(told: DealsAnswer): void {
    if (told.kind === 'progress')
      return say(`Reading ${told.file}: ${told.rows.toLocaleString('en')} rows`);
    if (told.kind === 'fault') return say('Something went wrong. This is our fault, not yours.');
    if (told.kind === 'mistakes') {
      say('These files cannot be used as they are:');
      result.replaceChildren(
        make(
          'ul',
          {},
          told.mistakes.map((mistake) => make('li', {}, [mistakeToText(mistake)])),
        ),
      );
      return;
    }
    if (told.kind === 'draft') {
      const terms = makeChoices(told.draft, data.model);
      const go = make('button', { type: 'button' }, ['Show the report']);
      go.addEventListener('click', () => {
        mapping = { name: 'your choices', text: terms.mapping() };
        ask(false);
      });
      choices.replaceChildren(make('h2', {}, ['What do your words mean?']), terms.element, go);
      return say('Your files are read. Say what their terms mean.');
    }
    const heading = make('h2', { tabindex: '-1' }, ['The report']);
    const report = told.report;
    result.replaceChildren(
      heading,
      make('p', { class: 'deals-save' }, [
        button('Save the mapping', () => download('mapping.yaml', mapping?.text ?? '')),
        button('Save the report as JSON', () =>
          download('backtest.json', `${JSON.stringify(report, null, 1)}\n`),
        ),
      ]),
      ...shown([...answers(report, addressOf), ...reportParts(report, data.stages)]),
    );
    say('Done. Nothing left this page.');
    heading.focus();
  }

  /** What would stand on the published report stands on this page. */
  function addressOf(page: string): string {
    return page.startsWith('/evidence/deals/#') ? page.slice(page.indexOf('#')) : data.base + page;
  }

  async function textOf(name: string): Promise<{ name: string; text: string } | undefined> {
    const [file] = filesOf(name);
    return file && { name: file.name, text: await file.text() };
  }

  function filesOf(name: string): File[] {
    return [...(root.querySelector<HTMLInputElement>(`input[name=${name}]`)?.files ?? [])];
  }

  function say(text: string): void {
    said.textContent = text;
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, [text]);
  element.addEventListener('click', act);
  return element;
}

/** Files can be dropped on the whole box around a chooser. */
function takeDrops(input: HTMLInputElement): void {
  const box = input.closest('label');
  box?.addEventListener('dragover', (event) => {
    event.preventDefault();
    box.dataset['over'] = '';
  });
  box?.addEventListener('dragleave', () => delete box.dataset['over']);
  box?.addEventListener('drop', (event) => {
    event.preventDefault();
    delete box.dataset['over'];
    if (event.dataTransfer) input.files = event.dataTransfer.files;
  });
}

/** The dev server hands out modules by other names and has no Trusted Types. */
function scriptOfWorker(): string | URL {
  return import.meta.env.DEV ? workerScript : trustedScript(workerScript);
}
