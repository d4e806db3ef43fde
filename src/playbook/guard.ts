import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { judge } from './allow.ts';

/** An error that Astro shows with the place in the page. */
interface PlacedError extends Error {
  line?: number;
  column?: number;
}

/**
 * The checker's allow-list as a plugin of the site's own Markdown pipeline: a build that was not
 * checked refuses the same things. Throws on the first.
 */
export function guard(): MdastPluginDefinition {
  return {
    name: 'playbook-guard',
    options: { position: true },
    before(root, { sourceFormat }) {
      const refuse = (node: MdastNode) => {
        const [first] = judge(node, sourceFormat === 'mdx' ? 'mdx' : 'md');
        if (first) {
          const error: PlacedError = new Error(
            `${first.line}:${first.column}: ${first.message} ${first.fix ?? ''} (${first.rule})`,
          );
          error.line = first.line;
          error.column = first.column;
          throw error;
        }
        if ('children' in node) for (const child of node.children) refuse(child);
      };
      refuse(root);
    },
  };
}
