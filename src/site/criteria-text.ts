import { find, people, type PageItem } from './playbook.ts';

type Stage = PageItem<'stages'>;

/** The exit criteria of a stage as text for a deal review: one line each, with the proof and who confirms it. */
export const criteriaText = ({ data }: Stage) =>
  [
    `“${data.title}”: through when the customer…`,
    ...data.criteria.map(
      ({ customer, proof, who }, i) =>
        `${i + 1}. ${customer}. Proof: ${proof} (${find(people, who).data.title.toLowerCase()}).`,
    ),
  ].join('\n');

/** A stage card as text: the criteria, three questions to ask, and the signs that it stalls. */
export const cardText = (stage: Stage) =>
  [
    criteriaText(stage),
    'Ask:',
    ...stage.data.ask.slice(0, 3).map((line) => `- ${line}`),
    'Stalls when:',
    ...stage.data.stalls.map(({ sign }) => `- ${sign}`),
  ].join('\n');
