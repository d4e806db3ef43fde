import { splitWords, stem } from '#search/words.ts';

const most = 150;

/** Marks the words of `?highlight=` in the page and takes them out of the address. */
export function highlightWords() {
  const address = new URL(location.href);
  const stems = new Set(splitWords(address.searchParams.get('highlight') ?? '').map(stem));
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
  const main = document.querySelector('main');
  if (!main || stems.size === 0) return;
  const texts = textsIn(main);
  let marked = 0;
  for (const text of texts) marked += marked < most ? mark(text, stems) : 0;
}

function textsIn(main: HTMLElement): Text[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('svg, script, style, textarea, button, select, mark, nav')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** Marks from the end, so that places before stay true; says how many. */
function mark(text: Text, stems: ReadonlySet<string>): number {
  const found = [...text.data.matchAll(/[\p{L}\p{N}]+(?:['’\p{Pd}][\p{L}\p{N}]+)*/gu)].filter(
    ([word]) => splitWords(word).some((part) => stems.has(stem(part))),
  );
  for (const { 0: word, index } of found.reverse()) {
    const middle = text.splitText(index);
    middle.splitText(word.length);
    const element = document.createElement('mark');
    middle.replaceWith(element);
    element.append(middle);
  }
  return found.length;
}
