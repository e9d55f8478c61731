import {
  choice,
  data,
  day,
  hasTexts,
  key,
  listOf,
  number,
  optionalChoice,
  optionalLine,
  optionalRow,
  optionalText,
  planId,
  rows,
  text,
} from './field';
import type { Row } from './field';
import { editionSteps } from './meetings';

/** One file of an edition: a page for people, or the data for comparison; `checksum` is its SHA-256 in hex. */
export interface FrozenFile {
  audience: 'full' | 'public';
  form: 'page' | 'data';
  /** The address from the tenant's root. */
  url: string;
  checksum: string;
}

const isFrozenFile = (parsed: unknown): parsed is FrozenFile =>
  hasTexts(parsed, 'audience', 'form', 'url', 'checksum') &&
  ['full', 'public'].includes(parsed.audience) &&
  ['page', 'data'].includes(parsed.form) &&
  /^\/(?![/\\])/.test(parsed.url);

/** The fields of a decision (requirements 49, 50, 52, 53, 57 to 61). */
export const decisionFields = {
  /** The decision's letter or number as printed, "(a)". */
  letter: optionalLine('Letter or number'),
  kind: choice('Kind', ['resolution', 'scrutiny recommendation', 'promised report', 'step'], 'resolution'),
  text: text('The exact words'),
  /** The outcome in the body's own words: "noted", "confirmed adequate". */
  outcome: optionalLine('Outcome in a word'),
  /** The action that the council has taken on the decision since. */
  cameOfIt: text('What came of it since'),
  day: day('Day'),
  /** For a recommendation of scrutiny: the executive's response. */
  response: optionalChoice('Response', ['accepted', 'accepted in part', 'rejected']),
  responseText: text('Reason, or what will be done'),
  responseDay: day('Response given on', { asked: 'Given on' }),
  respondedBy: optionalLine('Response given by', { asked: 'By whom' }),
  /**
   * For a promised report, its due day. For scrutiny's recommendation, the day agreed for the response; otherwise the
   * law's period applies.
   */
  due: day('Due'),
  toBodyId: optionalRow('To which body', 'bodies'),
  madeOn: day('Made on'),
  madeUrl: optionalText('Where it can be read'),
  /** For a step of the plan's approval: the step, and the editions frozen with it, each with its SHA-256. */
  step: optionalChoice('Step', editionSteps),
  delegatedTo: optionalLine('Delegated to'),
  inConsultationWith: optionalLine('In consultation with'),
  submittedTo: optionalLine('Submitted to'),
  fullUrl: optionalText('Full edition'),
  fullChecksum: optionalLine('SHA-256 of the full edition'),
  publicUrl: optionalText('Public edition'),
  publicChecksum: optionalLine('SHA-256 of the public edition'),
  /** Every file frozen with the step. The page of each edition is the file at the addresses above. */
  frozen: data<FrozenFile[]>('All files frozen with it', [], listOf(isFrozenFile)),
  recommendationIds: rows('Recommendations it is about', 'recommendations', {
    asked: 'The inspectors’ recommendations it is about',
  }),
  actionIds: rows('Actions it is about', 'actions'),
  meetingId: optionalRow('Meeting', 'meetings'),
  planId: planId(),
  key: key(),
  order: number('Place', { hidden: true }),
};

/** A result of a meeting, or a decision taken without one (requirements 49, 50, 52, 53, 58 to 61). */
export type Decision = Row<typeof decisionFields>;
