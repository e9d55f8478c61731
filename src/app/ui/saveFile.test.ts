import { saveFile } from './saveFile';

describe('a file made in the page', () => {
  const taken: string[] = [];
  beforeEach(() => {
    taken.length = 0;
    window.sessionStorage.clear();
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      taken.push(this.download);
    });
  });
  afterEach(() => jest.restoreAllMocks());
  const take = (name: string, most?: number): void =>
    saveFile(
      most === undefined ? {} : { downloads: { most, page: 'https://council.example/Plan.aspx' } },
      new Uint8Array([1]),
      name,
      'text/plain',
    );

  it('is handed over on a page as often as it is asked for', () => {
    take('a.docx');
    take('b.docx');
    expect(taken).toEqual(['a.docx', 'b.docx']);
  });

  it('P7: is handed over once in Teams, and then told where to take it', () => {
    take('a.docx', 1);
    expect(() => take('b.docx', 1)).toThrow(
      'Teams hands over one file and no second until it is started again. Open the plan in a browser to take “b.docx”: https://council.example/Plan.aspx',
    );
    expect(taken).toEqual(['a.docx']);
  });

  it('P7: is told where to take it in Teams on a phone', () => {
    expect(() => take('a.docx', 0)).toThrow(/Teams on a phone hands over no file/);
    expect(taken).toEqual([]);
  });
});
