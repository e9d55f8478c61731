import { safeMail } from '../../local/mailboxes/safeMail';
import { subjectOf, introduction } from './reminderContent';
import { pageOf, reminderLinks } from './reminderLinks';
import { writeReminder } from './reminderMail';
import {
  anne,
  itemWith,
  joanne,
  late,
  lateWith,
  letterWith,
  partWith,
  soon,
  soonWith,
  today,
  withTeams,
  write,
} from './testing/reminders';

describe('the subject of a reminder', () => {
  it.each([
    [{ items: [late] }, 'Improvement plan: action 11.3 is 2 working days late'],
    [{ items: [lateWith({ due: '2026-11-20' })] }, 'Improvement plan: action 11.3 is 1 working day late'],
    [{ items: [today] }, 'Improvement plan: action 9.1 is due today'],
    [{ items: [late, soon] }, 'Improvement plan: 2 of your actions need a word, 1 late, 1 due soon'],
    [{ items: [], orphans: [{ item: late, why: '' }] }, 'Improvement plan: action 11.3 has nobody to remind'],
    [
      {
        items: [soon],
        orphans: [
          { item: late, why: '' },
          { item: today, why: '' },
        ],
      },
      'Improvement plan: action 11.4 is due in 9 working days; 2 have nobody to remind',
    ],
  ])('says how many and what (%#)', (changes, subject) => {
    expect(subjectOf(letterWith(changes))).toBe(subject);
  });
});

describe('the opening', () => {
  it('says why now, what is asked and what can wait', () => {
    expect(introduction([late, today, soon])).toBe(
      'Action 11.3 is 2 working days late, action 9.1 is due today and action 11.4 is due in 9 working days. Could you say today where actions 11.3 and 9.1 have got to? Action 11.4 can wait a few days. Each takes about two minutes, and what was written last time is there to start from.',
    );
  });

  it('names together what stands alike', () => {
    expect(introduction([late, soon, soonWith({ ref: '10.1' })])).toContain(
      'Action 11.3 is 2 working days late and actions 11.4 and 10.1 are due in 9 working days.',
    );
  });

  it('counts when there are many, and promises nothing to start from when nothing was written', () => {
    expect(introduction(Array.from({ length: 5 }, () => today))).toBe(
      '5 due today. Could you say where each of them has got to? Each takes about two minutes.',
    );
  });

  it('does not say "0 working days" of a due date on the coming weekend', () => {
    const friday = { today: '2026-11-27', extraHolidays: [] };
    expect(introduction([{ ...soonWith({ due: '2026-11-28' }), on: friday }])).toContain(
      'Action 11.4 is due on 28 Nov 2026.',
    );
  });
});

/** The answers in the plain text. */
const answersOf = (ref: string): string =>
  [
    'Or begin with your answer:',
    ...['on course', 'at risk', 'off track', 'done'].map(
      (words) =>
        ` * Action ${ref} is ${words}: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/${ref}?report=1&going=${words.replace(' ', '-')}&plan=1`,
    ),
  ].join('\n');

