import type { PlanData } from '../../plan/planData';
import { agendaPaper } from './agenda';
import { minutesPaper } from './minutes';
import { packPaper } from './pack';
import type { Paper } from './paper';
import { factsOf, wordsOf } from './testing/reading';
import { planOfMeeting } from './testing/planOfMeeting';

const DAY = '2026-11-23';
const data = planOfMeeting();
const [september, december] = data.meetings;
const pack = (words: { [part: string]: string } = {}, of: PlanData = data): Paper =>
  packPaper(of, DAY, { meeting: of.meetings[1], words, sections: [], lastTold: null });
const titles = ({ appendices = [] }: Paper): string[] => appendices.map(({ title }) => title.split(':')[0]);

describe('an agenda', () => {
  const words = wordsOf(agendaPaper(data, DAY, december));

  it('says when, where and what in which order, by whom', () => {
    const facts = { Meeting: 'Improvement Board', Date: '7 December 2026', Time: '10 am', Place: 'Council chamber' };
    expect(factsOf(agendaPaper(data, DAY, december))).toEqual(facts);
    expect(words).toContain('1 | Progress | Send the figures | Enclosed');
    const agenda = [{ ...december.agenda[0], paperUrl: 'https://council.example/progress' }];
    expect(JSON.stringify(agendaPaper(data, DAY, { ...december, agenda }))).toContain(
      '{"text":"Read the paper","href":"https://council.example/progress"}',
    );
  });

  it('sets private items apart, and names no paper of theirs', () => {
    expect(words).toMatch(/public are likely to be excluded.*2 \| A placement/s);
    expect(JSON.stringify(agendaPaper(data, DAY, december))).not.toContain('secret');
  });

  it('has what earlier meetings asked for as matters arising, with where it stands', () => {
    expect(words).toContain('Send the figures | Priya Nair | 30 October 2026 | Done on 28 October 2026. Sent to all.');
    expect(words).toContain('Visit the front door | The police | No day was set | Not done yet.');
  });

  it('is not made for a meeting without a day', () => {
    expect(() => agendaPaper(data, DAY, { ...december, day: null })).toThrow('no date yet');
  });
});

describe('a pack', () => {
  it('encloses the cover report with its appendices, and for a board the highlight report', () => {
    expect(titles(pack())).toEqual(['Cover report', 'Appendix A', 'Highlight report']);
  });

  it('has the plan on a page for every other body', () => {
    const cabinet = { ...data, bodies: [{ ...data.bodies[0], kind: 'cabinet' as const }] };
    expect(titles(pack({}, cabinet))).toEqual(['Cover report', 'Appendix A', 'The plan on a page']);
  });

  it('has the questions that nobody has answered, and not those that somebody did', () => {
    const words = wordsOf(pack());
    expect(words).toContain('“Why so late?”');
    expect(words).not.toContain('By the spring.');
  });

  it('does not enclose a cover report that is exempt', () => {
    const closed = pack({ exemptParagraph: '3', exemptReason: 'It names a supplier.' });
    expect(titles(closed)).toEqual(['Highlight report']);
    expect(wordsOf(closed)).toContain('is exempt, and is sent apart');
    expect(JSON.stringify(closed)).not.toContain('supplier');
  });

  it('is not made while the cover report cannot be', () => {
    const without = { ...data, meetings: [september, { ...december, backgroundPapers: '' }] };
    expect(() => pack({}, without)).toThrow(/needs the cover report.*background papers/s);
  });
});

describe('minutes', () => {
  const words = wordsOf(minutesPaper(data, DAY, september));

  it('say who was there, what was decided, asked, and asked for', () => {
    expect(words).toMatch(/Who was there.*Cllr N Bardsley, chair.*Apologies/s);
    expect(words).toContain('(a) Send the figures to every member. Outcome: agreed.');
    expect(words).toMatch(/Reports promised.*Placements\..*By 7 December 2026\./s);
    expect(words).toMatch(/Cllr A Hart: “Send the figures”.*Answer: By the spring\. \(Priya Nair, 20 October 2026\)/s);
    expect(words).toMatch(/Visit the front door \| The police/);
    expect(words).toMatch(/Next meeting.*7 December 2026, 10 am, Council chamber\./s);
  });

  it('say that what was taken in private is minuted apart', () => {
    expect(wordsOf(minutesPaper(data, DAY, december))).toContain('What was taken in private is minuted apart.');
    expect(words).not.toContain('minuted apart');
  });
});
