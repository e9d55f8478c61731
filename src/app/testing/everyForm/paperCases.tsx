import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { rowFor } from '../../../documents/papers';
import { StepForm } from '../../editions/StepForm';
import { FoundDraft } from '../../forms/DraftNote';
import { FormConflict } from '../../forms/Form';
import type { FormName } from '../../forms/formNames';
import { formatDay } from '../../../plan/day';
import { PaperSettingsForm } from '../../papers/PaperSettingsForm';
import { usePaperWords } from '../../papers/usePaperWords';
import { recordCase } from './case';
import type { Case, CaseContext } from './case';
import { box, choose, drafts, open, type } from './page';
import { MINE, anne, carolineEdits, first, paperFor, planId } from './example';

function PaperWordsOfDay({ shown }: { shown: CaseContext }): React.ReactElement {
  const parts = [{ part: 'summary', label: 'Summary', rows: 4 }];
  const writing = usePaperWords(paperFor(), parts, null, rowFor(shown.apart.papers, paperFor()), shown.done);
  return (
    <form ref={writing.form.ref} aria-label="Words" onSubmit={writing.form.submit}>
      <FoundDraft draft={writing.form.draft} />
      <textarea
        aria-label="Summary"
        value={writing.textOf('summary')}
        onChange={(event) => writing.write('summary', event.target.value)}
      />
      <button type="submit">Keep</button>
      {writing.form.failure ? (
        <p role="alert">
          {writing.form.failure.message} {writing.form.failure.detail}
        </p>
      ) : null}
      <FormConflict form={writing.form} columns={writing.columns} />
    </form>
  );
}

/** The cases for forms about papers and editions. */
export const paperCases = {
  'paper words': recordCase(
    'papers',
    () => true,
    'words',
    /^Summary/,
    (shown) => <PaperWordsOfDay shown={shown} />,
    {
      change: (summary) => carolineEdits('papers', () => true, { words: { summary } }),
      now: async () => first(await anne.readRecords('papers')).words.summary,
    },
  ),
  'paper settings': {
    kind: 'edit',
    form: () => <PaperSettingsForm />,
    box: /^Further sections/,
    change: (sections) =>
      carolineEdits('settings', ({ kind }) => kind === 'paper settings', {
        value: { sections: [sections], people: 'posts' },
      }),
    now: async () => {
      const row = first(await anne.readRecords('settings'), ({ kind }) => kind === 'paper settings');
      return (row.value as { sections: string[] }).sections[0];
    },
  },
  step: {
    kind: 'own',
    test: async () => {
      const made = async () =>
        (await anne.readRecords('decisions')).filter(({ kind, text }) => kind === 'step' && text === MINE).length;
      await open(() => <StepForm />);
      type(/^What was decided/, MINE);
      cleanup();
      const page = await open(() => <StepForm />);
      expect(box(/^What was decided/)).toHaveValue(MINE);
      choose('Step', 'draft');
      type(/^Day/, formatDay((await anne.open(planId)).today));
      choose('Meeting', '0');
      fireEvent.click(screen.getByRole('button', { name: 'Look at what will be frozen' }));
      const freeze = await screen.findByRole('button', { name: 'Freeze the plan' });
      expect(await made()).toBe(0);
      fireEvent.click(freeze);
      fireEvent.click(freeze);
      await waitFor(() => expect(page.told).toContain('The step is recorded and the plan frozen with it.'));
      expect(await made()).toBe(1);
      expect(drafts('step')).toEqual([]);
    },
  },
} satisfies Partial<Record<FormName, Case>>;
