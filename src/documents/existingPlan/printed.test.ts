import { headingOf } from './headings';
import { leadsIn } from './leads';
import { showNumber } from './numberFormats';
import { readDue } from './printedDue';
import { announcedBy, ratingInWords, ratingOfColour, splitNumber } from './printedWords';
import { tidyText } from './source';

describe('due dates as printed', () => {
  it.each([
    ['31/03/18', '2018-03-31'],
    ['31.3.2018', '2018-03-31'],
    ['04/05/18', '2018-05-04'],
    ['31 March 2018', '2018-03-31'],
    ['31st March, 2018', '2018-03-31'],
    ['By 31-Mar-18', '2018-03-31'],
    ['March 31, 2018', '2018-03-31'],
    ['Saturday 31 March 2018', '2018-03-31'],
    ['2018-03-31', '2018-03-31'],
    ['2018-03-31T00:00:00', '2018-03-31'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is one day', (text, day) => {
    expect(readDue(text)).toEqual({ day, doubt: null });
  });

  it.each([
    ['March 2018', 'Its last day would be 31 Mar 2018'],
    ['by the end of Feb 2020', '29 Feb 2020'],
    ['Q2 2018/19', '30 Sep 2018'],
    ['Quarter 4 2018-19', '31 Mar 2019'],
    ['end of Dec', 'Choose one'],
    ['31 March', 'Choose one'],
    ['ongoing', 'Choose one'],
    ['complete', 'Choose one'],
    ['03/31/2018', 'no day of the calendar'],
    ['31 June 2018', 'no day of the calendar'],
    ['Monday 31 March 2018', 'another day of the week'],
    ['31/03/18 then 30/06/18', 'more than one day (31 Mar 2018, 30 Jun 2018)'],
    ['31 March 2018 (to be confirmed)', 'more than a day. Choose 31 Mar 2018'],
    ['2018', 'Choose one'],
    ['99999', 'not a date'],
  ])('%s is not certain', (text, words) => {
    const { day, doubt } = readDue(text);
    expect(day).toBeNull();
    expect(doubt).toContain(words);
  });
});

describe('leads in a cell', () => {
  it.each([
    ['Head of Service / Team Manager', ['Head of Service', 'Team Manager']],
    ['HoS/TM', ['HoS', 'TM']],
    ['Sarah Penrose, Head of Front Door', ['Sarah Penrose, Head of Front Door']],
    ['Head of Front Door (Sarah Penrose)', ['Head of Front Door (Sarah Penrose)']],
    ['Head of Front Door\n(Sarah Penrose)', ['Head of Front Door (Sarah Penrose)']],
    ['Sarah Penrose, Owen Bright and Lena Kowal', ['Sarah Penrose', 'Owen Bright', 'Lena Kowal']],
    ['Head of Service, Team Manager', ['Head of Service', 'Team Manager']],
    ['Director of Children, Families and Learning', ['Director of Children, Families and Learning']],
    ['Head of Quality and Safeguarding', ['Head of Quality and Safeguarding']],
    ['Sarah Penrose; Owen Bright', ['Sarah Penrose', 'Owen Bright']],
    ['Sarah Penrose & Owen Bright', ['Sarah Penrose', 'Owen Bright']],
    ['', []],
  ])('%j', (text, leads) => {
    expect(leadsIn(text)).toEqual(leads);
  });
});

describe('headings of real plans', () => {
  it.each([
    ['No.', 'ref'],
    ['#', 'ref'],
    ['Ref', 'ref'],
    ['Action No', 'ref'],
    ['Rec no.', 'recommendationNumber'],
    ['What?', 'action'],
    ['Action(s)', 'action'],
    ['Key Actions', 'action'],
    ['What are we going to do?', 'action'],
    ['Who?', 'leads'],
    ['Lead Officer', 'leads'],
    ['SRO', 'leads'],
    ['Responsible Officer(s)', 'leads'],
    ['By whom', 'leads'],
    ['Owner', 'leads'],
    ['When?', 'due'],
    ['Timescale', 'due'],
    ['Target completion date', 'due'],
    ['Deadline', 'due'],
    ['By when?', 'due'],
    ['Original date', 'originalDue'],
    ['Original Timescale', 'originalDue'],
    ['Revised date', 'revisedDue'],
    ['Success measures', 'measure'],
    ['Measure of success', 'measure'],
    ['How will we know?', 'measure'],
    ['KPI', 'measure'],
    ['Desired outcome', 'outcome'],
    ['Outcome', 'outcome'],
    ['What difference will it make?', 'outcome'],
    ['Outcome (Q1)', 'progress'],
    ['Outcome (Q1 to Q4)', 'progress'],
    ['Progress', 'progress'],
    ['Update March 2018', 'progress'],
    ['Progress to date', 'progress'],
    ['Current status', 'status'],
    ['Status', 'status'],
    ['BRAG', 'rating'],
    ['RAG rating', 'rating'],
    ['RAG Status', 'rating'],
    ['Recommendation', 'recommendation'],
    ['Ofsted recommendation', 'recommendation'],
    ['Area for improvement', 'recommendation'],
    ['Theme', 'theme'],
    ['Priority', 'theme'],
    ['Evidence', 'other'],
    ['Impact', 'other'],
    ['Reason/mitigation', 'other'],
    ['Origin committee', 'other'],
    ['Executive response', 'other'],
    ['Paused (with reason)', 'other'],
    ['Start date', 'other'],
    ['Previous RAG', 'other'],
  ])('%s', (heading, field) => {
    const read = headingOf(heading);
    expect(read).not.toBeNull();
    expect(read?.field).toBe(field);
  });

  it.each(['Hold a weekly tracking meeting', 'Green', '1.2', 'Minutes of the panel', 'Sarah Penrose'])(
    'words of a cell are none: %s',
    (text) => expect(headingOf(text)).toBeNull(),
  );
});

describe('ratings', () => {
  it.each([
    ['Green', 'Green', false],
    ['g', 'Green', false],
    ['AMBER', 'Amber', false],
    ['B', 'Blue', false],
    ['N', 'Grey', false],
    ['R – overdue', 'Red', true],
    ['Amber: recruiting', 'Amber', true],
    ['Green (G)', 'Green', false],
  ])('%s', (text, rating, saysMore) => {
    expect(ratingInWords(text)).toEqual({ rating, saysMore });
  });

  it.each(['Amber/Green', 'A plan is in place', 'Complete', ''])('none in %j', (text) => {
    expect(ratingInWords(text)).toBeNull();
  });

  it.each([
    ['FF0000', 'Red'],
    ['C00000', 'Red'],
    ['FFC7CE', 'Red'],
    ['FFC000', 'Amber'],
    ['FFFF00', 'Amber'],
    ['ED7D31', 'Amber'],
    ['00B050', 'Green'],
    ['92D050', 'Green'],
    ['C6EFCE', 'Green'],
    ['0070C0', 'Blue'],
    ['00B0F0', 'Blue'],
    ['BFBFBF', 'Grey'],
    ['FFFFFF', null],
    ['000000', null],
    ['7030A0', null],
  ])('the colour %s', (colour, rating) => {
    expect(ratingOfColour(colour)).toBe(rating);
  });
});

describe('numbers and lines', () => {
  it('splits a number from words, never a count', () => {
    expect(splitNumber('3. Improve supervision')).toEqual({ number: '3', rest: 'Improve supervision' });
    expect(splitNumber('R12.3 Improve')).toEqual({ number: 'R12.3', rest: 'Improve' });
    expect(splitNumber('1b) Improve')).toEqual({ number: '1b', rest: 'Improve' });
    expect(splitNumber('2 social workers')).toBeNull();
    expect(splitNumber('12 March 2018')).toBeNull();
  });

  it('knows what a line over a table announces', () => {
    expect(announcedBy('Recommendation 3: Ensure that…')).toEqual({
      kind: 'recommendation',
      number: '3',
      text: 'Ensure that…',
      sure: true,
    });
    expect(announcedBy('R12 – Ensure')).toMatchObject({ kind: 'recommendation', number: '12', text: 'Ensure' });
    expect(announcedBy('Priority 2 – Practice')).toMatchObject({ kind: 'theme', text: 'Priority 2 – Practice' });
    expect(announcedBy('Recommendations')).toBeNull();
    expect(announcedBy('Reducing drift')).toBeNull();
  });

  it('shows numbers as their cells do', () => {
    expect(showNumber(43190, 'dd/mm/yyyy', false)).toEqual({
      text: '31/03/2018',
      day: '2018-03-31',
      showsWholeDay: true,
    });
    expect(showNumber(43160, 'mmm-yy', false)).toEqual({ text: 'Mar-18', day: '2018-03-01', showsWholeDay: false });
    expect(showNumber(41728, 'd mmmm yyyy', true)).toMatchObject({ text: '31 March 2018', day: '2018-03-31' });
    expect(showNumber(43190, '[$-809]dddd, d mmmm yyyy;@', false).text).toBe('Saturday, 31 March 2018');
    expect(showNumber(1.1, '0.00', false).text).toBe('1.10');
    expect(showNumber(0.75, '0%', false).text).toBe('75%');
    expect(showNumber(0.1 + 0.2, '', false).text).toBe('0.3');
  });

  it('leaves bullets out and keeps lines', () => {
    expect(tidyText('• One\r\n\u00a0▪ Two\n\n- three')).toBe('One\nTwo\n- three');
    expect(tidyText('- One\n- Two')).toBe('One\nTwo');
    expect(tidyText('●')).toBe('●');
    expect(tidyText('- 5 degrees')).toBe('- 5 degrees');
  });
});
