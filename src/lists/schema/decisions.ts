import { decisionFields } from '../../plan/fields/decisions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * The results of meetings: resolutions, scrutiny's recommendations with the response, promised reports, steps of the
 * plan's approval (requirements 49, 50, 52, 53, 57 to 61).
 */
export const decisions = defineList({
  name: 'Decisions',
  title: 'Decisions',
  purpose: 'Resolutions, recommendations of scrutiny, promised reports and steps of the plan’s route.',
  edited: true,
  access: roleTable.decisions,
  columns: columnsFor(decisionFields, {
    internal: {
      letter: 'Title',
      text: 'Decision',
      recommendationIds: 'Recommendations',
      actionIds: 'Actions',
      order: 'Place',
    },
    indexed: ['kind', 'day', 'due', 'meetingId', 'planId'],
    inView: ['letter', 'kind', 'text', 'outcome', 'day', 'response', 'due', 'madeOn', 'step'],
    formerly: {
      text: ['Exact words'],
      outcome: ['Outcome'],
      cameOfIt: ['What came of it'],
      responseText: ['Reason of the response'],
      responseDay: ['Responded on'],
      respondedBy: ['Responded by'],
      toBodyId: ['To body'],
      recommendationIds: ['Recommendations'],
      actionIds: ['Actions'],
    },
  }),
});
