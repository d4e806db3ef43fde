import type { Rule } from '../rule.ts';
import { brokenLink } from './broken-link.ts';
import { claimWithoutEvidence } from './claim-without-evidence.ts';
import { criterionNotTheirs } from './criterion-not-theirs.ts';
import { dateInFuture } from './date-in-future.ts';
import { dealsNotTested } from './deals-not-tested.ts';
import { entryTwice } from './entry-twice.ts';
import { formerlyTaken } from './formerly-taken.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingJump } from './heading-jump.ts';
import { headingTwice } from './heading-twice.ts';
import { interviewWithoutAnswers } from './interview-without-answers.ts';
import { linkWords } from './link-words.ts';
import { marksInField } from './marks-in-field.ts';
import { missingSettings } from './missing-settings.ts';
import { nextReview } from './next-review.ts';
import { noStages } from './no-stages.ts';
import { noText } from './no-text.ts';
import { notOurBusiness } from './not-our-business.ts';
import { orderOfValues } from './order-of-values.ts';
import { pageGone } from './page-gone.ts';
import { pictureMissing } from './picture-missing.ts';
import { pictureWords } from './picture-words.ts';
import { pilotLength } from './pilot-length.ts';
import { pilotOver } from './pilot-over.ts';
import { pilotWithoutResults } from './pilot-without-results.ts';
import { quoteWithoutConsent } from './quote-without-consent.ts';
import { recordName } from './record-name.ts';
import { reviewDue } from './review-due.ts';
import { sameName } from './same-name.ts';
import { sameTitle } from './same-title.ts';
import { stageCircle } from './stage-circle.ts';
import { stageOrder } from './stage-order.ts';
import { titleInText } from './title-in-text.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unknownFolder } from './unknown-folder.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSource } from './unknown-source.ts';
import { unreachableStage } from './unreachable-stage.ts';

/** All rules, in the order of their names. */
export const rules: readonly Rule[] = [
  brokenLink,
  claimWithoutEvidence,
  criterionNotTheirs,
  dateInFuture,
  dealsNotTested,
  entryTwice,
  formerlyTaken,
  headingEmpty,
  headingJump,
  headingTwice,
  interviewWithoutAnswers,
  linkWords,
  marksInField,
  missingSettings,
  nextReview,
  noStages,
  noText,
  notOurBusiness,
  orderOfValues,
  pageGone,
  pictureMissing,
  pictureWords,
  pilotLength,
  pilotOver,
  pilotWithoutResults,
  quoteWithoutConsent,
  recordName,
  reviewDue,
  sameName,
  sameTitle,
  stageCircle,
  stageOrder,
  titleInText,
  unansweredQuestion,
  unknownFolder,
  unknownReference,
  unknownSource,
  unreachableStage,
];
