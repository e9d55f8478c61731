import type { Evidence } from '../../plan/entities';
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
  optionalText,
  optionalYesOrNo,
  people,
  person,
  title,
} from './columns';
import { appendOnly, defineList } from './list';

/** Only what a browser may open: a script in an address would run as whoever follows it. */
const isEvidence = (parsed: unknown): parsed is Evidence =>
  hasTexts(parsed, 'title', 'url') && /^(https?:\/\/|\/(?![/\\]))/i.test(parsed.url.trim());

/** Append-only: what was reported and what was changed, stamped by SharePoint (design, data rules 1 and 2). */
export const progress = defineList({
  name: 'Progress',
  title: 'Progress',
  purpose: 'What was reported and decided on each action. Rows are added and never changed.',
  access: appendOnly,
  columns: {
    actionRef: title('Action', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    actionId: number('ActionId', 'Action', { indexed: true }),
    kind: choice(
      'Kind',
      'Kind',
      ['assigned', 'progress', 'due', 'lead', 'pause', 'resume', 'withdraw', 'restore', 'moderate', 'assurance'],
      'progress',
      { indexed: true, inView: true },
    ),
    text: note('Narrative', 'What was said', { inView: true }),
    going: optionalChoice('Going', 'How it is going', ['on course', 'at risk', 'off track', 'done'], { inView: true }),
    forecast: day('Forecast', 'Now expected', { inView: true }),
    doneOn: day('DoneOn', 'Done on', { inView: true }),
    evidence: json<Evidence[]>('Evidence', 'Evidence', [], listOf(isEvidence)),
    due: day('Due', 'Due from now on', { inView: true }),
    leadId: person('Lead', 'Lead from now on', { inView: true }),
    deputyIds: people('Deputies', 'Deputies from now on'),
    until: day('Until', 'Until'),
    rating: optionalChoice('Rating', 'Rating given', ['Blue', 'Green', 'Amber', 'Red', 'Grey']),
    embedded: optionalYesOrNo('Embedded', 'Found to be embedded'),
    replaces: optionalText('Replaces', 'Stands for the row with this key'),
    onBehalfOfId: person('OnBehalfOf', 'Reported on behalf of', { inView: true }),
  },
});
