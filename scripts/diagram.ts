// npm run diagram [-- --text]: Mermaid from stdin to SVG, or its text equivalent, on stdout.
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createRenderer, DiagramFailure, type DrawnDiagram } from '#diagram/renderer.ts';
import { run } from './run.ts';

await run(async () => {
  const { values } = parseArgs({ options: { text: { type: 'boolean' } } });
  const renderer = createRenderer({ processes: 1 });
  try {
    const source = await readAll(process.stdin);
    const drawn = await renderer.render({ id: 'diagram', source, looks: 'drop' });
    for (const warning of drawn.warnings) console.error(warning);
    console.log(values.text ? asText(drawn) : drawn.svg);
    return 0;
  } catch (error) {
    if (!(error instanceof DiagramFailure)) throw error;
    console.error(`${error.line}:${error.column} ${error.message}`);
    return 1;
  } finally {
    await renderer.close();
  }
});

function asText({ title, description, text }: DrawnDiagram): string {
  const items = text.items.map(
    (item, i) => `${i + 1}. ${item.text}${item.href ? ` (${item.href})` : ''}`,
  );
  return [title || text.kind, description, ...items].filter(Boolean).join('\n');
}
