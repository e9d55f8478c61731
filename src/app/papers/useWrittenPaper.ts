import * as React from 'react';
import type { AskedKind, PaperRequest, PaperWords } from '../../documents/papers';
import type { OnStep } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';
import { freezePaper, libraryFor } from './paperRows';
import type { PaperRow } from './paperRows';
import { usePaper } from './usePaper';
import type { PaperSetup } from './usePaperSetup';
import { usePaperWords } from './usePaperWords';
import type { PaperWordsForm } from './usePaperWords';
import { partsToWrite } from './wording';
import type { PartToWrite } from './wording';

/** The scope of a paper and the words written for it before. */
export interface PaperToWrite {
  kind: AskedKind;
  meeting: Meeting | null;
  day: Day;
  since: Day | null;
  kept: PaperSetup;
  row: PaperRow | null;
  /** For a meeting’s pack: the texts written for the cover report that it encloses; null for other papers. */
  coverWords: PaperWords | null;
}

/** The state of a paper while somebody writes it. */
export interface WrittenPaper extends ReturnType<typeof usePaper> {
  parts: readonly PartToWrite[];
  writing: PaperWordsForm;
  toPublic: boolean;
  keeping: Mutation;
  /** Whether the words or the paper are being kept. */
  busy: boolean;
  /** The progress of keeping the paper. */
  step: Parameters<OnStep>[0] | null;
  /** The result of keeping; empty before. */
  said: string;
  /** Keeps the words and then the paper in the library. Does nothing until the paper was made. */
  keepPaper(): void;
  /** Keeps the words without the paper. */
  keepTyped(): void;
}

/** The words that somebody writes, the paper made from them, and functions to keep either. */
export function useWrittenPaper(asked: PaperToWrite): WrittenPaper {
  const { kind, meeting, day, since, kept, row: found, coverWords } = asked;
  const { store } = useServices();
  const { data, reload } = usePlan();
  const announce = useAnnounce();
  const parts = partsToWrite(kind, kept.settings);
  const planId = data.plan.id;
  const meetingId = meeting?.id ?? null;
  const paperFor = { kind, planId, meetingId, day };
  // Keeping the paper keeps the words first. If somebody else wrote in the paper in the meantime, the form shows both
  // versions, and the paper is kept after the choice.
  const next = React.useRef<((row: PaperRow) => void) | null>(null);
  const writing = usePaperWords(paperFor, parts, meeting, found, (row) => {
    const go = next.current ?? ((): void => tell('What you wrote is kept for this paper.'));
    next.current = null;
    go(row);
  });
  const { form, words } = writing;
  const cover = coverWords ? { coverWords } : {};
  const request: PaperRequest = {
    ...{ kind, planId, day, meetingId, meeting, since, words, settings: kept.settings },
    ...cover,
  };
  const paperMade = usePaper(store, request);
  const { made } = paperMade;
  const keeping = useMutation();
  const [step, setStep] = React.useState<WrittenPaper['step']>(null);
  const [said, setSaid] = React.useState('');
  const toPublic = libraryFor(kind, words) === 'editions';

  const tell = (words_: string): void => {
    setSaid(words_);
    announce(words_);
  };
  const keepPaper = (): void => {
    if (made.kind !== 'made' || keeping.running) return;
    const { paper } = made;
    next.current = (row) =>
      void keeping.run(async () => {
        const base = kept.base ? await kept.base() : null;
        const freezing = { paper, for: paperFor, request, words, row, meeting, base };
        writing.goOnFrom(await freezePaper(store, freezing, setStep));
        await reload();
        tell(
          `The paper is kept: ${toPublic ? 'in Plan editions' : 'where members and those who keep the plan read it'}.`,
        );
      });
    form.submit();
  };
  const keepTyped = (): void => {
    if (keeping.running) return;
    next.current = null;
    form.submit();
  };
  const busy = keeping.running || form.saving;
  return { ...paperMade, parts, writing, toPublic, keeping, busy, step, said, keepPaper, keepTyped };
}
