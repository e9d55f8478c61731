/**
 * Files that held functions over a limit of lint when the limit was set. A file that is mended leaves the list, and none may be
 * added.
 */
export const overLimit = [
  {
    rule: 'complexity',
    limit: ['error', { max: 27, variant: 'modified' }],
    files: [
      'src/app/papers/PaperMaker.tsx',
      'src/app/plan/PlanScreen.tsx',
      'src/app/reminders/RemindersScreen.tsx',
      'src/app/setUp/ListsStep.tsx',
      'src/app/shell/App.tsx',
    ],
  },
  {
    rule: 'max-params',
    limit: ['error', 9],
    files: ['src/app/testing/testPlan.tsx', 'src/documents/papers/picture/picture.ts'],
  },
  {
    rule: 'max-lines-per-function',
    limit: 'off',
    files: [
      'src/app/papers/PaperMaker.tsx',
      'src/app/plan/FilterChips.tsx',
      'src/app/plan/PlanScreen.tsx',
      'src/app/plan/PlanTable.tsx',
      'src/app/ratingHistory/RatingHistoryScreen.tsx',
      'src/app/reminders/RemindersScreen.tsx',
      'src/app/reminders/openReminders.ts',
      'src/app/setUp/ListsStep.tsx',
      'src/app/shell/App.tsx',
      'src/app/testing/testPlan.tsx',
      'src/documents/papers/html/style.ts',
    ],
  },
];
