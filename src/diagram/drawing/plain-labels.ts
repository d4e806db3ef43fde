import { escapeUTF8 } from 'entities';

/** What a label may keep of HTML; mermaid reads the breaks among them and drops or shows the rest. */
const KEPT = new Set(
  'a abbr b br code em i kbd mark p pre s small span strong sub sup u'.split(' '),
);
const SILENT = /<(script|style|iframe|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?)([a-z][\w-]*)(?:\s[^<>]*)?\/?>/gi;

/**
 * Stands in for DOMPurify, which needs the whole DOM of a browser: labels keep plain tags without attributes. Nothing
 * depends on it for safety, because labels are drawn as text and only what is allowed is written out.
 */
function sanitize(label: string): string {
  if (!label.includes('<')) return label;
  let clean = '';
  let at = 0;
  const text = label.replace(SILENT, '');
  for (const { 0: tag, 1: slash = '', 2: name = '', index } of text.matchAll(TAG)) {
    clean += escapeUTF8(text.slice(at, index));
    if (KEPT.has(name.toLowerCase())) clean += `<${slash}${name.toLowerCase()}>`;
    at = index + tag.length;
  }
  return clean + escapeUTF8(text.slice(at));
}

export default { sanitize, addHook() {} };
