import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { makeTwins } from '#site/twin/twins.ts';
import { writePlaybook } from './write-playbook.ts';

const packages = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: {
    '@astrojs/markdown-remark': '7.3.0',
    '@astrojs/starlight': '0.42.4',
    astro: '7.3.4',
  },
});

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight({ title: 'Generated' })] });
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

// Writes a generated playbook, and a Starlight project with the same words, to build both and compare.
const [folder = '', items] = process.argv.slice(2);
if (!folder || !(Number(items) > 0)) {
  console.error('Usage: node scripts/bench/write-starlight.ts DIR ITEMS');
  process.exit(2);
}
const content = resolve(folder, 'content');
const project = resolve(folder, 'starlight');
writePlaybook(content, Number(items));
const { playbook } = await readPlaybook(content, '2026-11-23');
if (!playbook) throw new Error('The generated playbook has mistakes.');

await put('package.json', packages);
await put('astro.config.mjs', config);
await put('src/content.config.ts', collections);
const twins = makeTwins(playbook, (path) => `https://playbook.example.com${path}`);
for (const [path, twin] of twins) {
  const [heading = '', ...rest] = twin().split('\n');
  const title = JSON.stringify(heading.replace(/^# /, ''));
  await put(`src/content/docs${path}index.md`, `---\ntitle: ${title}\n---\n${rest.join('\n')}`);
}
console.log(`${twins.size} pages in ${project}, the same as a playbook in ${content}.`);

async function put(path: string, text: string) {
  const file = join(project, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
