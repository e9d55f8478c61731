import { choice, day, key, line, planId, rows, text } from './field';
import type { Row } from './field';

/** The fields of an occasion on which people were asked (requirements 40 and 41). */
export const engagementFields = {
  title: line('Occasion'),
  who: choice('Who was asked', ['staff', 'children and young people', 'families', 'partners', 'members'], 'staff'),
  day: day('Day'),
  method: line('How'),
  said: text('What they said'),
  changed: text('What changed because of it'),
  recommendationIds: rows('Recommendations it is about', 'recommendations'),
  actionIds: rows('Actions it is about', 'actions'),
  planId: planId(),
  key: key(),
};

/** An occasion: who was asked, their answers, and the changes that followed (requirements 40 and 41). */
export type Engagement = Row<typeof engagementFields>;
