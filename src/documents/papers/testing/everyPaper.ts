import {
  agendaPaper,
  allPlansPaper,
  changesPaper,
  committeePaper,
  highlightPaper,
  minutesPaper,
  onePagePaper,
  packPaper,
  planPaper,
  publicPaper,
  selfAssessmentPaper,
  usualSections,
} from '..';
import type { PlanData } from '../../../plan/planData';
import type { Paper } from '../paper';
import { sectionPart } from '../committee';
import { planOfMeeting } from './planOfMeeting';
import { DAY, SINCE, planWithEveryPart } from './planWithEveryPart';

/** A paper of every kind, made from one plan. Only tests import this file. */
export function everyPaper(data: PlanData = planWithEveryPart(), said = 'Nothing further.'): Paper[] {
  const meeting = data.meetings[1];
  const board = planOfMeeting({ said }, data);
  const words = { report: said, backgroundPapers: said, [sectionPart(usualSections[0])]: said };
  return [
    committeePaper(data, DAY, { meeting, words, sections: usualSections, lastTold: SINCE, before: data }),
    planPaper(data, DAY, { timeline: true }),
    planPaper(data, DAY, { submission: true, edition: 'Submitted, 23 November 2026' }),
    onePagePaper(data, DAY),
    allPlansPaper([data], DAY),
    highlightPaper(data, DAY, { since: SINCE, summary: said, decisions: [said] }),
    changesPaper(data, DAY, { since: SINCE, before: data }),
    selfAssessmentPaper(data, DAY),
    publicPaper(data, DAY, { summary: said }),
    agendaPaper(board, DAY, board.meetings[1]),
    packPaper(board, DAY, { meeting: board.meetings[1], words, sections: [], lastTold: SINCE }),
    minutesPaper(board, DAY, board.meetings[0]),
  ];
}
