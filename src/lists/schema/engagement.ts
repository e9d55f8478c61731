import { choice, day, key, note, number, rowNumbers, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Who was asked, what they said and what changed because of it (requirements 40 and 41). */
export const engagement = defineList({
  name: 'Engagement',
  title: 'Engagement',
  purpose: 'Who was asked, what they said, and what changed because of it.',
  edited: true,
  access: roleTable.engagement,
  columns: {
    title: title('Occasion', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    who: choice(
      'Who',
      'Who was asked',
      ['staff', 'children and young people', 'families', 'partners', 'members'],
      'staff',
      { inView: true },
    ),
    day: day('Day', 'Day', { indexed: true, inView: true }),
    method: text('Method', 'How'),
    said: note('Said', 'What they said', { inView: true }),
    changed: note('Changed', 'What changed because of it', { inView: true }),
    recommendationIds: rowNumbers('Recommendations', 'Recommendations'),
    actionIds: rowNumbers('Actions', 'Actions'),
  },
});
