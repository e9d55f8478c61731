import { TextDecoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { addedTogether, isOfOperation } from '../../../lists/addedReadings';
import { newKey } from '../../../lists/keys';
import { SiteError } from '../../../lists/planStore';
import { standingReadings } from '../../../plan/measures/standing';
import { Preview as PlanPreview } from '../../bringIn/Preview';
import type { FormName } from '../../forms/formNames';
import { Preview as ReportPreview } from '../../importReport/Preview';
import { TakeBackFigures } from '../../measures/figures/AddedBefore';
import { FiguresPreview } from '../../measures/figures/FiguresPreview';
import { rememberedMatches } from '../../measures/figures/scorecardMemory';
import type { Case, CaseContext } from './case';
import { figuresToAdd, planToBringIn, reportToAdd } from './documents';
import { MINE, THEIRS, anne, caroline, data, first, planId } from './example';
import { importFlows } from './importFlows';
import { box, open, pressTwice, type } from './page';

// Browsers have both globals; jsdom has neither.
Object.assign(globalThis, { MessageChannel, TextDecoder });

const noReading = { outOf: null, suppressed: false, note: '', replaces: null };

const confirm = (): void => {
  const button = screen.getByRole('button', { name: /^Confirm/ });
  fireEvent.click(button);
  fireEvent.click(button);
};

/**
 * The cases for documents that were checked and are written by one button: sent once, and repeated under the same key.
 */
export const importCases = {
  'plan to bring in': {
    kind: 'own',
    flow: importFlows.bringIn,
    test: async () => {
      // The file adds one action without words, and changes the outcome of 1.6.
      const { text } = first((await data()).actions, ({ ref }) => ref === '1.6');
      const inProgress = await planToBringIn([`"1.6","${text}","${MINE}"`, '"9.1","","Fewer wait"']);
      const show = ({ data: plan, done }: CaseContext) => (
        <PlanPreview
          inProgress={inProgress}
          data={plan}
          today="2026-11-23"
          directory={anne}
          onMap={() => undefined}
          onCancel={done}
        />
      );
      await open(show);
      confirm();
      // The field that must be filled in gets the focus, and nothing is written.
      await waitFor(() => expect(screen.getByRole('textbox', { name: 'What will be done' })).toHaveFocus());
      type(/^Words of the action/, 'Keep a list of who waits');
      cleanup();

      const { store } = await open(show);
      expect(box(/^Words of the action/)).toHaveValue('Keep a list of who waits');
      const bringIn = store.bringIn;
      const keys: string[] = [];
      store.bringIn = async (...given) => {
        keys.push(given[1]);
        if (keys.length === 1) throw new SiteError('SharePoint is busy.', 'busy', '');
        return bringIn(...given);
      };
      // Caroline changes the same text as the file.
      const changed = first((await data()).actions, ({ ref }) => ref === '1.6');
      await caroline.editAction(changed, { outcome: THEIRS }, 'Hers.', newKey());
      confirm();
      fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
      expect(await screen.findByText(/^1\.6: /)).toBeInTheDocument();
      expect(keys).toEqual([inProgress.operationKey, inProgress.operationKey]);
      const { actions } = await data();
      expect(first(actions, ({ ref }) => ref === '1.6').outcome).toBe(THEIRS);
      expect(actions.filter(({ text }) => text === 'Keep a list of who waits')).toHaveLength(1);
    },
  },
  'report to add': {
    kind: 'own',
    flow: importFlows.addReport,
    test: async () => {
      const inProgress = reportToAdd();
      const { store, told } = await open(({ done }) => (
        <ReportPreview inProgress={inProgress} today="2026-11-23" onCancel={done} />
      ));
      const keys: string[] = [];
      store.importReport = async (_report, key) => {
        keys.push(key);
        if (keys.length === 1) throw new SiteError('SharePoint is busy.', 'busy', '');
        return { planId, inspectionId: 1 } as never;
      };
      confirm();
      const words = await screen.findByText(/Trying again finishes what was begun/);
      expect(keys).toHaveLength(1);
      const notice = words.closest<HTMLElement>('[role="alert"]');
      fireEvent.click(within(notice ?? document.body).getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(told.join(' ')).toContain('The plan was made, with'));
      expect(keys).toEqual([inProgress.operationKey, inProgress.operationKey]);
    },
  },
  figures: {
    kind: 'own',
    flow: importFlows.addFigures,
    test: async () => {
      const inProgress = await figuresToAdd('Words that nothing is called');
      const show = ({ done }: CaseContext) => <FiguresPreview inProgress={inProgress} onAdded={done} onCancel={done} />;
      await open(show);
      // The row is matched by hand, and the answer is there again when Anne comes back.
      const { key } = first((await data()).measures);
      const choice = (): HTMLElement => screen.getByRole('combobox', { name: /^Which measure “Words that nothing/ });
      fireEvent.change(choice(), { target: { value: key } });
      cleanup();
      const page = await open(show);
      expect(choice()).toHaveValue(key);
      const addReadings = page.store.addReadings;
      const keys: string[] = [];
      page.store.addReadings = async (...given) => {
        keys.push(given[1]);
        await addReadings(...given);
        if (keys.length === 1) throw new SiteError('SharePoint is busy.', 'busy', '');
      };
      confirm();
      fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(page.closed()).toBe(true));
      expect(keys).toEqual([inProgress.operationKey, inProgress.operationKey]);
      const added = (await data()).readings.filter(isOfOperation(inProgress.operationKey));
      expect(added).toMatchObject([{ day: '2026-07-31', value: 64 }]);
      expect(await rememberedMatches(anne, planId)).toEqual({ 'words that nothing is called': key });
    },
  },
  'figures taken back': {
    kind: 'own',
    flow: importFlows.takeBackFigures,
    test: async () => {
      const [measure] = (await data()).measures;
      const operationKey = newKey();
      const reading = { ...noReading, measureId: measure.id, measureRef: measure.ref, day: '2026-06-30', value: 61 };
      await anne.addReadings({ planId, label: 'Adding figures', readings: [reading], takesBack: false }, operationKey);
      const batch = async () =>
        first(addedTogether((await data()).readings), (each) => each.operationKey === operationKey);
      const chosen = await batch();
      const page = await open(({ done }) => <TakeBackFigures batch={chosen} onClose={done} />);
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      const { measures, readings } = await data();
      const standing = standingReadings(first(measures), readings, '2026-11-23').filter(
        ({ day }) => day === '2026-06-30',
      );
      expect(standing).toEqual([]);
      expect(readings.filter(({ replaces }) => replaces === chosen.readings[0].key)).toHaveLength(1);
    },
  },
} satisfies Partial<Record<FormName, Case>>;
