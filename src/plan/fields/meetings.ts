import {
  choice,
  data,
  day,
  hasTexts,
  key,
  line,
  listOf,
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

/** The steps of the plan's approval from a draft to its submission, in order (requirement 46). */
export const approvalSteps = ['draft', 'considered', 'endorsed', 'authorised', 'submitted'] as const;

export type ApprovalStep = (typeof approvalSteps)[number];

/**
 * The occasions on which editions are frozen: the steps of the plan's approval, and its end (requirements 58 and 70).
 */
export const editionSteps = [...approvalSteps, 'closed'] as const;

export type EditionStep = (typeof editionSteps)[number];

/** One item of a meeting's agenda. The title of a private item is in the words that the public may read. */
export interface AgendaItem {
  title: string;
  /** Who brings the item, as the agenda names them. */
  who: string;
  /** Where the item's paper can be read; empty where there is none or it is exempt. */
  paperUrl: string;
  /** Whether the item is taken in public, or the public is likely to be excluded while it is taken. */
  part: string;
}

const isAgendaItem = (parsed: unknown): parsed is AgendaItem =>
  hasTexts(parsed, 'title', 'who', 'paperUrl', 'part') && parsed.title.trim() !== '';

/** The fields of a meeting that receives the plan (requirements 45 to 47). */
export const meetingFields = {
  title: line('Meeting', { asked: 'Name of the meeting' }),
  bodyId: optionalRow('Which body meets', 'bodies'),
  day: day('Day'),
  time: optionalLine('Time'),
  place: optionalLine('Place'),
  state: choice('Where it stands', ['planned', 'held', 'cancelled'], 'planned'),
  itemNumber: optionalLine('Item number'),
  itemTitle: line('Title of the item'),
  /** The request to the body: "consider", "endorse", "authorise", "note"; in the clerk's own words. */
  asks: line('What it is asked'),
  keyDecision: yesOrNo('A key decision'),
  /**
   * The step of approval that the plan is to reach at this meeting (requirement 46); null when the meeting only hears
   * of the plan.
   */
  routeStep: optionalChoice('On the way to submission it is to', approvalSteps),
  /** The day by which the clerk wants the paper, where it is earlier than the law's. */
  paperDue: day('Paper wanted by'),
  /**
   * The days on which agenda and report were published, notice of a key decision was given, and the decisions were
   * published.
   */
  agendaOn: day('Agenda and report published on'),
  noticeOn: day('Notice given on'),
  /**
   * For a private part of an executive meeting: the day of the notice that reports the representations and the response
   * to them (requirement 73).
   */
  secondNoticeOn: day('Second notice given on'),
  representations: text('Representations against meeting in private, and the answer to them', {
    short: 'Representations',
  }),
  decisionsOn: day('Decisions published on'),
  /**
   * The responsible officer of the cover report (requirement 47); the site does not have the directory's telephone
   * numbers.
   */
  officerId: person('Responsible officer'),
  officerPhone: optionalLine('Telephone of the officer'),
  cabinetMember: optionalLine('Cabinet member'),
  localMember: optionalLine('Local member'),
  /** The background papers of the report; "none" has to be stated (requirement 47). */
  backgroundPapers: text('Background papers'),
  paperUrl: optionalText('Where the paper can be read'),
  /** SHA-256 in hex of the paper as the product froze it; null for a paper that was added by hand. */
  paperChecksum: optionalLine('SHA-256 of the paper'),
  minutesUrl: optionalText('Where the minutes can be read'),
  /** The items in their order; empty while the clerk leaves them to the product (requirement 90). */
  agenda: data<AgendaItem[]>('Agenda', [], listOf(isAgendaItem)),
  /** Who was there and who sent apologies, one a line, for the minutes. */
  present: text('Who was there'),
  apologies: text('Apologies'),
  note: text('Note'),
  planId: planId(),
  key: key(),
};

/** A meeting of a body that has the plan on its agenda (requirements 45 and 46). */
export type Meeting = Row<typeof meetingFields>;
