import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRM_LIMIT, crmText, reviewMarkdown } from '#deal/markdown.ts';
import { planOf, three, through } from './small-process.ts';

const plan = planOf(three, {
  name: 'Dates that hold',
  ...through('cause'),
  'done:people/writes': 'yes',
  hoped: 'choice',
  different: 'They tried it\nonce before.',
  'stall:people/silence': 'yes',
  'person:sponsor:stance': 'against',
  'line:a:what': 'Agree the day',
  'line:a:by': '2026-12-01',
  notes: 'Ask Ann.',
});

test('for the CRM: the answers first, a line each', () => {
  expect(crmText(plan, three, '2026-11-23')).toMatchInlineSnapshot(`
    "Dates that hold: the customer is in stage 2, “The people stage”, with 0 of 2 acts proven; our records say “choice”, 1 stage further than the proof (2026-11-23)
    Missing here:
    - has written the people down (ticked, no proof)
    - has agreed on the people
    Different in this deal: They tried it once before.
    Seen:
    - Silence about the people. Do: Ask about the people
    Not yet on board:
    - Sponsor (decides in “people”): against
    Proven:
    - has written the cause down: page about cause
    - has agreed on the cause: minutes about cause
    Our own work due:
    - Prepare the people (Account manager)
    - Prepare the cause (Account manager)
    Notes: Ask Ann."
  `);
});

test('for a review: the whole plan, in the order a review asks', () => {
  expect(reviewMarkdown(plan, three, '2026-11-23')).toMatchInlineSnapshot(`
    "# Deal review: Dates that hold

    2026-11-23: the customer is in stage 2, “The people stage”, with 0 of 2 acts proven; our records say “choice”, 1 stage further than the proof.

    ## What is different in this deal, and why

    They tried it
    once before.

    ## What the customer has done

    **“The cause stage”**
    - [x] has written the cause down. Proof: page about cause
    - [x] has agreed on the cause. Proof: minutes about cause

    **“The people stage”**
    - [ ] has written the people down. Ticked, no proof
    - [ ] has agreed on the people

    ## Missing now, with the proof to ask for

    - “people”: the customer has written the people down. Ask for: their page (Owner). Ticked, no proof yet.
    - “people”: the customer has agreed on the people. Ask for: their minutes (Sponsor).

    ## After that

    - has written the choice down
    - has agreed on the choice

    ## Signs of a stall

    - **Silence about the people.** Ask about the people

    ## People

    - Sponsor: against, no evidence

    ## Not yet on board

    - Sponsor, who decides in “people”: against

    ## Plays that help now

    - Look together at the people: Now
    - General people play: Any time

    ## Our own work due

    - Prepare the people (Account manager; always)
    - Prepare the cause (Account manager; always)

    ## Shared with the customer

    - 2026-12-01: Agree the day (theirs: nobody; ours: nobody)

    ## Notes

    Ask Ann.
    "
  `);
});

test('what goes into the CRM is always shorter than its field', () => {
  const long = fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 6000 });
  fc.assert(
    fc.property(long, long, (different, proof) => {
      const full = planOf(three, { ...through('cause'), different, 'proof:cause/writes': proof });
      expect(crmText(full, three, '2026-11-23').length).toBeLessThan(CRM_LIMIT);
    }),
    { numRuns: 30 },
  );
});

test('a plan of 200 entries is still told in full for a review', () => {
  const lines = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [`line:r${i}:what`, `Thing ${i} to do`]),
  );
  const text = reviewMarkdown(planOf(three, lines), three, '2026-11-23');
  expect(text.match(/Thing \d+ to do/g)).toHaveLength(200);
});