describe('a reminder mail', () => {
  it('reads like a colleague wrote it', () => {
    const { text } = write();
    expect(text).toBe(
      [
        'Hello Joanne,',
        'Action 11.3 is 2 working days late and action 11.4 is due in 9 working days. Could you say today where action 11.3 has got to? Action 11.4 can wait a few days. Each takes about two minutes, and what was written last time is there to start from.',
        '11.3 Publish the Care Leavers Pledge with young people\nR – Off track. Late 2 working days. Draft not yet agreed. It was due on 19 Nov 2026.\nOn 9 Nov 2026 you wrote: “Draft sent to the forum, who meet on 26 Nov.”\nReport progress on action 11.3: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.3?report=1&plan=1\n' +
          answersOf('11.3'),
        '11.4 Show each care leaver what support they can expect\nA – At risk. 40 of 118 are still to be told. It is due on 4 Dec 2026, in 9 working days.\nOn 13 Nov 2026 Owen Bright wrote: “78 of 118 told, visits booked for the rest.”\nReport progress on action 11.4: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.4?report=1&plan=1\n' +
          answersOf('11.4'),
        'Your other three actions need nothing now. The next, action 10.1, is due on 18 Dec 2026.',
        'If one of these should be with somebody else, reply to this message and I will change it.',
        'Thank you,\nAnne Faulkner, Improvement Plan Manager',
        'You have this because these are yours in “Children’s services improvement plan”. It is sent once, on working days only, when something is due.',
        'See all my actions, or say how often you want these: https://council.example/sites/improvement/SitePages/Plan.aspx#/my?plan=1',
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
    const item = lateWith({ rating: { key, reason }, lastReport: { day: '2026-11-16', text, by: null } });
    expect(write({ items: [item] }).text).toContain(` ${said} due on 19 Nov 2026.\n`);
  });

  it.each([
    [
      { count: 1, next: { ref: '5.1', due: '2026-12-29' } },
      'Your other action, 5.1, needs nothing now. It is due on 29 Dec 2026.',
    ],
    [{ count: 1, next: null }, 'Your other action needs nothing now.'],
    [{ count: 12, next: null }, 'Your other 12 actions need nothing now.'],
  ])('says what needs nothing (%#)', (others, sentence) => {
    expect(write({ others }).text.split('\n\n')).toContain(sentence);
  });

  it('shows each rating as a coloured square with its letter, and always its word', () => {
    const { html } = write();
    expect(html).toMatch(/background:#B10E1C[^>]*color:#FFFFFF[^>]*>R<\/span>/);
    expect(html).toContain('<strong>Off track</strong>. Late 2 working days.');
    expect(html).toMatch(/background:#FFB432[^>]*border:1px solid #8F5700[^>]*color:#2B1900[^>]*>A<\/span>/);
    expect(html).toContain('<strong>At risk</strong>. 40 of 118');
    expect(html).not.toMatch(/<svg|<img|<script/);
  });

  it('has one button an action, to its report form, and Teams second', () => {
    const { html } = write({ links: withTeams });
    expect(html.match(/>Report progress on action [\d.]+<\/a>/g)).toHaveLength(2);
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
    const hostileText = '<script>alert("x")</script> & \'co\'';
    const item = lateWith({
      text: hostileText,
      rating: { key: 'Red', reason: hostileText },
      lastReport: { ...late.lastReport!, text: hostileText },
      also: itemWith({ rule: 'query open', detail: hostileText }).occurrences,
    });
    const { html } = write({ items: [item], planTitle: hostileText }, { ...joanne, name: hostileText });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
  });

  it('survives being made safe by a mail program', () => {
    const { html } = write({ links: withTeams });
    const safe = safeMail(html);
    for (const [, link] of html.matchAll(/href="([^"]+)"/g)) expect(safe).toContain(link);
    expect(safe).toContain('background:#B10E1C');
  });

  it('tells the manager whom nobody can write to, and asks for another lead', () => {
    const orphans = [{ item: late, why: 'The account of Derek Malin is disabled.' }];
    const { text } = write({ items: [], orphans, others: { count: 0, next: null } }, anne);
    expect(text).toContain('This needs you, for nobody can be reminded of it.');
    expect(text).toContain('The account of Derek Malin is disabled.');
    expect(text).toContain(
      'Choose a lead for action 11.3: https://council.example/sites/improvement/SitePages/Plan.aspx#/actions/11.3?plan=1\n',
    );
    expect(text).toContain('because you manage “Children’s services improvement plan”');
    expect(text).not.toContain('reply to this message');
    expect(text).not.toContain('you wrote');
  });

  it('greets by the given name, also of "Tranter, Joanne"', () => {
    const { text } = write({}, { ...joanne, name: 'Tranter, Joanne' });
    expect(text).toMatch(/^Hello Joanne,/);
  });

  it('cuts long words at a space', () => {
    const long = 'word '.repeat(200);
    const { text } = write({
      items: [lateWith({ text: long, lastReport: { ...late.lastReport!, text: long } })],
    });
    expect(text).toMatch(/^11\.3 (word )+word…$/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(460);
  });
});

describe('what else a reminder says', () => {
  it('says every matter of an action once, in one block with one button', () => {
    const question = itemWith({ rule: 'query open', urgency: 'asked', detail: 'Who signs it off?' }).occurrences;
    const { text } = write({ items: [lateWith({ also: question })], others: { count: 0, next: null } });
    expect(text).toContain(
      '11.3 Publish the Care Leavers Pledge with young people\nWho signs it off?\nR – Off track. Late 2 working days. Draft not yet agreed. It was due on 19 Nov 2026.\n',
    );
    expect(text.match(/Answer on action 11\.3:/g)).toHaveLength(1);
    expect(text).not.toContain('Report progress on action 11.3:');
  });

  it('asks for a reading with a button of its own, without a rating', () => {
    const reading = itemWith({ rule: 'reading due', urgency: 'asked', due: '2026-11-30', detail: 'October 2026' });
    const about = { kind: 'measure', id: 4, ref: 'M4', text: 'Care leavers in touch', route: '#/measures/M4' } as const;
    const item = { ...reading, about, occurrences: reading.occurrences.map((one) => ({ ...one, about })) };
    const { subject, html, text } = write({ items: [item], others: { count: 0, next: null } });
    expect(subject).toBe('Improvement plan: measure M4 needs its reading for October 2026');
    expect(text).toContain(
      'M4 Care leavers in touch\nThe reading for October 2026 is due on 30 Nov 2026.\nAdd the reading of M4: ',
    );
    expect(html).toContain('#/measures/M4?plan=1"');
    expect(html).not.toContain('Off track');
  });

  it('asks for a promised report where it was promised, without a rating', () => {
    const text = 'A report on placements';
    const about = { kind: 'report' as const, id: 9, ref: text, text, route: '#/meetings/1' };
    const item = itemWith({ rule: 'report due', urgency: 'late', detail: 'Scrutiny' });
    const occurrences = item.occurrences.map((one) => ({ ...one, about }));
    const mail = write({ items: [{ ...item, about, occurrences }] });
    expect(mail.subject).toBe('Improvement plan: the report “A report on placements” is 2 working days late');
    expect(mail.text).toContain(
      '\n\nA report on placements\nIt was promised to Scrutiny. It was due on 19 Nov 2026.\nOpen what was promised: ',
    );
    expect(mail.html).toContain('#/meetings/1?plan=1"');
  });

  it('tells those above a lead why they hear of it', () => {
    const escalated = lateWith({ rule: 'escalated', urgency: 'others', detail: 'Joanne Tranter' });
    const { subject, text } = write(
      { items: [], escalated: [escalated], others: { count: 0, next: null } },
      {
        ...joanne,
        name: 'Helen Whitfield',
        login: 'helen',
      },
    );
    expect(subject).toBe('Improvement plan: action 11.3 stays late');
    expect(text).toContain('This action stays late. You are told so that you can help.');
    expect(text).toContain('Joanne Tranter leads it. It was due on 19 Nov 2026.');
    expect(text).toContain('because you are the line manager of somebody who leads an action of');
  });

  it('names an owner without an account, and who answers for them', () => {
    const outsideOwner = 'Borough Health <NHS> Trust';
    const own = write({ items: [lateWith({ outsideOwner })] });
    expect(own.text).toContain(
      '11.3 Publish the Care Leavers Pledge with young people\nIt belongs to Borough Health <NHS> Trust. You answer for it here.\nR – Off track. ',
    );
    expect(own.html).toContain('It belongs to Borough Health &lt;NHS&gt; Trust. You answer for it here.');
    const escalated = lateWith({ outsideOwner, rule: 'escalated', urgency: 'others', detail: 'Joanne Tranter' });
    expect(write({ items: [], escalated: [escalated] }).text).toContain(
      'It belongs to Borough Health <NHS> Trust. Joanne Tranter answers for it here. It was due on 19 Nov 2026.',
    );
    const orphans = [{ item: lateWith({ outsideOwner }), why: 'Nobody leads it.' }];
    expect(write({ items: [], orphans }).text).toContain(
      'Nobody leads it. It belongs to Borough Health <NHS> Trust.\n',
    );
  });

  it('brings the plans of a site together, each under its name, signed by the manager of the most pressing', () => {
    const letter = { to: joanne, parts: [partWith(), partWith({ planTitle: 'SEND action plan', items: [today] })] };
    const { subject, text } = writeReminder(letter);
    expect(subject).toBe('Improvement plan: 3 of your actions need a word, 1 late, 1 due today, 1 due soon');
    expect(text.indexOf('Children’s services improvement plan\n\n')).toBeLessThan(text.indexOf('SEND action plan\n\n'));
    expect(text).toContain('“Children’s services improvement plan” and “SEND action plan”');
    expect(text.match(/Thank you,/g)).toHaveLength(1);
  });

  it('sends a weekly word in paragraphs, to somebody who asked for it', () => {
    const word = ['Nothing moved in the last week.', 'Nothing is due in the next two weeks.'];
    const sent = letterWith({ items: [], others: { count: 0, next: null }, word });
    expect(subjectOf(sent)).toBe('Improvement plan: your weekly word');
    const { text, html } = writeReminder(sent);
    expect(text.split('\n\n')).toEqual(expect.arrayContaining(word));
    expect(html).toContain('Nothing moved in the last week.');
    expect(text).toContain('You have this because you asked for a weekly word on “');
    expect(text).toContain('It goes once a week; under My actions you can choose another day, or none.');
    expect(text).not.toContain('when something is due');
  });

  it('tells a manager how the plan stands, with what did not arrive', () => {
    const digest = {
      sentence: 'Of 41 actions, 29 are on track or done and 4 are late.',
      lines: [
        {
          ref: '11.3',
          text: 'Publish',
          rating: 'Red' as const,
          reason: 'Off track. Late 2 days.',
          next: 'Ask Joanne Tranter for a new date',
        },
      ],
      more: 3,
      undelivered: '1 reminder could not be sent.',
    };
    const { subject, text, html } = write({ items: [], others: { count: 0, next: null }, digest }, anne);
    expect(subject).toBe('Improvement plan: how it stands');
    expect(text).toContain('#/actions/11.3?plan=1\n   R – Off track. Late 2 days. Ask Joanne Tranter for a new date.');
    // What to do stands before how the plan stands.
    expect(text).toMatch(/What to do: ask Joanne Tranter for a new date \(action 11\.3\)\.[^]*How the plan stands/);
    expect(text).toContain('3 more need attention.');
    expect(html).toContain('#/reminders?plan=1"');
  });

  it('needs no picture, and hides the drawn mark from screen readers because its word stands beside it', () => {
    const { html } = write();
    expect(html.match(/aria-hidden="true"/g)).toHaveLength(2);
    expect(html).toContain('lang="en-GB"');
    expect(html).toMatch(/prefers-color-scheme: dark/);
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
