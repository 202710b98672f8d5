// The reports made of one Report: which parts each shows. Who reads decides; the numbers are the same.

/** `working`: everything. `board`: two pages to decide on. `public`: for those outside, without notes and names. */
export const VARIANTS = ['working', 'board', 'public'] as const;
export type Variant = (typeof VARIANTS)[number];
