export { isPrinted, readDocument, textOf } from './readDocument';
export { passageIn } from './textPages';
export type { Passage, PageWord, TextPage, TextPlace } from './textPages';
export { readReport } from './readReport';
export type { OnProgress, Reading } from './readReport';
export { LARGEST_REPORT, openPdf } from './pdf';
export type { OpenPdf } from './pdf';
export { ReportError } from './reportError';
export type { ReportProblem } from './reportError';
export type {
  Doubt,
  PageBox,
  ReadJudgement,
  ReadRecommendation,
  ReadReport,
  ReportFact,
  ReportKind,
  Urgency,
} from './report';
