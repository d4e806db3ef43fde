import type { Rule } from '../rule.ts';
import { backtestFile } from './backtest-file.ts';
import { bankAccount } from './bank-account.ts';
import { bareLink } from './bare-link.ts';
import { brokenLink } from './broken-link.ts';
import { cardNumber } from './card-number.ts';
import { claimWithoutEvidence } from './claim-without-evidence.ts';
import { codeInBraces } from './code-in-braces.ts';
import { componentProperty } from './component-property.ts';
import { componentValue } from './component-value.ts';
import { componentWords } from './component-words.ts';
import { criterionNotTheirs } from './criterion-not-theirs.ts';
import { criterionWithoutProof } from './criterion-without-proof.ts';
import { dateInFuture } from './date-in-future.ts';
import { day } from './day.ts';
import { dealsNotTested } from './deals-not-tested.ts';
import { diagram } from './diagram.ts';
import { diagramEnd } from './diagram-end.ts';
import { diagramKind } from './diagram-kind.ts';
import { diagramLabel } from './diagram-label.ts';
import { diagramLink } from './diagram-link.ts';
import { diagramLook } from './diagram-look.ts';
import { diagramSettings } from './diagram-settings.ts';
import { diagramSize } from './diagram-size.ts';
import { diagramWords } from './diagram-words.ts';
import { eMailAddress } from './e-mail-address.ts';
import { emptyField } from './empty-field.ts';
import { encoding } from './encoding.ts';
import { entryTwice } from './entry-twice.ts';
import { facilitatesNothing } from './facilitates-nothing.ts';
import { fieldChoice } from './field-choice.ts';
import { fieldLength } from './field-length.ts';
import { fieldTwice } from './field-twice.ts';
import { fieldValue } from './field-value.ts';
import { fileKind } from './file-kind.ts';
import { fileName } from './file-name.ts';
import { fileTooLarge } from './file-too-large.ts';
import { formerlyTaken } from './formerly-taken.ts';
import { frontMatterOpen } from './front-matter-open.ts';
import { frontMatterWriting } from './front-matter-writing.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingJump } from './heading-jump.ts';
import { headingTaken } from './heading-taken.ts';
import { headingTwice } from './heading-twice.ts';
import { html } from './html.ts';
import { htmlComment } from './html-comment.ts';
import { importOrExport } from './import-or-export.ts';
import { interviewWithoutAnswers } from './interview-without-answers.ts';
import { interviewWithoutConsent } from './interview-without-consent.ts';
import { lessThan } from './less-than.ts';
import { lineTooLong } from './line-too-long.ts';
import { linkAddress } from './link-address.ts';
import { linkNotSecure } from './link-not-secure.ts';
import { linkWords } from './link-words.ts';
import { linkWriting } from './link-writing.ts';
import { markWriting } from './mark-writing.ts';
import { marksInField } from './marks-in-field.ts';
import { mergeMarker } from './merge-marker.ts';
import { missingField } from './missing-field.ts';
import { missingSettings } from './missing-settings.ts';
import { nestedTooDeeply } from './nested-too-deeply.ts';
import { nextReview } from './next-review.ts';
import { noContent } from './no-content.ts';
import { noFrontMatter } from './no-front-matter.ts';
import { noStages } from './no-stages.ts';
import { noText } from './no-text.ts';
import { notOurBusiness } from './not-our-business.ts';
import { orderOfValues } from './order-of-values.ts';
import { pageGone } from './page-gone.ts';
import { pageUnreadable } from './page-unreadable.ts';
import { pageWriting } from './page-writing.ts';
import { phoneNumber } from './phone-number.ts';
import { pictureAddress } from './picture-address.ts';
import { pictureFile } from './picture-file.ts';
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
import { secret } from './secret.ts';
import { splitLetters } from './split-letters.ts';
import { stageCircle } from './stage-circle.ts';
import { stageOrder } from './stage-order.ts';
import { strangeCharacter } from './strange-character.ts';
import { symbolicLink } from './symbolic-link.ts';
import { tabIndentation } from './tab-indentation.ts';
import { tagNotClosed } from './tag-not-closed.ts';
import { textDirection } from './text-direction.ts';
import { textLost } from './text-lost.ts';
import { titleInText } from './title-in-text.ts';
import { tooManyCriteria } from './too-many-criteria.ts';
import { tooManyTags } from './too-many-tags.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unfilled } from './unfilled.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownField } from './unknown-field.ts';
import { unknownFolder } from './unknown-folder.ts';
import { unknownPart } from './unknown-part.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSource } from './unknown-source.ts';
import { unreachableStage } from './unreachable-stage.ts';
import { yamlShortcut } from './yaml-shortcut.ts';

/** All rules, in the order of their names. */
export const rules: readonly Rule[] = [
  backtestFile,
  bankAccount,
  bareLink,
  brokenLink,
  cardNumber,
  claimWithoutEvidence,
  codeInBraces,
  componentProperty,
  componentValue,
  componentWords,
  criterionNotTheirs,
  criterionWithoutProof,
  dateInFuture,
  day,
  dealsNotTested,
  diagram,
  diagramEnd,
  diagramKind,
  diagramLabel,
  diagramLink,
  diagramLook,
  diagramSettings,
  diagramSize,
  diagramWords,
  eMailAddress,
  emptyField,
  encoding,
  entryTwice,
  facilitatesNothing,
  fieldChoice,
  fieldLength,
  fieldTwice,
  fieldValue,
  fileKind,
  fileName,
  fileTooLarge,
  formerlyTaken,
  frontMatterOpen,
  frontMatterWriting,
  headingEmpty,
  headingJump,
  headingTaken,
  headingTwice,
  html,
  htmlComment,
  importOrExport,
  interviewWithoutAnswers,
  interviewWithoutConsent,
  lessThan,
  lineTooLong,
  linkAddress,
  linkNotSecure,
  linkWords,
  linkWriting,
  markWriting,
  marksInField,
  mergeMarker,
  missingField,
  missingSettings,
  nestedTooDeeply,
  nextReview,
  noContent,
  noFrontMatter,
  noStages,
  noText,
  notOurBusiness,
  orderOfValues,
  pageGone,
  pageUnreadable,
  pageWriting,
  phoneNumber,
  pictureAddress,
  pictureFile,
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
  secret,
  splitLetters,
  stageCircle,
  stageOrder,
  strangeCharacter,
  symbolicLink,
  tabIndentation,
  tagNotClosed,
  textDirection,
  textLost,
  titleInText,
  tooManyCriteria,
  tooManyTags,
  unansweredQuestion,
  unfilled,
  unknownComponent,
  unknownField,
  unknownFolder,
  unknownPart,
  unknownReference,
  unknownSource,
  unreachableStage,
  yamlShortcut,
];
