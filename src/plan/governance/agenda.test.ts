import type { PlanData } from '../planData';
import type { Meeting } from '../fields';
import { dataWith } from '../testing';
import { agendaOf } from './agenda';
import { rememberedFacts } from './lastOfBody';
import { bodyWith, meetingActionWith, meetingWith, questionWith } from './testing';

const TODAY = '2026-11-23';
const item = (title: string, part = 'public') => ({ title, who: 'Chair', paperUrl: '/p.html', part });
const september = meetingWith(1, {
  bodyId: 1,
  day: '2026-09-14',
  state: 'held',
  time: '10 am',
  place: 'Council chamber',
  officerId: 7,
  officerPhone: '01743 000000',
  cabinetMember: 'Cllr N Bardsley',
  localMember: 'All',
  backgroundPapers: 'None',
  agenda: [item('The plan')],
});
const board = (december: Partial<Meeting> = {}, changes: Partial<PlanData> = {}): PlanData =>
  dataWith({
    bodies: [bodyWith(1)],
    meetings: [september, meetingWith(2, { bodyId: 1, day: '2026-12-07', itemTitle: 'Progress', ...december })],
    ...changes,
  });
const titles = (data: PlanData): string[] =>
  agendaOf(data, data.meetings[1], TODAY).items.map(({ number, title }) => `${number} ${title}`);

describe('the agenda of a meeting', () => {
  it('is made of the usual items while the clerk has written none', () => {
    expect(titles(board())).toEqual([
      '1 Apologies for absence',
      '2 Declarations of interest',
      '3 Minutes of the meeting on 14 September 2026',
      '4 Progress',
    ]);
  });

  it('has matters arising and questions where there are any', () => {
    const data = board({}, { meetingActions: [meetingActionWith(1)], questions: [questionWith(1, { meetingId: 2 })] });
    expect(titles(data).slice(3)).toEqual(['4 Matters arising', '5 Questions from members', '6 Progress']);
  });

  it('is the plan’s item alone where that has a number in a longer agenda', () => {
    expect(titles(board({ itemNumber: '9' }))).toEqual(['9 Progress']);
  });

  it('keeps the clerk’s order, and puts what is private last', () => {
    const data = board({ agenda: [item('One'), item('Two', 'private'), item('Three')] });
    const { items, privateItems } = agendaOf(data, data.meetings[1], TODAY);
    expect(items.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'One'],
      ['2', 'Three'],
    ]);
    expect(privateItems).toEqual([{ number: '3', title: 'Two', who: 'Chair', paperUrl: '/p.html' }]);
  });
});

describe('what is remembered of a body’s last meeting', () => {
  it('is where, when and by whom, and the items without their papers', () => {
    const { time, place, officerId, officerPhone, cabinetMember, localMember, backgroundPapers } = september;
    expect(rememberedFacts(board(), { bodyId: 1, day: '2026-12-07' })).toEqual({
      ...{ time, place, officerId, officerPhone, cabinetMember, localMember, backgroundPapers },
      agenda: [{ ...item('The plan'), paperUrl: '' }],
    });
  });

  it('is nothing for a body’s first meeting, or for a meeting of no body', () => {
    expect(rememberedFacts(board(), { bodyId: 1, day: '2026-09-01' })).toBeNull();
    expect(rememberedFacts(board(), { bodyId: null, day: '2026-12-07' })).toBeNull();
  });
});
