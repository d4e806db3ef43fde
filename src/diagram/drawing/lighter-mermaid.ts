import { registerHooks } from 'node:module';

const CHUNK = '/mermaid/dist/chunks/mermaid.core/chunk-';

/** How mermaid 12.3 answers every question about its configuration: with a deep copy of some 300 values. */
const COPYING =
  /var getConfig = \/\* @__PURE__ \*\/ __name\(\(\) => \{\s*return assignWithDepth_default\(\{\}, currentConfig\);\s*\}, "getConfig"\);/;

const KEEPING = `var keptFrom, kept;
var getConfig = /* @__PURE__ */ __name(() => {
  if (keptFrom !== currentConfig) {
    keptFrom = currentConfig;
    kept = assignWithDepth_default({}, currentConfig);
  }
  return kept;
}, "getConfig");`;

/**
 * Lets mermaid copy its configuration once a diagram instead of hundreds of times, a third of its time. Mermaid makes a
 * new configuration for each diagram, so nothing carries over. Without effect on a mermaid that is written differently.
 */
export function lightenMermaid() {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.includes(CHUNK) || !loaded.source) return loaded;
      return { ...loaded, source: keepConfig(String(loaded.source)) };
    },
  });
}

/** The source of a mermaid module with the copying replaced, where it is found. */
export function keepConfig(source: string): string {
  return source.replace(COPYING, KEEPING);
}
