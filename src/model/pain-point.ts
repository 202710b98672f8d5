// The closed lists of pain points. They are words of the format, not of a questionnaire.

/** Who may have raised a pain point, in the order they are offered; not stating it means unknown. */
export const RAISERS = [
  { id: 'customer', text: 'A customer' },
  { id: 'frontline', text: 'Somebody who meets customers' },
  { id: 'partner', text: 'A partner or supplier' },
  { id: 'manager', text: 'A manager' },
  { id: 'leader', text: 'A leader' },
] as const;
