import type { Day } from '../day';

/** A body on a day, with the plan's item on its agenda (requirements 45 and 46). */
export interface Meeting {
  id: number;
  key: string;
  etag: string;
  planId: number;
  title: string;
  bodyId: number | null;
  day: Day | null;
  state: 'planned' | 'held' | 'cancelled';
  itemNumber: string | null;
  itemTitle: string;
  /** What the body is asked for: "consider", "endorse", "authorise", "note"; in the clerk's own words. */
  asks: string;
  keyDecision: boolean;
  /** What the plan is to reach at this meeting on its way to submission (requirement 46); null when it only hears of it. */
  routeStep: RouteStep | null;
  /** The day the clerk asked for the paper, where it is earlier than the law's. */
  paperDue: Day | null;
  /** When agenda and report were published, notice of a key decision was given, and what was decided was published. */
  agendaOn: Day | null;
  noticeOn: Day | null;
  decisionsOn: Day | null;
  /** The responsible officer of the cover report (requirement 47); the directory's telephone numbers are not the site's. */
  officerId: number | null;
  officerPhone: string | null;
  cabinetMember: string | null;
  localMember: string | null;
  /** What the paper rests on; "none" has to be said (requirement 47). */
  backgroundPapers: string;
  paperUrl: string | null;
  /** SHA-256 in hex of the paper as the product froze it; null for one that was put there by hand. */
  paperChecksum: string | null;
  minutesUrl: string | null;
  note: string;
}

export type RouteStep = 'draft' | 'considered' | 'endorsed' | 'authorised' | 'submitted';

/** One file of an edition: a page for people, or the data that is compared; `checksum` is its SHA-256 in hex. */
export interface FrozenFile {
  audience: 'full' | 'public';
  form: 'page' | 'data';
  /** From the tenant's root. */
  url: string;
  checksum: string;
}

/** What came of a meeting, or was decided without one (requirements 49, 50, 52, 53, 58 to 61). */
export interface Decision {
  id: number;
  key: string;
  etag: string;
  planId: number;
  meetingId: number | null;
  kind: 'resolution' | 'scrutiny recommendation' | 'promised report' | 'step';
  /** "(a)", as printed. */
  letter: string | null;
  text: string;
  /** "noted", "confirmed adequate"; in the body's own words. */
  outcome: string | null;
  /** What the council did about it since. */
  cameOfIt: string;
  day: Day | null;
  order: number;
  /** Of scrutiny's recommendation: the executive's response. */
  response: 'accepted' | 'accepted in part' | 'rejected' | null;
  responseText: string;
  responseDay: Day | null;
  respondedBy: string | null;
  /** By when: of a promised report; of scrutiny's recommendation the day agreed for the response, else the law's holds. */
  due: Day | null;
  toBodyId: number | null;
  madeOn: Day | null;
  madeUrl: string | null;
  /** Of a step on the plan's route, and the editions frozen with it, each with its SHA-256. */
  step: RouteStep | null;
  delegatedTo: string | null;
  inConsultationWith: string | null;
  submittedTo: string | null;
  fullUrl: string | null;
  fullChecksum: string | null;
  publicUrl: string | null;
  publicChecksum: string | null;
  /** Every file frozen with the step; the page of each edition is the one that the addresses above name. */
  frozen?: FrozenFile[];
  recommendationIds: number[];
  actionIds: number[];
}

/** A member's question with its answer, or a group leader's view (requirement 51). */
export interface Question {
  id: number;
  key: string;
  etag: string;
  planId: number;
  meetingId: number | null;
  kind: 'question' | 'view';
  askedBy: string;
  /** "Leader of the group", "scrutiny chair" (requirement 56). */
  askedAs: string;
  text: string;
  answer: string;
  answeredBy: string;
  answeredOn: Day | null;
  /** By when an answer was promised that could not be given at the meeting. */
  due: Day | null;
  actionIds: number[];
  order: number;
}

/** Part 1 of Schedule 12A to the Local Government Act 1972. */
export type ExemptParagraph = '1' | '2' | '3' | '4' | '5' | '6' | '7';

/** What the public may not see, in a list of its own from the start (requirement 48). */
export interface ExemptItem {
  id: number;
  key: string;
  etag: string;
  planId: number;
  meetingId: number | null;
  title: string;
  kind: 'resolution' | 'scrutiny recommendation' | 'promised report' | 'question' | 'view' | 'paper';
  letter: string | null;
  text: string;
  answer: string;
  paragraph: ExemptParagraph;
  /** Why the public interest is in keeping it exempt. */
  publicInterest: string;
  /** The key of the open row it was moved from, when it was made exempt later. */
  movedFrom: string | null;
  movedOn: Day | null;
  /** When a site owner removed the open row's earlier versions for good; until then that is still to be done. */
  removedOn: Day | null;
  paperUrl: string | null;
  order: number;
}
