/** @jest-environment jsdom */
import { memoryTarget, openTarget } from './target';

const host = {};
const bytes = (...of: number[]): Uint8Array => Uint8Array.from(of);

/** The file that the page offered as a download. */
function offered(): { file(): Blob | null } {
  let file: Blob | null = null;
  URL.createObjectURL = (blob) => {
    file = blob as Blob;
    return 'blob:bundle';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return { file: () => file };
}

afterEach(() => {
  jest.restoreAllMocks();
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
});

it('in memory is a blob of its parts: no array ever holds the whole', async () => {
  const { file } = offered();
  const blobs: BlobPart[][] = [];
  const Real = Blob;
  jest.spyOn(window, 'Blob').mockImplementation((parts = [], options) => {
    blobs.push(parts);
    return new Real(parts, options);
  });
  const target = memoryTarget(host, 'Evidence.zip');
  const part = bytes(1, 2, 3);
  await target.write(part);
  // Whoever wrote may use the array again.
  part.fill(9);
  await target.write(bytes(4, 5));
  await target.close();
  expect(file()?.size).toBe(5);
  expect(file()?.type).toBe('application/zip');
  const arrays = blobs.flat().filter((one): one is Uint8Array<ArrayBuffer> => !(one instanceof Real));
  expect(arrays.map((one) => [...one])).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(blobs[blobs.length - 1].every((one) => one instanceof Real)).toBe(true);
});

it('is the file that was chosen; nothing is begun where none was', async () => {
  const written: number[] = [];
  let closed = 0;
  const asks: string[] = [];
  const picks = (pick: () => Promise<unknown>): void => {
    Object.assign(window, {
      showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => {
        asks.push(suggestedName);
        return pick();
      },
    });
  };
  picks(async () => ({
    createWritable: async () => ({
      write: async (part: Uint8Array) => void written.push(...part),
      close: async () => void (closed += 1),
    }),
  }));
  const target = await openTarget(host, 'Evidence.zip');
  await target?.write(bytes(7, 8));
  await target?.close();
  expect([written, closed, asks]).toEqual([[7, 8], 1, ['Evidence.zip']]);

  picks(() => Promise.reject(new DOMException('Closed', 'AbortError')));
  expect(await openTarget(host, 'Evidence.zip')).toBeNull();
  picks(() => Promise.reject(new DOMException('Full', 'QuotaExceededError')));
  await expect(openTarget(host, 'Evidence.zip')).rejects.toThrow('Full');
});

it('is memory where the page may not ask for a file', async () => {
  const { file } = offered();
  Object.assign(window, {
    showSaveFilePicker: () => Promise.reject(new DOMException('In a frame', 'SecurityError')),
  });
  const target = await openTarget(host, 'Evidence.zip');
  await target?.write(bytes(1));
  await target?.close();
  expect(file()?.size).toBe(1);
});
