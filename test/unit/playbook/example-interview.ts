import { interviewSchema, type Interview } from '#playbook/items/interview.ts';

/** A small whole interview to change in a test. */
export const interviewItem = (id: string, changes: Partial<Interview> = {}) => ({
  id,
  data: {
    ...interviewSchema.parse({
      title: 'Operations director, logistics: lost',
      date: '2026-09-01',
      interviewer: 'Marketing',
      segment: 'Logistics, 400 people',
      role: 'problem-owner',
      outcome: 'lost',
      consent: { scope: 'internal', how: 'Said yes in writing', date: '2026-08-30' },
      answers: {},
    }),
    ...changes,
  },
});

export const says = (says: 'supports' | 'contradicts' | 'new', ...about: string[]) =>
  about.map((each) => ({ about: each, says }));
