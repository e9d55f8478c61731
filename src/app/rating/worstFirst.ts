import type { RatingKey } from '../../plan/fields';

/** The ratings in the order in which choices offer them, those that need attention first. */
export const worstFirst: readonly RatingKey[] = ['Red', 'Amber', 'Green', 'Blue', 'Grey'];
