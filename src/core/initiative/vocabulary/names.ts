// What people choose from. What each means stands in `options.ts`: not all who know the names say that.

export const levels = ['individual', 'team', 'organization'] as const;
export type Level = (typeof levels)[number];

/** How it goes, as a person says. */
export const healths = ['on-track', 'at-risk', 'off-track'] as const;

/** What came of it, as a person says. */
export const verdicts = ['met', 'partly-met', 'missed', 'regressed'] as const;
