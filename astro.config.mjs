import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { isInside } from './src/playbook/file-name.ts';
import { contentGate } from './src/playbook/gate.ts';
import { textModules } from './src/playbook/text-modules.ts';
import { completion } from './src/build/completion.ts';
import { withDiagrams } from './src/build/draw-diagrams.ts';
import { markdown } from './src/site/body/markdown.ts';
import { endDrawing } from './src/site/draw.ts';
import { pagefindModule } from './src/search/pagefind-module.ts';
import { siteOptions } from './src/site/options.ts';
import { pictureRoutes } from './src/site/picture/routes.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
const { base, audience, content, today } = siteOptions(process.env, root);

// What there is once for a whole build, such as the drawing processes and the cache of cards, runs from
// its own file instead of from the bundle.
const once = ['#site/body/render-markdown.ts', '#site/draw.ts', '#site/card/kept-card.ts'];
const runOnce = {
  name: 'run-once',
  enforce: 'pre',
  resolveId: (id) =>
    once.includes(id)
      ? { id: new URL(id.replace('#', './src/'), import.meta.url).href, external: true }
      : undefined,
};

// Pages with components become modules; those of a content folder elsewhere find packages here.
const contentElsewhere = {
  name: 'content-elsewhere',
  enforce: 'pre',
  resolveId(id, importer) {
    const outside = importer && isInside(content, importer) && !isInside(root, importer);
    if (!outside || !/^[a-z@]/.test(id)) return undefined;
    return this.resolve(id, `${root}/astro.config.mjs`, { skipSelf: true });
  },
};

export default defineConfig({
  base,
  // A site for customers has pages of its own: what is not written for them has no route at all.
  srcDir: audience === 'customer' ? './src/customer' : './src',
  trailingSlash: 'always',
  // Several pages at a time: the next is made while one is written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  markdown: { syntaxHighlight: false, processor: markdown(base) },
  integrations: [
    contentGate({ content, today, withDiagrams }),
    completion(content),
    mdx(),
    pictureRoutes,
    { name: 'drawing', hooks: { 'astro:build:done': endDrawing } },
  ],
  devToolbar: { enabled: false },
  vite: {
    // What is compiled is decided by what the digest of the code knows, and by no file beside it.
    envDir: false,
    plugins: [runOnce, contentElsewhere, textModules(content), pagefindModule],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks every MDX module with a directive of its own, of which the bundler warns.
        onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
      },
    },
  },
});
