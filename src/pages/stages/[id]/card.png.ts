import type { APIRoute, GetStaticPaths } from 'astro';
import { keptCard } from '#site/card/kept-card.ts';
import { settings, stages } from '#site/playbook.ts';

export const getStaticPaths = (() =>
  stages.map(({ id, data }, i) => ({
    params: { id },
    props: { title: `“${data.title}”`, here: i + 1 },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string; here: number }> = async ({ props: { title, here } }) =>
  new Response(
    await keptCard({
      title,
      above: `Stage ${here} of ${stages.length} · the customer’s words`,
      below: `${settings.name} · ${settings.company}`,
      of: stages.length,
      here,
    }),
  );
