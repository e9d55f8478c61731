export { AskButton, AskLine } from './AskButton';
export { Asking, useOpenAsking } from './AskContext';
export { useAskable, type Askable, type AskSubject } from './askTargets';
export { OpenQueries } from './OpenQueries';
export type { AnswerBegun, AnswerInstead } from './FurtherWays';
