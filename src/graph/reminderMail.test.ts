import { safeMail } from '../../local/mailboxes/safeMail';
import type { Person } from '../plan/entities';
import { subjectOf, opening, type ReminderItem, type ReminderLetter } from './reminderLetter';
import { pageOf, reminderLinks } from './reminderLinks';
import { writeReminder } from './reminderMail';

const anne: Person = {
  id: 1,
  name: 'Anne Faulkner',
  email: 'anne@council.example',
  login: 'anne',
  jobTitle: 'Improvement Plan Manager',
};
const joanne: Person = { id: 2, name: 'Joanne Tranter', email: 'joanne@council.example', login: 'joanne' };

const late: ReminderItem = {
  ref: '11.3',
  text: 'Publish the Care Leavers Pledge with young people',
  rule: 'overdue',
  due: '2026-11-19',
  workingDays: 2,
  rating: { key: 'Red', reason: 'Late 2 working days. Draft not yet agreed.' },
  lastReport: { day: '2026-11-09', text: 'Draft sent to the forum, who meet on 26 Nov.', by: null },
};
const soon: ReminderItem = {
  ref: '11.4',
  text: 'Show each care leaver what support they can expect',
  rule: 'due soon',
  due: '2026-12-04',
  workingDays: 9,
  rating: { key: 'Amber', reason: 'At risk. 40 of 118 are still to be told.' },
  lastReport: { day: '2026-11-13', text: '78 of 118 told, visits booked for the rest.', by: 'Owen Bright' },
};
const today: ReminderItem = {
  ...soon,
  ref: '9.1',
  rule: 'due today',
  due: '2026-11-23',
  workingDays: 0,
  lastReport: null,
};

const letterWith = (changes: Partial<ReminderLetter> = {}): ReminderLetter => ({
  to: joanne,
  manager: anne,
  planTitle: 'Children’s services improvement plan',
  items: [late, soon],
  orphans: [],
  others: { count: 3, next: { ref: '10.1', due: '2026-12-18' } },
  ...changes,
});
const links = reminderLinks('https://council.example/sites/improvement/SitePages/Plan.aspx', null, 1);
const withTeams = reminderLinks('https://council.example/p', 'https://teams.microsoft.com/l/entity/app/plan', 1);

describe('the subject of a reminder', () => {
  it.each([
    [{ items: [late] }, 'Improvement plan: 11.3 is 2 working days late'],
    [{ items: [{ ...late, workingDays: 1 }] }, 'Improvement plan: 11.3 is 1 working day late'],
    [{ items: [today] }, 'Improvement plan: 9.1 is due today'],
    [{ items: [late, soon] }, 'Improvement plan: 2 of your actions need a word, 1 late, 1 due soon'],
    [{ items: [], orphans: [{ item: late, why: '' }] }, 'Improvement plan: 11.3 has nobody to remind'],
    [
      {
        items: [soon],
        orphans: [
          { item: late, why: '' },
          { item: today, why: '' },
        ],
      },
      'Improvement plan: 11.4 is due in 9 working days; 2 actions have nobody to remind',
    ],
  ])('says how many and what (%#)', (changes, subject) => {
    expect(subjectOf(letterWith(changes))).toBe(subject);
  });
});

describe('the opening', () => {
  it('says why now, what is asked and what can wait', () => {
    expect(opening([late, today, soon])).toBe(
      '11.3 is 2 working days late, 9.1 is due today and 11.4 is due in 9 working days. Could you say today where 11.3 and 9.1 have got to? 11.4 can wait a few days. Each takes about two minutes, and what was written last time is there to start from.',
    );
  });

  it('names together what stands alike', () => {
    expect(opening([late, soon, { ...soon, ref: '10.1' }])).toContain(
      '11.3 is 2 working days late and 11.4 and 10.1 are due in 9 working days.',
    );
  });

  it('counts when there are many, and promises nothing to start from when nothing was written', () => {
    expect(opening(Array.from({ length: 5 }, () => today))).toBe(
      '5 due today. Could you say where each of them has got to? Each takes about two minutes.',
    );
  });

  it('does not say "0 working days" of a due date on the coming weekend', () => {
    expect(opening([{ ...soon, due: '2026-11-28', workingDays: 0 }])).toContain('11.4 is due on 28 Nov 2026.');
  });
});

