import { startGraphTenant, type GraphTenant } from '../../local/tenant/graph/graphTenant';
import type { Occurrence, ReminderRule } from '../plan/reminders';
import { sendMailBody } from './mail';
import type { PlanPart, ReminderItem } from './reminderContent';
import { writeReminder, type ReminderMail } from './reminderMail';
import { anne, everyBlock, itemWith, joanne, late, lateWith, letterWith, links, soon } from './testing/reminders';

const manager = 'anne.faulkner@council.example';
const lead = 'joanne.tranter@council.example';

/** An item with a single occurrence, about an action or another kind of item. */
function saying(
  rule: ReminderRule,
  told: Partial<Occurrence> = {},
  about: Partial<Occurrence['about']> = {},
): ReminderItem {
  const item = lateWith({ rule, urgency: 'asked', ...told });
  const one = { ...item.about, ...about };
  const rated = one.kind === 'action' ? item : { ...item, rating: null, lastReport: null };
  return { ...rated, about: one, occurrences: item.occurrences.map((occurrence) => ({ ...occurrence, about: one })) };
}

const measure = { kind: 'measure', ref: 'M4', text: 'Care leavers in touch', route: '#/measures/M4' } as const;
const audit = { kind: 'audit', ref: '', text: 'Audit of chronologies', route: '#/assurance/7' } as const;
const report = { kind: 'report', ref: '', text: 'A report on placements', route: '#/meetings/1' } as const;
const pledge = '11.3 Publish the Care Leavers Pledge with young people';

