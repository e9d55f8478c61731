import { LEAD, actionWith, dataWith, planWith } from '../testing';
import { noAnswers, withAnswer } from './answers';
import { broughtInPlan, measuresOffered } from './broughtIn';
import type { Comparison } from './comparison';
import type { IncomingAction } from './incoming';
import { incoming } from './testing';

const lena = { login: 'lena@council.example', name: 'Lena Kowal' };
const naming = (place: string, measure: string, changes: Partial<IncomingAction> = {}): IncomingAction =>
  incoming({ place, text: `Do ${place}`, measure, ...changes });
const answers = noAnswers('plan.xlsx', null, '2026-11-23');
const file = { name: 'plan.xlsx', bytes: new Uint8Array() };
const offered = (actions: IncomingAction[]): string[][] =>
  measuresOffered(actions, null, null, answers).map(({ text, of }) => [text, ...of.map(({ place }) => place)]);

describe('measures of the measure column', () => {
  it('offers each text once, with all actions that name it', () => {
    expect(
      offered([
        naming('A2', '85% in 45 days'),
        naming('A3', '85%  in 45 days'),
        naming('A4', 'Staff survey'),
        naming('A5', ''),
      ]),
    ).toEqual([
      ['85% in 45 days', 'A2', 'A3'],
      ['Staff survey', 'A4'],
    ]);
  });

  it('takes each line of a cell as one, and a sentence that was broken in the cell as a whole', () => {
    expect(offered([naming('A2', '85% in 45 days\nSurvey of children')])).toEqual([
      ['85% in 45 days', 'A2'],
      ['Survey of children', 'A2'],
    ]);
    expect(offered([naming('A2', '85% of assessments are done\nin 45 days')])).toEqual([
      ['85% of assessments are done in 45 days', 'A2'],
    ]);
  });

  it('makes only what is ticked, answered for by the lead, and fills in nothing that the file does not say', () => {
    const actions = [
      naming('A2', '85% in 45 days'),
      naming('A3', '85% in 45 days', { people: [lena] }),
      naming('A4', 'Staff survey'),
    ];
    expect(broughtInPlan(actions, null, null, answers, file).measures).toEqual([]);
    const ticked = withAnswer(answers, { change: 'measures', texts: ['85% in 45 days'], made: true });
    const { measures } = broughtInPlan(actions, null, null, ticked, file);
    expect(measures).toEqual([
      {
        ref: 'M1',
        title: '85% in 45 days',
        definition: '',
        undefinedWhy: 'It came in the words of plan.xlsx; nobody has said yet what exactly is counted.',
        owner: { login: lena.login },
        actions: [{ index: 0 }, { index: 1 }],
        order: 1,
      },
    ]);
  });

  it('keeps a text that is too long for a line whole', () => {
    const long = `${'A share of children seen in time '.repeat(12)}at last`;
    const ticked = withAnswer(answers, { change: 'measures', texts: [long], made: true });
    const [made] = broughtInPlan([naming('A2', long)], null, null, ticked, file).measures;
    expect(made.definition).toBe(long);
    expect(made.title.length).toBeLessThanOrEqual(255);
    expect(long.startsWith(made.title.slice(0, -1))).toBe(true);
  });
});

describe('measures of a file that comes again', () => {
  const action = actionWith({ id: 4, ref: '1.4', leadId: LEAD });
  const data = dataWith({ plan: planWith(), actions: [action] });
  const compared = (one: IncomingAction, differences: Comparison['changed'][number]['differences'] = []) => ({
    action,
    incoming: one,
    by: 'words' as const,
    differences,
    kept: [],
  });
  const against = (comparison: Partial<Comparison>) =>
    measuresOffered([], { changed: [], same: [], added: [], missing: [], ...comparison }, data, answers);

  it('belong to the action that the plan has, and to its lead', () => {
    expect(against({ same: [compared(naming('A2', '85%'))] })).toMatchObject([
      { text: '85%', of: [{ ref: '1.4' }], actions: [{ id: 4 }], owner: { id: LEAD } },
    ]);
  });

  it('are not offered from the product’s own export, unless its words changed', () => {
    const own = naming('A2', '85%', { key: 'abc' });
    expect(against({ same: [compared(own)] })).toEqual([]);
    const difference = { field: 'measure' as const, before: '80%', after: '85%', takesBack: null };
    expect(against({ changed: [compared(own, [difference])] })).toHaveLength(1);
  });

  it('are not offered where the plan has them, nor where the other words were refused', () => {
    const difference = { field: 'measure' as const, before: '80%', after: '85%', takesBack: null };
    const comparison = { changed: [compared(naming('A2', '85%'), [difference])], same: [], added: [], missing: [] };
    const refusing = withAnswer(answers, { change: 'refuse', difference: '4 measure', refused: true });
    expect(measuresOffered([], comparison, data, refusing)).toEqual([]);
    const measured = {
      ...data,
      measures: [{ title: '85%', definition: '', withdrawn: null }],
    } as unknown as typeof data;
    expect(measuresOffered([], comparison, measured, answers)).toEqual([]);
  });
});
