/** What somebody typed, and the page that answers; more than one where either answers. */
export interface GoldenQuery {
  readonly who: 'rep' | 'new hire' | 'editor' | 'leader';
  readonly typed: string;
  readonly answers: readonly string[];
}

const ask =
  (who: GoldenQuery['who']) =>
  (typed: string, ...answers: string[]): GoldenQuery => ({ who, typed, answers });
const rep = ask('rep');
const newHire = ask('new hire');
const editor = ask('editor');
const leader = ask('leader');

/** Written as people type, before looking at what the pages say; extend it with every search that failed. */
export const goldenQueries: readonly GoldenQuery[] = [
  // in the middle of a deal
  rep('discovery questions', '/templates/discovery-questions/'),
  rep(
    'what should i ask in a discovery call',
    '/templates/discovery-questions/',
    '/stages/problem/',
    '/plays/diagnosis-workshop/',
  ),
  rep(
    'when can i move deal to next stage',
    '/guides/deal-review/',
    '/criteria/',
    '/terms/exit-criterion/',
  ),
  rep('no decision', '/guides/no-decision/', '/no-decision/'),
  rep('economic buyer', '/people/budget-owner/'),
  rep('how do i find stakeholders', '/stages/people/'),
  rep('single threaded', '/stages/people/', '/plays/map-the-group/'),
  rep('cfo objections', '/people/budget-owner/', '/plays/equip-the-presenter/'),
  rep('status quo', '/stages/change/', '/plays/reason-to-stay/'),
  rep('why change now', '/stages/change/', '/plays/why-now/'),
  rep('mutual action plan', '/templates/shared-plan/', '/plays/shared-plan/'),
  rep('close plan', '/templates/shared-plan/', '/plays/shared-plan/', '/terms/close-plan/'),
  rep('procurement steps', '/stages/backing/', '/plays/walk-the-paper-path/'),
  rep(
    'how do they get a PO',
    '/stages/backing/',
    '/terms/paper-path/',
    '/plays/walk-the-paper-path/',
  ),
  rep(
    'how do i get past procurement',
    '/plays/walk-the-paper-path/',
    '/stages/backing/',
    '/people/procurement/',
  ),
  rep('who approves discounts', '/terms/deal-desk/', '/stages/backing/'),
  rep('multiple departments disagree', '/plays/trade-off-session/', '/stages/priorities/'),
  rep('they ghosted me', '/plays/restart-a-silent-deal/', '/guides/no-decision/'),
  rep('customer went dark what now', '/plays/restart-a-silent-deal/', '/guides/no-decision/'),
  rep('stuck in legal', '/plays/walk-the-paper-path/'),
  rep('too expensive', '/plays/price-talk/'),
  rep('customer wants a discount', '/plays/price-talk/'),
  rep('how to handle price objection', '/plays/price-talk/'),
  rep('competitor came up', '/plays/honest-comparison/'),
  rep('battlecards', '/plays/honest-comparison/'),
  rep('POC success criteria', '/plays/proof-on-their-case/', '/templates/proof-plan/'),
  rep('reference calls', '/plays/reference-call/', '/templates/reference-call-guide/'),
  rep('roi template', '/templates/business-case/', '/templates/cost-of-today-worksheet/'),
  rep('email to forward to boss', '/plays/brief-to-forward/', '/templates/one-page-brief/'),
  rep('someone is blocking the deal', '/plays/meet-the-sceptic/', '/terms/blocker/'),
  rep(
    'security questionnaires',
    '/plays/walk-the-paper-path/',
    '/terms/security-questionnaire/',
    '/people/it-security/',
  ),
  rep('they cant decide', '/plays/one-recommendation/', '/terms/indecision/'),
  rep('is my champion real', '/plays/find-the-mobilizer/'),
  rep('how do i get the board to say yes', '/stages/backing/', '/plays/equip-the-presenter/'),
  rep('customer came in late with an rfp', '/guides/enter-anywhere/', '/plays/weigh-criteria/'),
  rep('should i walk away from this deal', '/plays/fit-check/'),
  rep('cost of doing nothing', '/plays/cost-of-today/'),
  rep(
    'kickoff after signature',
    '/plays/handover-before-signature/',
    '/plays/first-value-date/',
    '/stages/outcome/',
  ),
  rep(
    '"purchase order"',
    '/stages/backing/',
    '/plays/walk-the-paper-path/',
    '/terms/purchase-order/',
  ),
  rep('procurement wants 20% off', '/plays/price-talk/'),
  rep('we already have a vendor', '/plays/honest-comparison/', '/plays/reason-to-stay/'),
  rep('send me some information', '/plays/ask-for-a-first-talk/', '/plays/first-conversation/'),
  rep('i need to talk to my boss', '/plays/brief-to-forward/'),
  rep('how do i know they are serious', '/plays/fit-check/', '/plays/find-the-mobilizer/'),
  rep('what do i send after a demo', '/plays/proof-on-their-case/'),
  rep('customer cancelled the meeting', '/plays/first-conversation/'),
  rep('new CFO joined', '/plays/champion-leaves/'),
  rep('customer was acquired', '/plays/champion-leaves/'),
  rep('missing feature', '/plays/honest-comparison/'),
  rep('signed what now', '/stages/outcome/', '/plays/first-value-date/'),
  rep('SOC 2', '/plays/walk-the-paper-path/', '/people/it-security/'),
  rep('stage 3', '/stages/problem/'),
  rep('customer is scared', '/plays/take-risk-off/', '/plays/one-recommendation/'),
  // slips of the hand, plurals, other spellings
  rep('stakholder', '/stages/people/'),
  rep('comparision', '/plays/honest-comparison/', '/templates/comparison-sheet/'),
  rep('negotation', '/plays/price-talk/', '/stages/backing/', '/terms/negotiation/'),
  rep(
    'buisness case',
    '/templates/business-case/',
    '/plays/equip-the-presenter/',
    '/stages/backing/',
  ),
  rep('procurment', '/people/procurement/', '/stages/backing/', '/plays/walk-the-paper-path/'),
  rep('skeptic', '/plays/meet-the-sceptic/', '/terms/blocker/'),
  rep('mobilizers', '/people/mobilizer/'),
  rep('decission process', '/plays/decision-path/', '/stages/priorities/'),
  // first weeks
  newHire('meddpicc', '/terms/meddpicc/'),
  newHire('what does BANT stand for', '/terms/bant/'),
  newHire('MEDDIC', '/terms/meddpicc/'),
  newHire('DPA', '/terms/data-processing-agreement/', '/people/legal/'),
  newHire('SLA', '/terms/sla/'),
  newHire('TCV', '/terms/arr/'),
  newHire('AE', '/terms/account-executive/'),
  newHire('SE', '/terms/solution-consultant/'),
  newHire('poc vs pov', '/terms/proof-of-value/', '/plays/proof-on-their-case/'),
  newHire('shadow a call', '/guides/week-1/'),
  newHire('day 1', '/guides/week-1/', '/start/'),
  newHire('pdf', '/guides/how-to-use/'),
  newHire('what is a champion', '/people/mobilizer/', '/terms/champion/'),
  newHire('onboarding', '/start/', '/guides/week-1/'),
  newHire('first week', '/start/', '/guides/week-1/'),
  newHire('where do i start', '/guides/week-1/', '/guides/how-to-use/'),
  newHire('glossary', '/terms/'),
  newHire('difference between stage and play', '/terms/stage/', '/terms/play/'),
  newHire('what does the customer do before they talk to us', '/stages/change/'),
  newHire('example of a lost deal', '/interviews/operations-director-lost/'),
  newHire('poc', '/stages/choices/', '/plays/proof-on-their-case/', '/terms/proof-of-concept/'),
  newHire('QBR', '/plays/measure-together/', '/terms/qbr/', '/stages/outcome/'),
  newHire('how do customers buy', '/guides/how-to-use/', '/stages/'),
  // who keep it true
  editor('how do i edit a page', '/guides/editing/'),
  editor('add a new play', '/guides/editing/'),
  editor('the check failed', '/guides/editing/'),
  editor(
    'win loss interview questions',
    '/templates/interview-questions/',
    '/guides/interviewing/',
  ),
  editor('what changed this month', '/living/'),
  editor('annual review', '/guides/yearly-review/', '/living/2026-10-14-review-annual/'),
  // who lead
  leader('deal review checklist', '/guides/deal-review/', '/templates/deal-review-sheet/'),
  leader('exit criteria', '/criteria/', '/terms/exit-criterion/'),
  leader('forecast', '/terms/forecast/', '/guides/deal-review/'),
  leader('why do we lose deals', '/plays/ask-for-an-interview/', '/guides/interviewing/'),
  leader('pilot results', '/guides/running-a-pilot/', '/living/2026-02-02-pilot-shared-plan/'),
  leader('new hire sign off', '/guides/managers-sheet/'),
  leader('is our process any good', '/terms/three-rungs/', '/evidence/'),
];
