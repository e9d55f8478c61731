/** A step of `npm test`: a program of Node and its words; `tests` names the report of one that counts tests. */
export interface TestStep {
  name: string;
  args: string[];
  tests?: string;
  /** Whether it looks at the built package. */
  needsPackage?: boolean;
}
export function stepsFor(asked: string): TestStep[];
export function runsBeside(step: TestStep): boolean;
