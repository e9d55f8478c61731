import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Where the bytes of a zip go: a file on the person's own disk, or memory. */
export interface ZipTarget {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A zip that is written part by part, so that only one file at a time is in memory. */
export interface ZipStream {
  /** Adds a file. Files that are packed already, such as PDF and Word, are stored as they are. */
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes the list of files at the end and closes the target. */
  end(): Promise<void>;
}

const PACKED = /\.(pdf|docx|xlsx|pptx|odt|ods|odp|zip|png|jpe?g|gif|webp|mp3|mp4)$/i;
/** How many bytes are handed over at once, so that the page stays alive in between. */
const SLICE = 4 * 1024 * 1024;

/** Opens a zip onto a target. An add or end that fails leaves nothing half in the zip's own list. */
export function openZip(target: ZipTarget): ZipStream {
  let waiting: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else waiting.push(bytes);
  });
  const flush = async (): Promise<void> => {
    if (failure) throw failure;
    const ready = waiting;
    waiting = [];
    for (const bytes of ready) await target.write(bytes);
  };
  return {
    async add(path, bytes) {
      const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      zip.add(file);
      let at = 0;
      do {
        const end = Math.min(bytes.length, at + SLICE);
        file.push(bytes.subarray(at, end), end === bytes.length);
        at = end;
        await flush();
      } while (at < bytes.length);
    },
    async end() {
      zip.end();
      await flush();
      await target.close();
    },
  };
}