describe('a reminder mail', () => {
  it('reads like a colleague wrote it', () => {
    const { text } = writeReminder(letterWith(), links);
    expect(text).toBe(
      [
        'Hello Joanne,',
        '11.3 is 2 working days late and 11.4 is due in 9 working days. Could you say today where 11.3 has got to? 11.4 can wait a few days. Each takes about two minutes, and what was written last time is there to start from.',
        '[R] 11.3 Publish the Care Leavers Pledge with young people\nOff track. Late 2 working days. Draft not yet agreed. It was due on 19 Nov 2026.\nOn 9 Nov 2026 you wrote: “Draft sent to the forum, who meet on 26 Nov.”\nReport progress on 11.3: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.3?report=1&plan=1',
        '[A] 11.4 Show each care leaver what support they can expect\nAt risk. 40 of 118 are still to be told. It is due on 4 Dec 2026, in 9 working days.\nOn 13 Nov 2026 Owen Bright wrote: “78 of 118 told, visits booked for the rest.”\nReport progress on 11.4: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.4?report=1&plan=1',
        'Your other three actions need nothing now. The next, 10.1, is due on 18 Dec 2026.',
        'If one of these should be with somebody else, reply to this message and I will change it.',
        'Thank you,\nAnne Faulkner, Improvement Plan Manager',
        'You have this because you lead these actions in “Children’s services improvement plan”. It is sent once on a working day when something is due. See all my actions: https://council.example/sites/improvement/SitePages/Plan.aspx#/my?plan=1',
      ].join('\n\n'),
    );
  });

  it.each([
    [
      'Late 2 working days. Draft not yet agreed.',
      'Red',
      'Draft not yet agreed. More on Friday.',
      'Off track. Late 2 working days. It was',
    ],
    ['At risk. Two are ill.', 'Amber', 'Two are ill', 'At risk. It was'],
    ['On track, reported 16 Nov 2026.', 'Green', '88 left.', 'On track, reported 16 Nov 2026. It was'],
  ] as const)('says neither the rating nor the last words twice (%s)', (reason, key, text, said) => {
    const item = { ...late, rating: { key, reason }, lastReport: { day: '2026-11-16', text, by: null } };
    expect(writeReminder(letterWith({ items: [item] }), links).text).toContain(`\n${said} due on 19 Nov 2026.\n`);
  });

  it.each([
    [
      { count: 1, next: { ref: '5.1', due: '2026-12-29' } },
      'Your other action, 5.1, needs nothing now. It is due on 29 Dec 2026.',
    ],
    [{ count: 1, next: null }, 'Your other action needs nothing now.'],
    [{ count: 12, next: null }, 'Your other 12 actions need nothing now.'],
  ])('says what needs nothing (%#)', (others, sentence) => {
    expect(writeReminder(letterWith({ others }), links).text.split('\n\n')).toContain(sentence);
  });

  it('shows each rating as a coloured cell with its letter, and always its word', () => {
    const { html } = writeReminder(letterWith(), links);
    expect(html).toMatch(/bgcolor="#B10E1C"[^>]*color:#FFFFFF[^>]*>R<\/td>/);
    expect(html).toContain('<strong>Off track</strong>. Late 2 working days.');
    expect(html).toMatch(/bgcolor="#FFB432"[^>]*border:1px solid #8F5700[^>]*color:#2B1900[^>]*>A<\/td>/);
    expect(html).toContain('<strong>At risk</strong>. 40 of 118');
    expect(html).not.toMatch(/<svg|<img|<script/);
  });

  it('has one button an action, to its report form, and Teams second', () => {
    const { html } = writeReminder(letterWith(), withTeams);
    expect(html.match(/>Report progress on [\d.]+<\/a>/g)).toHaveLength(2);
    expect(html).toContain('href="https://council.example/p#/actions/11.3?report=1&amp;plan=1"');
    const [teams] = /https:\/\/teams\.microsoft\.com[^"]+/.exec(html) ?? [];
    const context = new URL(teams ?? '').searchParams.get('context') ?? '';
    expect(JSON.parse(context)).toEqual({ subEntityId: '#/actions/11.3?report=1&plan=1' });
    expect(html.indexOf('#/actions/11.3?report=1&amp;plan=1"')).toBeLessThan(html.indexOf(teams ?? ''));
  });

  it('keeps the channel of a Teams link', () => {
    const channel = encodeURIComponent(JSON.stringify({ channelId: '19:x' }));
    const url = reminderLinks(
      'https://x',
      `https://teams.microsoft.com/l/entity/app/plan?context=${channel}`,
      1,
    ).teams?.('#/my');
    expect(JSON.parse(new URL(url ?? '').searchParams.get('context') ?? '')).toEqual({
      channelId: '19:x',
      subEntityId: '#/my?plan=1',
    });
  });

  it('keeps the rest of a Teams link, and leaves out what is no link', () => {
    const labelled = reminderLinks('https://x', 'https://teams.microsoft.com/l/entity/app/plan?label=Our%20plan', 1);
    expect(labelled.teams?.('#/my')).toContain('?label=Our%20plan&context=');
    expect(reminderLinks('https://x', 'the plan tab', 1).teams).toBeNull();
  });

  it('escapes everything that people typed', () => {
    const nasty = '<script>alert("x")</script> & \'co\'';
    const item = {
      ...late,
      text: nasty,
      rating: { key: 'Red' as const, reason: nasty },
      lastReport: { ...late.lastReport!, text: nasty },
    };
    const { html } = writeReminder(
      letterWith({ items: [item], planTitle: nasty, to: { ...joanne, name: nasty } }),
      links,
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
  });

  it('survives being made safe by a mail program', () => {
    const { html } = writeReminder(letterWith(), withTeams);
    const safe = safeMail(html);
    for (const [, link] of html.matchAll(/href="([^"]+)"/g)) expect(safe).toContain(link);
    expect(safe).toContain('bgcolor="#B10E1C"');
  });

  it('tells the manager whom nobody can write to, and asks for another lead', () => {
    const orphans = [{ item: late, why: 'The account of Derek Malin is disabled.' }];
    const { text } = writeReminder(
      letterWith({ to: anne, items: [], orphans, others: { count: 0, next: null } }),
      links,
    );
    expect(text).toContain('This action needs you: whoever leads it cannot be written to.');
    expect(text).toContain('The account of Derek Malin is disabled.');
    expect(text).toContain(
      'Choose a lead for 11.3: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.3?plan=1\n',
    );
    expect(text).toContain('because you manage “Children’s services improvement plan”');
    expect(text).not.toContain('reply to this message');
    expect(text).not.toContain('you wrote');
  });

  it('greets by the given name, also of "Tranter, Joanne"', () => {
    const { text } = writeReminder(letterWith({ to: { ...joanne, name: 'Tranter, Joanne' } }), links);
    expect(text).toMatch(/^Hello Joanne,/);
  });

  it('cuts long words at a space', () => {
    const long = 'word '.repeat(200);
    const { text } = writeReminder(
      letterWith({ items: [{ ...late, text: long, lastReport: { ...late.lastReport!, text: long } }] }),
      links,
    );
    expect(text).toMatch(/^\[R\] 11\.3 (word )+word…$/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(460);
  });
});

describe('the page that links lead to', () => {
  const site = 'https://council.example/sites/improvement';
  it.each([
    [
      '/sites/improvement/SitePages/Our%20plan.aspx',
      'https://council.example/sites/improvement/SitePages/Our%20plan.aspx',
    ],
    ['https://elsewhere.example/p', 'https://elsewhere.example/p'],
    [null, 'https://council.example/fallback'],
    ['https://', 'https://council.example/fallback'],
  ])('of %s is %s', (named, page) => {
    expect(pageOf(named, site, 'https://council.example/fallback')).toBe(page);
  });
});
