import { openZip } from '../../documents/bundle/zipStream';
import type { ZipStream, ZipTarget } from '../../documents/bundle/zipStream';
import { toHtml } from '../../documents/papers/html/toHtml';
import { toWord } from '../../documents/papers/word/toWord';
import type { PlanStore } from '../../lists/planStore';
import type { Lookahead } from './lookAhead';

/** One file of a bundle: its path, and how its bytes are come by. */
interface BundleFile {
  path: string;
  bytes(): Promise<Uint8Array>;
}

/** How far a bundle is. */
export interface BundleProgress {
  done: number;
  total: number;
  /** The file that comes next; null when all are written. */
  next: string | null;
}

/** A bundle that is being made: it can be stopped between two files, and gone on with where it stood. */
export interface BundleMaking {
  /**
   * Writes file after file until all are written or it is stopped. A file is read whole before it is written, so that
   * one that could not be read is tried again by the next call and none is in the zip twice.
   * @returns whether the bundle is complete
   * @throws what reading or writing a file threw
   */
  goOn(onStep: (progress: BundleProgress) => void): Promise<boolean>;
  /** Stops before the next file. */
  stop(): void;
}

function partsOf(store: Pick<PlanStore, 'readFile'>, { papers, evidence }: Lookahead): BundleFile[] {
  const written = papers.flatMap(({ path, paper }): BundleFile[] => [
    { path: `${path}.docx`, bytes: () => toWord(paper) },
    { path: `${path}.html`, bytes: async () => new TextEncoder().encode(toHtml(paper)) },
  ]);
  const files = evidence.flatMap(({ path, file }): BundleFile[] =>
    file ? [{ path, bytes: async () => new Uint8Array(await store.readFile(file.url)) }] : [],
  );
  return [...written, ...files];
}

/** Begins a bundle onto a target. Only one file at a time is in memory, beside what the target keeps. */
export function beginBundle(store: Pick<PlanStore, 'readFile'>, ahead: Lookahead, target: ZipTarget): BundleMaking {
  const parts = partsOf(store, ahead);
  const zip: ZipStream = openZip(target);
  let done = 0;
  let stopped = false;
  let ended = false;
  let broken: Error | null = null;
  return {
    stop: () => {
      stopped = true;
    },
    async goOn(onStep) {
      // A file of which a part was written cannot be taken out of the zip again.
      if (broken !== null) throw broken;
      stopped = false;
      while (done < parts.length) {
        onStep({ done, total: parts.length, next: parts[done].path });
        if (stopped) return false;
        const bytes = await parts[done].bytes();
        if (stopped) return false;
        try {
          await zip.add(parts[done].path, bytes);
        } catch (error) {
          broken = error instanceof Error ? error : new Error(String(error));
          throw error;
        }
        done += 1;
      }
      if (!ended) await zip.end();
      ended = true;
      onStep({ done, total: parts.length, next: null });
      return true;
    },
  };
}
