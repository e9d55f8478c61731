import type { RatingKey } from '../../plan/fields';

/** The ratings as choices offer them: what needs attention first. */
export const worstFirst: readonly RatingKey[] = ['Red', 'Amber', 'Green', 'Blue', 'Grey'];
