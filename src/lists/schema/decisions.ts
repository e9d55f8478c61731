import {
  choice,
  day,
  hasTexts,
  json,
  key,
  listOf,
  note,
  number,
  optionalChoice,
  optionalNote,
  optionalNumber,
  optionalText,
  rowNumbers,
  title,
} from './columns';
import type { Column } from './columns';
import type { FrozenFile } from '../../plan/governance/entities';
import { defineList } from './list';
import { roleTable } from './roleTable';

const isFrozenFile = (parsed: unknown): parsed is FrozenFile =>
  hasTexts(parsed, 'audience', 'form', 'url', 'checksum') &&
  ['full', 'public'].includes(parsed.audience) &&
  ['page', 'data'].includes(parsed.form) &&
  /^\/(?![/\\])/.test(parsed.url);

/** What came of meetings: resolutions, scrutiny's recommendations with the response, promised reports, steps of the plan's route (requirements 49, 50, 52, 53, 57 to 61). */
export const decisions = defineList({
  name: 'Decisions',
  title: 'Decisions',
  purpose: 'Resolutions, recommendations of scrutiny, promised reports and steps of the plan’s route.',
  edited: true,
  access: roleTable.decisions,
  columns: {
    letter: { ...title('Letter', { inView: true }), empty: null } as Column<string | null>,
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    meetingId: optionalNumber('MeetingId', 'Meeting', { indexed: true }),
    kind: choice('Kind', 'Kind', ['resolution', 'scrutiny recommendation', 'promised report', 'step'], 'resolution', {
      indexed: true,
      inView: true,
    }),
    text: note('Decision', 'Exact words', { inView: true }),
    outcome: optionalText('Outcome', 'Outcome', { inView: true }),
    cameOfIt: note('CameOfIt', 'What came of it'),
    day: day('Day', 'Day', { indexed: true, inView: true }),
    order: number('Place', 'Place'),
    response: optionalChoice('Response', 'Response', ['accepted', 'accepted in part', 'rejected'], { inView: true }),
    responseText: note('ResponseText', 'Reason of the response'),
    responseDay: day('ResponseDay', 'Responded on'),
    respondedBy: optionalText('RespondedBy', 'Responded by'),
    due: day('Due', 'Due', { indexed: true, inView: true }),
    toBodyId: optionalNumber('ToBodyId', 'To body'),
    madeOn: day('MadeOn', 'Made on', { inView: true }),
    madeUrl: optionalNote('MadeUrl', 'Where it can be read'),
    step: optionalChoice('Step', 'Step', ['draft', 'considered', 'endorsed', 'authorised', 'submitted'], {
      inView: true,
    }),
    delegatedTo: optionalText('DelegatedTo', 'Delegated to'),
    inConsultationWith: optionalText('InConsultationWith', 'In consultation with'),
    submittedTo: optionalText('SubmittedTo', 'Submitted to'),
    fullUrl: optionalNote('FullUrl', 'Full edition'),
    fullChecksum: optionalText('FullChecksum', 'SHA-256 of the full edition'),
    publicUrl: optionalNote('PublicUrl', 'Public edition'),
    publicChecksum: optionalText('PublicChecksum', 'SHA-256 of the public edition'),
    frozen: json<FrozenFile[]>('Frozen', 'All files frozen with it', [], listOf(isFrozenFile)),
    recommendationIds: rowNumbers('Recommendations', 'Recommendations'),
    actionIds: rowNumbers('Actions', 'Actions'),
  },
});
