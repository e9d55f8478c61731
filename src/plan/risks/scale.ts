import { likelihoodWords, impactWords } from './scaleWords';
import type { Likelihood, Impact } from './scaleWords';

/** The levels of a risk, lowest first, each with the lowest product of likelihood and impact that reaches it. */
export const riskLevels = [
  { level: 'low', from: 1 },
  { level: 'medium', from: 5 },
  { level: 'high', from: 10 },
  { level: 'very high', from: 15 },
] as const;

export type RiskLevel = (typeof riskLevels)[number]['level'];

/** How likely an event is and how much it would matter, each from 1 to 5. */
export interface RiskScore {
  likelihood: number;
  impact: number;
}

/** The score of a likelihood and an impact in words; null unless both are given. */
export function scoreOf(likelihood: Likelihood | null, impact: Impact | null): RiskScore | null {
  if (likelihood === null || impact === null) return null;
  return { likelihood: likelihoodWords.indexOf(likelihood) + 1, impact: impactWords.indexOf(impact) + 1 };
}

/** A score as the two words that rows hold; both null where there is none. */
export function scoreInSteps(score: RiskScore | null): { likelihood: Likelihood | null; impact: Impact | null } {
  if (!score) return { likelihood: null, impact: null };
  return { likelihood: likelihoodWords[score.likelihood - 1], impact: impactWords[score.impact - 1] };
}

/** The product of likelihood and impact, from 1 to 25, by which risks are put in order. */
export function weightOf({ likelihood, impact }: RiskScore): number {
  return likelihood * impact;
}

/** The level of a score. */
export function levelOf(score: RiskScore): RiskLevel {
  const weight = weightOf(score);
  return [...riskLevels].reverse().find(({ from }) => weight >= from)?.level ?? 'low';
}

/** "very high: likely, severe" */
export function scoreInWords(score: RiskScore): string {
  const likelihood = likelihoodWords[score.likelihood - 1].toLowerCase();
  const impact = impactWords[score.impact - 1].toLowerCase();
  return `${levelOf(score)}: ${likelihood}, ${impact}`;
}
