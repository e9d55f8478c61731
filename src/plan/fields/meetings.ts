import {
  choice,
  day,
  key,
  line,
  optionalChoice,
  optionalLine,
  optionalRow,
  optionalText,
  person,
  planId,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';

/** The steps of the plan's way from a draft to its submission, in order (requirement 46). */
export const approvalSteps = ['draft', 'considered', 'endorsed', 'authorised', 'submitted'] as const;

export type ApprovalStep = (typeof approvalSteps)[number];

/** At what the plan is frozen: the steps of its approval, and its end (requirements 58 and 70). */
export const editionSteps = [...approvalSteps, 'closed'] as const;

export type EditionStep = (typeof editionSteps)[number];

/** The fields of a meeting that the plan goes to (requirements 45 to 47). */
export const meetingFields = {
  title: line('Meeting', { asked: 'Name of the meeting' }),
  bodyId: optionalRow('Which body meets', 'bodies'),
  day: day('Day'),
  state: choice('Where it stands', ['planned', 'held', 'cancelled'], 'planned'),
  itemNumber: optionalLine('Item number'),
  itemTitle: line('Title of the item'),
  /** What the body is asked for: "consider", "endorse", "authorise", "note"; in the clerk's own words. */
  asks: line('What it is asked'),
  keyDecision: yesOrNo('A key decision'),
  /** What the plan is to reach at this meeting on its way to submission (requirement 46); null when it only hears of it. */
  routeStep: optionalChoice('On the way to submission it is to', approvalSteps),
  /** The day the clerk asked for the paper, where it is earlier than the law's. */
  paperDue: day('Paper wanted by'),
  /** When agenda and report were published, notice of a key decision was given, and what was decided was published. */
  agendaOn: day('Agenda and report published on'),
  noticeOn: day('Notice given on'),
  /** Of a private part of a meeting of the executive: the notice that says what was made of representations (requirement 73). */
  secondNoticeOn: day('Second notice given on'),
  representations: text('Representations against meeting in private, and the answer to them', {
    short: 'Representations',
  }),
  decisionsOn: day('Decisions published on'),
  /** The responsible officer of the cover report (requirement 47); the directory's telephone numbers are not the site's. */
  officerId: person('Responsible officer'),
  officerPhone: optionalLine('Telephone of the officer'),
  cabinetMember: optionalLine('Cabinet member'),
  localMember: optionalLine('Local member'),
  /** What the paper rests on; "none" has to be said (requirement 47). */
  backgroundPapers: text('Background papers'),
  paperUrl: optionalText('Where the paper can be read'),
  /** SHA-256 in hex of the paper as the product froze it; null for one that was put there by hand. */
  paperChecksum: optionalLine('SHA-256 of the paper'),
  minutesUrl: optionalText('Where the minutes can be read'),
  note: text('Note'),
  planId: planId(),
  key: key(),
};

/** A body on a day, with the plan's item on its agenda (requirements 45 and 46). */
export type Meeting = Row<typeof meetingFields>;
