import { registerHooks } from 'node:module';

/** A change to the source of mermaid 12.3 on its way into this process; without effect on one written differently. */
export interface Patch {
  why: string;
  from: string;
  to: string;
}

const LABELS = new URL('./plain-labels.ts', import.meta.url).href;

/** Mermaid makes a new configuration for each diagram, so what a renderer may change in it is gone with the next. */
export const PATCHES: readonly Patch[] = [
  {
    why: 'DOMPurify needs the whole DOM of a browser.',
    from: 'var purify_default = createDOMPurify();',
    to: `import purify_default from ${JSON.stringify(LABELS)};`,
  },
  {
    why: 'The configuration is not copied at each of hundreds of questions: a third of the time.',
    from: `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`,
    to: `var getConfig = /* @__PURE__ */ __name(() => currentConfig, "getConfig");`,
  },
  {
    why: 'What is copied once a diagram is copied plainly, without asking how to merge.',
    from: '  let cfg = assignWithDepth_default({}, siteCfg);',
    to: `  const copyPlain = (value) => {
    if (!value || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(copyPlain);
    const copy = {};
    for (const name in value) copy[name] = copyPlain(value[name]);
    return copy;
  };
  let cfg = copyPlain(siteCfg);`,
  },
  {
    why: 'A configuration is not merged into itself before each layout.',
    from: '  setConfig(elkContext.getConfig());',
    to: '',
  },
  {
    why: 'The layout engine is set up once, not again for each diagram.',
    from: '  const elk = new import_elk_bundled.default();',
    to: '  const elk = (runElkLayoutCore.elk ??= new import_elk_bundled.default());',
  },
  {
    why: 'The layout engine is asked in this very process, and need not wait for a timer to hear it.',
    from: `                  setTimeout(function() {
                    c.dispatcher.saveDispatch({ data: a });
                  }, 0);`,
    to: '                  queueMicrotask(() => c.dispatcher.saveDispatch({ data: a }));',
  },
  {
    why: 'Nor for one to answer.',
    from: `              setTimeout(function() {
                _this2.receive(_this2, answer);
              }, 0);`,
    to: '              queueMicrotask(() => _this2.receive(_this2, answer));',
  },
  {
    why: 'Dotted edges bend before solid ones do, so that the way forward is straight.',
    from: `      ...edge,
      sources: [source],`,
    to: `      ...edge,
      layoutOptions: {
        "org.eclipse.elk.layered.priority.straightness": /flowchart-link/.test(edge.classes) && edge.pattern !== "dotted" ? 10 : 0
      },
      sources: [source],`,
  },
  {
    why: 'A row of boxes is a group without a frame, and needs no room for one.',
    from: '    "elk.padding": `[top=${SUBGRAPH_PADDING},left=${SUBGRAPH_PADDING},bottom=${SUBGRAPH_PADDING},right=${SUBGRAPH_PADDING}]`,',
    to: '    "elk.padding": /\\brow\\b/.test(node.cssClasses) ? "[top=0,left=0,bottom=0,right=0]" : `[top=${SUBGRAPH_PADDING},left=${SUBGRAPH_PADDING},bottom=${SUBGRAPH_PADDING},right=${SUBGRAPH_PADDING}]`,',
  },
];

const FOLDER = '/mermaid/dist/chunks/mermaid.esm/';
const PATCHED_FILE = /\/(?:chunk|elk)-\w+\.mjs$/;

/** Changes mermaid's modules while they are loaded; to be called before the first of them is. */
export function patchMermaid() {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.includes(FOLDER) || !PATCHED_FILE.test(url) || !loaded.source) return loaded;
      return { ...loaded, source: patched(String(loaded.source)) };
    },
  });
}

/** The source of a module with every patch that fits; put together at once, because some are of megabytes. */
export function patched(source: string): string {
  const fitting = PATCHES.map((patch) => ({ ...patch, at: source.indexOf(patch.from) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  let text = '';
  let end = 0;
  for (const { at, from, to } of fitting) {
    text += source.slice(end, at) + to;
    end = at + from.length;
  }
  return text + source.slice(end);
}
