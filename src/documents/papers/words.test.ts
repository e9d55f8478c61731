import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordFaults } from '../../plan/wordFaults';
import { paperKinds } from './paper';
import { everyPaper } from './testing/everyPaper';
import { wordsOf } from './testing/reading';
import { planWithEveryPart } from './testing/planWithEveryPart';

it.each(['Nothing further.', 'Is that so?', 'Waiting for Housing, e.g. the panel', 'He said “no.”'])(
  'no paper says what people stumble over, where somebody wrote “%s”',
  (said) => {
    const told = planWithEveryPart();
    const rows = told.rows.map((row) => (row.kind === 'progress' ? { ...row, text: said } : row));
    const papers = everyPaper({ ...told, rows }, said);
    expect(papers.map(wordsOf).join('\n')).toContain(said.slice(0, 10));
    expect(papers.flatMap((paper) => wordFaults(wordsOf(paper)))).toEqual([]);
  },
);

it('no paper chases anybody: what a manager asks of a lead is not for members or the public', () => {
  const unled = planWithEveryPart();
  const actions = unled.actions.map((action, at) =>
    at % 2 === 0 ? { ...action, leadId: null, externalOwner: at === 0 ? 'Housing' : null } : action,
  );
  const reports = new Set(['progress']);
  for (const told of [
    unled,
    { ...unled, actions },
    { ...unled, rows: unled.rows.filter(({ kind }) => !reports.has(kind)) },
  ])
    for (const paper of everyPaper(told))
      expect(wordsOf(paper)).not.toMatch(
        /\bnobody\b|ask (the lead|again)|name a lead|still to come|progress reported|asked on|what that is|\(nobody/i,
      );
});

it('a paper of every kind is looked at, and described in docs/papers.md', () => {
  const kinds = new Set(everyPaper().map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...paperKinds, 'submission'].sort());
  const page = readFileSync(join(__dirname, '../../../docs/papers.md'), 'utf8');
  expect(paperKinds.filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
});
