/**
 * The offices in which people speak and decide (requirement 56), offered where a person is named. Any other words can
 * be typed instead.
 */
export const offices: readonly string[] = [
  'Director of Children’s Services',
  'Corporate director',
  'Head of service',
  'Service manager',
  'Chief executive',
  'Corporate Leadership Team',
  'Leader of the council',
  'Portfolio holder',
  'Cabinet member',
  'Scrutiny chair',
  'Independent chair',
  'Group leader',
  'Member',
  'Corporate parent',
  'Member of the public',
];
