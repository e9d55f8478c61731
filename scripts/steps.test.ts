import { runsBeside, stepsFor } from './steps.mjs';

const inWords = (asked: string): string[] => stepsFor(asked).map(({ name }) => name);

describe('npm test -- --only', () => {
  it('runs a step by how its name begins', () => {
    expect(inWords('types')).toEqual(['types']);
    expect(inWords('eslint')).toEqual(['ESLint']);
    expect(inWords('browser tests')).toEqual(['browser tests']);
  });

  it('knows lint and package by the names that people call them', () => {
    expect(inWords('lint')).toEqual(['ESLint', 'Prettier']);
    expect(inWords('package')).toEqual(['the package, built for production', 'size budget']);
  });

  it('runs the tests of a path', () => {
    const [step, ...others] = stepsFor('src/plan/day');
    expect(others).toEqual([]);
    expect(step!.args).toContain('src/plan/day');
    expect(step!.args).not.toContain('e2e/jest.config.js');
    expect(step!.tests).toBe('only');
  });

  it('runs browser tests on a package that is fresh', () => {
    const [build, tests] = stepsFor('./e2e/papers');
    expect(build!.args).toEqual(['scripts/buildPackage.mjs']);
    expect(tests!.args).toEqual(expect.arrayContaining(['e2e/jest.config.js', 'e2e/papers']));
  });

  it('runs side by side what neither counts tests nor looks at the package', () => {
    const beside = (asked: string): boolean[] => stepsFor(asked).map(runsBeside);
    expect(beside('types')).toEqual([true]);
    expect(beside('e2e/papers')).toEqual([true, false]);
    expect(beside('size budget')).toEqual([false]);
  });
});
