/** The kinds of standstill to tell apart first, and the plays that help; a playbook may not have them all. */
export const standstills = [
  {
    name: 'Staying is good enough',
    tell: 'They no longer say that today costs them more than changing.',
    act: 'Look at today again with them, reasons to stay included. New facts may help.',
    plays: ['cost-of-today', 'reason-to-stay'],
  },
  {
    name: 'Afraid of being wrong',
    tell: 'They want it, and reopen what was settled: one more demo, one more reference.',
    act: 'No more options. Recommend one thing, and take risk off it.',
    plays: ['one-recommendation', 'take-risk-off'],
  },
  {
    name: 'Somebody is missing',
    tell: 'Nobody is against it, and nobody who can say yes has been asked.',
    act: 'Find the person, the money or the paper that is missing.',
    plays: ['map-the-group', 'walk-the-paper-path'],
  },
];
