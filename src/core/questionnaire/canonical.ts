// One spelling for one meaning: sorted keys, no spaces. Its sha256 is the digest that pins a sheet to its questionnaire.
// Source: rules as data, section 11.

/** The same text for the same data, whatever the order of keys. A plain loop: a whole questionnaire goes through it. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const part: unknown = Reflect.get(value, key);
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}
