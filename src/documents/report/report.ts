import type { Day } from '../../plan/day';

/** Which family of inspections a report or letter belongs to: of children's services, joint ones, probation or youth justice. */
export type ReportKind =
  | 'ILACS'
  | 'SIF'
  | 'earlier'
  | 'area send'
  | 'focused visit'
  | 'monitoring visit'
  | 'joint targeted area inspection'
  | 'probation'
  | 'other';

/** What an inspection without grades concludes: its first sentence as printed, and the level that it states. */
export interface Outcome {
  sentence: string;
  level: string;
  page: number;
}

/** How urgent a recommendation is: inspectorates print two kinds of lists. */
export type Urgency = 'priority action' | 'improvement';

/** A rectangle on a page: points from the top left corner, first page 1. */
export interface PageBox {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One grade as printed. `role` says where: a row of the table, the headline above the table of older reports (the
 * overall judgement), or the verdict on the local safeguarding children board ('lscb').
 */
export interface ReadJudgement {
  area: string;
  grade: string;
  role: 'table' | 'headline' | 'lscb';
  /** The row's printed number, "2.1". */
  number?: string;
  /** The whole sentence, where the grade stands in one. */
  printed?: string;
  page: number;
}

/** One recommendation (or area for improvement), verbatim; line breaks are undone, nothing else is changed. */
export interface ReadRecommendation {
  /** As printed; null for a bullet. */
  number: string | null;
  text: string;
  /**
   * "local authority", "safeguarding board", "partnership" in reports of joint inspections, else the words of the report
   * that say for whom it is; several bodies are joined with "; ".
   */
  addressee: string;
  /** Of its first line. */
  page: number;
  group: Urgency;
  /** The printed heading over it that says how urgent it is: "Priority and immediate action", "Within three months:". */
  heading?: string;
  /** The opening and the bullets inside the item, before they were joined with "; ". */
  parts?: string[];
  /** Where it stands: one box for each page that it runs over. */
  boxes: PageBox[];
}

/**
 * A paragraph that is kept beside the recommendations: a strength, or a finding that a recommendation answers
 * (requirement 9), verbatim.
 */
export interface ReadFinding {
  kind: 'strength' | 'finding';
  /** The paragraph's printed number; null for a bullet. */
  number: string | null;
  text: string;
  /** Whose work it is about, in the words of `addressee`. */
  about: string;
  /** The recommendation that answers it, by its place in the list; `sure` when the report itself says so. */
  recommendation: { index: number; sure: boolean } | null;
  page: number;
  boxes: PageBox[];
}

/** A running paragraph, word for word, with where it stands. */
export interface ReadParagraph {
  text: string;
  page: number;
  boxes: PageBox[];
}

/** Something a person should look at before the report is added; says why. */
export interface Doubt {
  message: string;
  /** What it is about: a recommendation by its place in the list, or a fact by its name. */
  about: { recommendation: number } | { fact: ReportFact } | null;
}

export type ReportFact =
  | 'authority'
  | 'published'
  | 'inspectionStart'
  | 'inspectionEnd'
  | 'leadInspector'
  | 'judgements'
  | 'topic'
  | 'outcome';

/** What was read from an inspection report. Fields that the report does not print are null. */
export interface ReadReport {
  fileName: string;
  /** "Shropshire": the council's name without "Council", "Borough of" and the like. */
  authority: string | null;
  authorityPrinted: string | null;
  /** Ofsted's number of the authority; stands only in the name of the file or of its folder. */
  urn: string | null;
  kind: ReportKind;
  inspectionStart: Day | null;
  inspectionEnd: Day | null;
  published: Day | null;
  publishedFrom: 'text' | 'file name' | null;
  /** Several are joined with "; ". */
  leadInspector: string | null;
  /** What a visit or joint inspection looked at, as printed. */
  topic: string | null;
  /** What an inspection without grades concludes. */
  outcome: Outcome | null;
  judgements: ReadJudgement[];
  recommendations: ReadRecommendation[];
  /** Strengths, and findings that recommendations answer. */
  findings: ReadFinding[];
  /** The running paragraphs of a visit's letter; of other documents none. */
  paragraphs: ReadParagraph[];
  doubts: Doubt[];
  pageCount: number;
}
