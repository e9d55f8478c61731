/** The path of the built package. */
export const packageFile: string;
export function packageIsFresh(): boolean;
/** Builds the package when needed. Throws with the end of the build's output when the build fails. */
export function buildPackage(say: (words: string) => void, force?: boolean): Promise<void>;
