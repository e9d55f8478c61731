import { checkReport, longestReport } from './report';

const TODAY = '2026-11-23';
type Report = Parameters<typeof checkReport>[0];
const good: Report = { going: 'on course', text: 'Half way.', forecast: null, doneOn: null, evidence: [] };
const problems = (changes: Partial<Report>): [string, string][] =>
  checkReport({ ...good, ...changes }, TODAY).map(({ field, message }) => [field, message]);

it('lets a good report through', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ going: 'at risk', forecast: TODAY })).toEqual([]);
  expect(problems({ going: 'done', doneOn: TODAY })).toEqual([]);
});

it('asks for what is missing', () => {
  expect(problems({ going: null, text: '  \n ' })).toEqual([
    ['going', 'Choose how it is going.'],
    ['text', 'Say in a sentence or two what has happened.'],
  ]);
  expect(problems({ going: 'done' })).toEqual([['doneOn', 'Give the day it was done.']]);
});

it('refuses days that cannot be', () => {
  expect(problems({ going: 'done', doneOn: '2026-11-24' })).toEqual([
    ['doneOn', '24 Nov 2026 is still to come: give the day it was done, today at the latest.'],
  ]);
  expect(problems({ forecast: '2026-11-22' })).toEqual([
    ['forecast', '22 Nov 2026 has passed: give the day you now expect it to be done.'],
  ]);
  expect(problems({ forecast: '2026-02-30' })[0][0]).toBe('forecast');
  expect(problems({ going: 'done', doneOn: '31/11/2026' })[0][0]).toBe('doneOn');
});

it('does not ask a finished action for a forecast', () => {
  expect(problems({ going: 'done', doneOn: TODAY, forecast: '2026-01-01' })).toEqual([]);
});

it('says how much to shorten', () => {
  expect(problems({ text: 'x'.repeat(longestReport) })).toEqual([]);
  expect(problems({ text: 'x'.repeat(longestReport + 7) })).toEqual([
    ['text', `Shorten it by 7 characters: a report holds ${longestReport}.`],
  ]);
});

it.each(['https://council.example/a', 'http://localhost:4380/sites/improvement/a%20b.pdf', '/sites/improvement/a.pdf'])(
  'takes %s as evidence',
  (url) => {
    expect(problems({ evidence: [{ title: 'A', url }] })).toEqual([]);
  },
);

it.each(['see the drive', 'ftp://x/y', 'C:\\a.pdf', 'https://a b', 'javascript:alert(1)', 'https://'])(
  'refuses "%s" as evidence and names it',
  (url) => {
    expect(problems({ evidence: [{ title: 'Audit', url }] })).toEqual([
      ['evidence', '“Audit” cannot be opened: its address must start with https:// and hold no spaces.'],
    ]);
  },
);

it('an empty link has to be filled in or removed', () => {
  expect(problems({ evidence: [{ title: '', url: ' ' }] })).toEqual([
    ['evidence', 'Give the link’s address, or remove the link.'],
  ]);
});
