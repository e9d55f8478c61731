import type { Offset, Step } from '../story';

/**
 * The occasions on which actions were added: the board's second half-year, two quarterly reviews and the monitoring
 * visit. Each constant is the day on which the first priority's actions were added; the other priorities follow one a
 * day.
 */
export const AFTER_BOARD: Offset = -239;
export const THIRD_REVIEW: Offset = -171;
export const FOURTH_REVIEW: Offset = -108;
export const AFTER_VISIT: Offset = -53;

/** The story, before the monitoring visit, of actions that are under way today, by their numbers. */
export interface EarlierMonths {
  [ref: string]: {
    /** The wave with which the action was added. */
    added: Offset;
    /** The planned beginning of the work, if it is not at once and the action itself names none. */
    start?: Offset;
    story: Step[];
  };
}
