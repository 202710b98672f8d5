// Which pain points are meant. Source: rules as data, section 6.

/** A value of a field of a pain point. */
export type FieldValue = string | number | boolean;

/** Each field with the values it may have, one of which is enough; all fields must match, none matches every pain point. */
export type Where = readonly { readonly field: string; readonly among: readonly FieldValue[] }[];
