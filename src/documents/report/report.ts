import type { Day } from '../../plan/day';

/** The family of inspections of a report or letter: of children's services, joint ones, probation or youth justice. */
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

/** The conclusion of an inspection without grades: its first sentence as printed, and the level that it states. */
export interface Outcome {
  sentence: string;
  level: string;
  page: number;
}

/** The urgency of a recommendation: inspectorates print two kinds of lists. */
export type Urgency = 'priority action' | 'improvement';

/** A rectangle on a page, in points from the top left corner. The first page is 1. */
export interface PageBox {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One grade as printed. `role` is where it was printed: a row of the table, the headline above the table of older
 * reports (the overall judgement), or the verdict on the local safeguarding children board ('lscb').
 */
export interface ReadJudgement {
  area: string;
  grade: string;
  role: 'table' | 'headline' | 'lscb';
  /** The printed number of the row, "2.1". */
  number?: string;
  /** The whole sentence, where the grade is part of one. */
  printed?: string;
  page: number;
}

/** One recommendation or area for improvement, verbatim except that line breaks are removed. */
export interface ReadRecommendation {
  /** The number as printed; null for a bullet. */
  number: string | null;
  text: string;
  /**
   * The addressee: "local authority", "safeguarding board" or "partnership" in reports of joint inspections, else the
   * report's own words for the bodies concerned. Several bodies are joined with "; ".
   */
  addressee: string;
  /** The page of the first line. */
  page: number;
  group: Urgency;
  /**
   * The printed heading above the recommendation that says how urgent it is: "Priority and immediate action", "Within
   * three months:".
   */
  heading?: string;
  /** The opening and the bullets of the item, before they were joined with "; ". */
  parts?: string[];
  /** The place of the recommendation: one box for each page that it runs over. */
  boxes: PageBox[];
}

/**
 * A paragraph kept beside the recommendations, verbatim: a strength, or a finding that a recommendation answers
 * (requirement 9).
 */
export interface ReadFinding {
  kind: 'strength' | 'finding';
  /** The printed number of the paragraph; null for a bullet. */
  number: string | null;
  text: string;
  /** The body whose work the finding is about, in the words of `addressee`. */
  about: string;
  /** The recommendation that answers the finding, by its index in the list; `sure` when the report itself says so. */
  recommendation: { index: number; sure: boolean } | null;
  page: number;
  boxes: PageBox[];
}

/** A running paragraph, verbatim, with its place. */
export interface ReadParagraph {
  text: string;
  page: number;
  boxes: PageBox[];
}

/** A point that a person should check before the report is added, with the reason. */
export interface Doubt {
  message: string;
  /** The subject of the doubt: a recommendation by its index in the list, or a fact by its name. */
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

/** The contents read from an inspection report. Fields that the report does not print are null. */
export interface ReadReport {
  fileName: string;
  /** The council's name without "Council", "Borough of" and the like: "Shropshire". */
  authority: string | null;
  authorityPrinted: string | null;
  /** Ofsted's number (URN) of the authority. Only the name of the file or its folder gives it. */
  urn: string | null;
  kind: ReportKind;
  inspectionStart: Day | null;
  inspectionEnd: Day | null;
  published: Day | null;
  publishedFrom: 'text' | 'file name' | null;
  /** The lead inspectors, several joined with "; ". */
  leadInspector: string | null;
  /** The topic of a visit or joint inspection, as printed. */
  topic: string | null;
  /** The conclusion of an inspection without grades. */
  outcome: Outcome | null;
  judgements: ReadJudgement[];
  recommendations: ReadRecommendation[];
  /** The strengths, and the findings that recommendations answer. */
  findings: ReadFinding[];
  /** The running paragraphs of a visit's letter; empty for other documents. */
  paragraphs: ReadParagraph[];
  doubts: Doubt[];
  pageCount: number;
}
