import type { RatedAction } from '../view';

/** What a section of somebody's desk is about. */
export type DeskPart =
  | 'to decide'
  | 'to answer'
  | 'asked by meetings'
  | 'to route'
  | 'papers'
  | 'minutes'
  | 'late'
  | 'promised'
  | 'my questions'
  | 'moved';

/** One line of a section. */
export interface DeskItem {
  key: string;
  /** The name of the line's subject; `detail` says why it is on the desk. */
  text: string;
  detail: string;
  /** Where it is seen to: an address in the app. */
  route: string;
  isLate: boolean;
  /** The action that it is about, whose rating is shown beside it. */
  rated?: RatedAction;
}

/** A section of somebody's desk; one without items is not shown. */
export interface DeskSection {
  part: DeskPart;
  title: string;
  items: DeskItem[];
  /** Whether its items wait for this person to do something, and so count. */
  waits: boolean;
  /** Where all of them are seen to together, and the words of the link there. */
  together?: { words: string; route: string };
}

/** Who sits at the desk. */
export interface AtDesk {
  id: number;
  isManager: boolean;
  isClerk: boolean;
}
