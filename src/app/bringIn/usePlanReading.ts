import * as React from 'react';
import { checksumOf } from '../../lists/keys';
import { newKey } from '../../lists';
import { normalisedHeading, PlanError, readPlan } from '../../documents/existingPlan';
import type { ColumnMapping, TableSketch } from '../../documents/existingPlan';
import type { Day } from '../../plan/day';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { noAnswers } from '../../plan/bringIn/answers';
import { planInProgress, keepPlanInProgress, discardPlanInProgress } from './planInProgress';
import type { PlanInProgress } from './planInProgress';

export type PlanReading =
  | { step: 'choose'; problem: Problem | null }
  | { step: 'reading'; fileName: string; done: number; of: number }
  /** The file has tables, but no heading that is known: a person says which column is which. */
  | {
      step: 'map';
      file: { name: string; bytes: Uint8Array };
      tables: TableSketch[];
      mapping: ColumnMapping;
      problem: string;
    }
  | { step: 'read'; inProgress: PlanInProgress };

export interface PlanReader {
  reading: PlanReading;
  choose(file: File): void;
  /** Reads the same file again with the columns mapped as given. The answers so far are kept. */
  readAgain(mapping: ColumnMapping): void;
  startAgain(): void;
}

/**
 * Reads a file that somebody chose, in slices so that the page stays responsive, and says what cannot be read. Starts
 * with the file that was being checked on this site, if there is one.
 * @param remembered how columns were mapped on this site before
 * @param into the open plan
 */
export function usePlanReading(
  siteUrl: string,
  today: Day,
  remembered: () => Promise<ColumnMapping>,
  into: number | null,
): PlanReader {
  const [reading, setReading] = React.useState<PlanReading>(() => {
    const inProgress = planInProgress(siteUrl);
    return inProgress ? { step: 'read', inProgress } : { step: 'choose', problem: null };
  });
  // The number of the latest reading. The result of an earlier one is dropped, also once the screen is left.
  const turn = React.useRef(0);
  React.useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );

  const read = async (
    file: { name: string; bytes(): Promise<Uint8Array> },
    mappingOf: () => Promise<ColumnMapping>,
    before: PlanInProgress | null,
  ): Promise<void> => {
    const mine = ++turn.current;
    const tell = (next: PlanReading): void => {
      if (turn.current === mine) setReading(next);
    };
    if (!before) tell({ step: 'reading', fileName: file.name, done: 0, of: 0 });
    let bytes: Uint8Array | null = null;
    let mapping: ColumnMapping = {};
    try {
      [bytes, mapping] = await Promise.all([file.bytes(), mappingOf()]);
      const plan = await readPlan(
        bytes,
        file.name,
        ({ done, of }) => {
          if (!before) tell({ step: 'reading', fileName: file.name, done, of });
        },
        { columns: mapping },
      );
      if (turn.current !== mine) return;
      const inProgress: PlanInProgress = before
        ? { ...before, read: plan, mapping }
        : {
            siteUrl,
            file: { name: file.name, bytes },
            checksum: await checksumOf(bytes.slice().buffer),
            read: plan,
            mapping,
            answers: noAnswers(file.name, into, today),
            operationKey: newKey(),
            begun: false,
          };
      keepPlanInProgress(inProgress);
      setReading({ step: 'read', inProgress });
    } catch (error) {
      if (bytes && error instanceof PlanError && error.tables.length > 0)
        tell({ step: 'map', file: { name: file.name, bytes }, tables: error.tables, mapping, problem: error.message });
      else tell({ step: 'choose', problem: whatIsWrong(error, file.name) });
    }
  };

  return {
    reading,
    choose: (file) =>
      void read({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }, remembered, null),
    readAgain: (mapping) => {
      const before = reading.step === 'read' ? (planInProgress(siteUrl) ?? reading.inProgress) : null;
      const file = reading.step === 'map' ? reading.file : before?.file;
      if (!file) return;
      void read({ name: file.name, bytes: () => Promise.resolve(file.bytes) }, () => Promise.resolve(mapping), before);
    },
    startAgain: () => {
      turn.current++;
      discardPlanInProgress(siteUrl);
      setReading({ step: 'choose', problem: null });
    },
  };
}

/** The mapping with a new field for one heading. */
export function mapped(mapping: ColumnMapping, heading: string, field: ColumnMapping[string]): ColumnMapping {
  return { ...mapping, [normalisedHeading(heading)]: field };
}

function whatIsWrong(error: unknown, fileName: string): Problem {
  if (error instanceof PlanError) return { message: error.message, detail: '' };
  // The browser's own message says when a file was moved or may not be opened.
  if (error instanceof DOMException)
    return {
      message: `“${fileName}” could not be opened. Check that it is still there and choose it again.`,
      detail: `${error.name}: ${error.message}`,
    };
  return describeProblem(error);
}
