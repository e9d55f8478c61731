import { CannotStart, readStartOptions } from './startOptions';

describe('npm start --', () => {
  it('has the port, folder and plan of the README when nothing is said', () => {
    expect(readStartOptions([])).toEqual({ port: 4380, dataDir: '.local', empty: false, build: true });
  });

  it('takes all that can be said', () => {
    expect(
      readStartOptions([
        '--port',
        '4400',
        '--data',
        '/tmp/plan',
        '--empty',
        '--no-build',
        '--now',
        '2026-12-25T10:00:00Z',
        '--language',
        'cy',
      ]),
    ).toEqual({
      port: 4400,
      dataDir: '/tmp/plan',
      empty: true,
      build: false,
      now: new Date('2026-12-25T10:00:00Z'),
      language: 'cy',
    });
  });

  it.each([
    [['--language', 'fr'], '--language takes en, cy, de, not "fr".'],
    [['--port', 'http'], '--port takes a number from 1 to 65534, not "http".'],
    // The web parts need the port after this one too.
    [['--port', '65535'], '--port takes a number from 1 to 65534, not "65535".'],
    [['--port', '0'], '--port takes a number'],
    [['--data='], '--data takes the name of a folder.'],
    [['--now', 'tomorrow'], '--now takes a moment such as 2026-12-25T10:00:00Z, not "tomorrow".'],
    [['--now', '2026-02-31T99:00:00Z'], '--now takes a moment'],
    [['--emtpy'], 'npm start -- [--port N]'],
    [['4400'], 'npm start -- [--port N]'],
  ])('refuses %j in a sentence', (args, sentence) => {
    expect(() => readStartOptions(args)).toThrow(CannotStart);
    expect(() => readStartOptions(args)).toThrow(sentence);
  });
});
