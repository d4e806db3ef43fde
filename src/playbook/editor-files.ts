import { z } from 'astro/zod';
import { components } from './components.ts';
import { settingsSchema, sourcesSchema } from './items/settings.ts';
import { kindNames, kinds } from './kinds.ts';
import { beginnings, scaffold } from './scaffold.ts';

/**
 * The files that help while writing, made from the content model itself: descriptions of all fields
 * for completion and hover, and beginnings of pages. By path from the root of the project.
 */
export function editorFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, value: unknown) =>
    files.set(`.vscode/${path}`, `${JSON.stringify(value, null, 2)}\n`);
  for (const kind of kindNames) put(`schemas/${kind}.schema.json`, jsonSchema(kinds[kind].schema));
  put('schemas/playbook.schema.json', jsonSchema(settingsSchema));
  put('schemas/sources.schema.json', jsonSchema(sourcesSchema));
  put('crossing.code-snippets', snippets());
  return files;
}

/** What may be written, before defaults are filled in. Draft 7 is what editors know best. */
export const jsonSchema = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

const example = {
  today: '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
  owner: 'sales-enablement',
  question: 'need-to-change',
  stage: 'change',
  role: 'problem-owner',
};

function snippets() {
  const pages = Object.keys(beginnings).map((word) => [
    `A new ${word}`,
    {
      scope: 'markdown,mdx',
      prefix: `new-${word}`,
      description: `All fields of a new ${word}, as npm run new writes them.`,
      body: withTitle(scaffold(word, 'title-of-the-page', example)),
    },
  ]);
  const parts = Object.entries(components).map(([name, { about, example: text }]) => [
    `<${name}>`,
    { scope: 'mdx', prefix: name.toLowerCase(), description: about, body: [text] },
  ]);
  return Object.fromEntries([...pages, ...parts]);
}

/** The cursor begins in the title. */
const withTitle = (text: string) =>
  text.replace('title: Title of the page', 'title: ${1:Title of the page}').trimEnd().split('\n');
