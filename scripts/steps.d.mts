/** A step of `npm test`: the arguments of Node, and in `tests` the report of a step that counts tests. */
export interface TestStep {
  name: string;
  args: string[];
  tests?: string;
  /** Whether the step needs the built package. */
  needsPackage?: boolean;
}
export function stepsFor(asked: string): TestStep[];
export function runsBeside(step: TestStep): boolean;
