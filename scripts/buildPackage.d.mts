/** Where the built package lies. */
export const packageFile: string;
export function packageIsFresh(): boolean;
/** Builds when needed; throws with the end of the build's own words when it fails. */
export function buildPackage(say: (words: string) => void, force?: boolean): Promise<void>;
