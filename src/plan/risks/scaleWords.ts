/** The words for the steps of likelihood, from 1 to 5. */
export const likelihoodWords = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;

/** The words for the steps of impact, from 1 to 5. */
export const impactWords = ['Slight', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

export type Likelihood = (typeof likelihoodWords)[number];
export type Impact = (typeof impactWords)[number];
