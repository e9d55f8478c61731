import type { RecordRow, RecordValues } from '../../lists/planStore';
import type { BundleChoice } from '../../plan/bundle/contents';
import { isDay } from '../../plan/day';
import { isRowNumber } from '../../plan/fields/field';

/** The kind of a row of Papers that says who took which bundle. */
export const BUNDLE = 'bundle';

/** A bundle's row in Papers. */
export type BundleRow = RecordRow<'papers'>;

/** What a bundle is made of, with whether exempt files come along. */
export interface BundleOrder {
  choice: BundleChoice;
  withExempt: boolean;
}

/** A bundle's order as the row keeps it, so that one that was begun can be begun again in any window. */
export const orderKept = (order: BundleOrder): string => JSON.stringify(order);

/** Whether a bundle was begun and is not known to be complete; of rows of before nothing was kept. */
export const isUnfinished = ({ words }: Pick<BundleRow, 'words'>): boolean => words.state === 'begun';

/** The words of a row once its bundle is complete. */
export const completed = (words: BundleRow['words']): RecordValues<'papers'>['words'] => ({
  ...words,
  state: 'complete',
});

/** The order in a bundle's row; null where the row keeps none, or what somebody wrote there by hand. */
export function orderIn({ words }: Pick<BundleRow, 'words'>): BundleOrder | null {
  try {
    const kept = JSON.parse(words.order ?? '') as Partial<BundleOrder> | null;
    const { choice, withExempt } = kept ?? {};
    if (!choice || typeof withExempt !== 'boolean') return null;
    const areRows = (ids: unknown): ids is number[] => Array.isArray(ids) && ids.every(isRowNumber);
    const isEnd = (day: unknown): boolean => day === null || (typeof day === 'string' && isDay(day));
    const isWhole =
      areRows(choice.recommendationIds) &&
      areRows(choice.actionIds) &&
      (choice.meetingId === null || isRowNumber(choice.meetingId)) &&
      isEnd(choice.from) &&
      isEnd(choice.to);
    return isWhole ? { choice, withExempt } : null;
  } catch (failure) {
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}
