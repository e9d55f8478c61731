import { viewPlan } from '../../plan/planView';
import { LEAD } from '../../plan/testing';
import type { RatedAction } from '../../plan/view';
import { everyRating, today } from '../testing/testPlan';
import { newEntry, problemsOf, reportOf, reportSoFar } from './reportEntry';
import type { ReportEntry } from './reportEntry';

const view = viewPlan(everyRating(), today);
const rated = (ref: string): RatedAction => view.byRef.get(ref) as RatedAction;
const filled = (changes: Partial<ReportEntry>): ReportEntry => ({
  ...newEntry(rated('2.1'), 'k', false, today),
  going: 'on course',
  text: 'Two new trainers start on Monday.',
  ...changes,
});

describe('a report being filled in', () => {
  it('offers the due date, but not one that has passed', () => {
    expect(newEntry(rated('2.1'), 'k', false, today).forecast).toBe('4 Dec 2026');
    expect(newEntry(rated('2.2'), 'k', false, today).forecast).toBe('');
  });

  it('remembers which report it was begun under', () => {
    expect(newEntry(rated('2.1'), 'k', false, today).seenRowId).toBe(15);
  });

  it('puts what would help under the words, only where there is trouble', () => {
    expect(reportSoFar(filled({ going: 'trouble', trouble: 'at risk', help: 'A room on Tuesdays.' })).text).toBe(
      'Two new trainers start on Monday.\n\nWhat would help: A room on Tuesdays.',
    );
    expect(reportSoFar(filled({ help: 'A room on Tuesdays.' })).text).toBe('Two new trainers start on Monday.');
  });

  it('sends a forecast or the day it was done, never both', () => {
    expect(reportOf(filled({ forecast: '11/12/2026' }), null)).toMatchObject({ forecast: '2026-12-11', doneOn: null });
    expect(reportOf(filled({ going: 'done', doneOn: '20 Nov 2026' }), null)).toMatchObject({
      forecast: null,
      doneOn: '2026-11-20',
    });
  });

  it('names the lead only when a manager reports for them', () => {
    expect(reportOf(filled({}), LEAD).onBehalfOfId).toBeNull();
    expect(reportOf(filled({ forLead: true }), LEAD).onBehalfOfId).toBe(LEAD);
  });

  it.each<[string, Partial<ReportEntry>, string, RegExp]>([
    ['nothing chosen', { going: null }, 'going', /Choose how it is going/],
    ['how bad the trouble is', { going: 'trouble' }, 'going', /at risk or off track/],
    ['no words', { text: ' ' }, 'text', /Say in a sentence/],
    ['a day that is none', { forecast: '31 Feb 2027' }, 'forecast', /“31 Feb 2027” is not a day/],
    ['a forecast that has passed', { forecast: '1 Nov 2026' }, 'forecast', /has passed/],
    ['done in the future', { going: 'done', doneOn: '24 Nov 2026' }, 'doneOn', /still to come/],
    ['done on no day', { going: 'done', doneOn: '' }, 'doneOn', /Give the day/],
  ])('says what to put right: %s', (_name, changes, field, message) => {
    expect(problemsOf(filled(changes), today)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('has nothing to put right when all is well', () => expect(problemsOf(filled({}), today)).toEqual([]));
});