describe('the plain text that Exchange makes of a reminder', () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await startGraphTenant();
  });
  afterEach(() => tenant.close());

  /** Sends a mail as the product does, and returns the text that a mail program without HTML shows. */
  const arrived = async ({ subject, html, text }: ReminderMail): Promise<string> => {
    const body = sendMailBody({ to: { name: 'Joanne Tranter', email: lead }, replyTo: [], subject, html, text });
    expect((await tenant.ask(manager, 'POST', '/me/sendMail', body)).status).toBe(202);
    const path = `/users/${lead}/mailFolders/inbox/messages?$top=1&$select=body`;
    const asText = { Prefer: 'outlook.body-content-type="text"' };
    const answer = await tenant.ask('app', 'GET', path, undefined, asText);
    const { value } = (await answer.json()) as { value: { body: { contentType: string; content: string } }[] };
    expect(value[0].body.contentType).toBe('text');
    return value[0].body.content;
  };
  const textOf = (changes: Partial<PlanPart>, to = joanne): Promise<string> =>
    arrived(writeReminder(letterWith({ others: { count: 0, next: null }, ...changes }, to)));

  it.each<[ReminderRule, ReminderItem, string[]]>([
    ['overdue', late, [pledge, 'Could you say today where it has got to?', '#/actions/11.3?report=1']],
    ['due today', saying('due today', { due: '2026-11-23' }), [pledge, 'It is due today.', '#/actions/11.3?report=1']],
    ['due soon', soon, ['11.4 Show each', 'It is due on 4 Dec 2026', '#/actions/11.4?report=1']],
    [
      'progress asked',
      saying('progress asked', { due: '2026-11-30', detail: 'The board' }),
      [pledge, 'The board takes the plan on 30 Nov 2026', '#/actions/11.3?report=1'],
    ],
    [
      'query open',
      saying('query open', { detail: 'Who signs it off?' }),
      [pledge, 'Who signs it off?', 'Answer on action 11.3', '#/actions/11.3'],
    ],
    [
      'new assignment',
      saying('new assignment', { detail: '2026-12-18' }),
      [pledge, 'It is yours since', 'See action 11.3', '#/actions/11.3'],
    ],
    [
      'dependency late',
      saying('dependency late', { detail: '4.1' }),
      [pledge, 'It waits on action 4.1, which is late.', '#/actions/11.3'],
    ],
    [
      'dependency met',
      saying('dependency met', { detail: '4.1 is done' }),
      [pledge, 'It can go on: 4.1 is done.', '#/actions/11.3'],
    ],
    [
      'reading due',
      saying('reading due', { due: '2026-11-30', detail: 'October 2026' }, measure),
      ['M4 Care leavers in touch', 'The reading for October 2026 is due', 'Add the reading of M4', '#/measures/M4'],
    ],
    [
      'measure undefined',
      saying('measure undefined', { detail: 'It has no target yet.' }, measure),
      ['M4 Care leavers in touch', 'It has no target yet.', 'Define M4', '#/measures/M4'],
    ],
    [
      'audit due',
      saying('audit due', { due: '2026-12-04' }, audit),
      ['Audit of chronologies', 'You lead it. It is planned on 4 Dec 2026', 'Open the audit', '#/assurance/7'],
    ],
    [
      'report due',
      saying('report due', { detail: 'Scrutiny' }, report),
      ['A report on placements', 'It was promised to Scrutiny.', 'Open what was promised', '#/meetings/1'],
    ],
  ])('says of "%s" what it is about, what is asked and where', async (_rule, item, said) => {
    const text = await textOf({ items: [item] });
    const route = said.pop() ?? '';
    for (const words of said) expect(text).toContain(words);
    expect(text).toContain(` <${links.page(route)}>\n`);
    expect(text).toContain(`<${links.page('#/my')}>`);
  });

  it('tells those above a lead, and the manager of a lead who cannot be written to', async () => {
    const escalated = [lateWith({ rule: 'escalated', urgency: 'others', detail: 'Joanne Tranter' })];
    const above = await textOf({ items: [], escalated });
    expect(above).toContain('This action stays late.');
    expect(above).toContain('Joanne Tranter leads it. It was due on 19 Nov 2026.');
    expect(above).toContain(`See action 11.3 <${links.page('#/actions/11.3')}>`);
    const orphans = [{ item: late, why: 'The account of Derek Malin is disabled.' }];
    const lost = await textOf({ items: [], orphans }, anne);
    expect(lost).toContain('The account of Derek Malin is disabled.');
    expect(lost).toContain(`Choose a lead for action 11.3 <${links.page('#/actions/11.3')}>`);
  });

  it('tells the manager how the plan stands as a list, with a link to each action', async () => {
    const line = {
      text: 'Publish',
      rating: 'Amber' as const,
      reason: 'At risk. Two are ill.',
      next: 'Ask Owen Bright',
    };
    const digest = {
      sentence: 'Of 41 actions, 4 are late.',
      lines: [
        { ...line, ref: '11.3' },
        { ...line, ref: '11.4' },
      ],
      more: 3,
      undelivered: '1 reminder could not be sent.',
    };
    const text = await textOf({ items: [], digest }, anne);
    expect(text).toContain('How the plan stands');
    for (const ref of ['11.3', '11.4']) expect(text).toContain(` * ${ref} Publish <${links.page(`#/actions/${ref}`)}>`);
    expect(text).toContain('A – At risk. Two are ill. Ask Owen Bright.');
    expect(text).toContain(`See the reminders <${links.page('#/reminders')}>\nOpen the plan <${links.page('#/')}>`);
  });

  it('says the words that the app and the command line show, in their order, and no others', async () => {
    const mail = writeReminder(everyBlock());
    // The HTML's plain text has a link in angle brackets, the product's text has it after a colon.
    const words = (text: string): string[] => text.replace(/ <(https:[^>]+)>/g, ': $1').split(/\s+/);
    expect(words(await arrived(mail))).toEqual(words(mail.text));
  });

  it('keeps what people typed as they typed it, and shows nothing of styles and mark-up', async () => {
    const typed = '<b>bold</b> & <script>alert("x")</script> &amp; 5 < 6';
    const long = `Rhif${'llanfair'.repeat(12)}`;
    const item = lateWith({
      text: `${typed} ${long}`,
      rating: { key: 'Red', reason: `Late. ${typed}` },
      lastReport: { day: '2026-11-09', text: typed, by: null },
      also: itemWith({ rule: 'query open', detail: typed }).occurrences,
    });
    const text = await textOf({ items: [item], planTitle: typed }, { ...joanne, name: typed });
    expect(text).toContain(`11.3 ${typed} ${long}`);
    expect(text).toContain(`Late. ${typed}`);
    expect(text).toContain(`you wrote: “${typed}”`);
    expect(text).toContain(`“${typed}”`);
    expect(text).not.toMatch(/prefers-color-scheme|font-family|!important|<p|<td|color:/);
    expect(text.match(/You have this because/g)).toHaveLength(1);
  });
});
