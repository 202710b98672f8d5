// Generated from schemas/ideas.schema.json by `npm run generate`. Do not edit: change the schema.

/**
 * A trace of dxready: ideas from sources, each with how the product embodies it and where that can be seen.
 */
export interface WrittenIdeas {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  /**
   * What the file is, always ideas.
   */
  kind: 'ideas';
  /**
   * The ideas, source by source, in the order of each source.
   *
   * @minItems 1
   */
  ideas: WrittenIdea[];
}
export interface WrittenIdea {
  /**
   * Stable short name of the idea, in quotes.
   */
  id: string;
  /**
   * Where the idea comes from, a key of "sources" of the questionnaire.
   */
  source: string;
  /**
   * The idea in one sentence, in our own words.
   */
  says: string;
  /**
   * How the product embodies it, in a sentence or two.
   */
  how: string;
  /**
   * Where that can be seen, the most telling place first.
   *
   * @minItems 1
   */
  where: WrittenReference[];
}
/**
 * One key, which says what kind of thing is meant, with its id.
 */
export interface WrittenReference {
  /**
   * Id of an item.
   */
  item?: string;
  /**
   * Id of an item and of one of its options, with a slash between.
   */
  option?: string;
  /**
   * Id of a level item and the number of a level, with a slash between.
   */
  anchor?: string;
  /**
   * Id of an item whose "proof" is meant.
   */
  proof?: string;
  /**
   * Id of an item whose advice is meant.
   */
  advice?: string;
  /**
   * Id of a capability.
   */
  capability?: string;
  /**
   * Id of a pillar.
   */
  pillar?: string;
  /**
   * A tag that items or options carry, in quotes.
   */
  tag?: string;
  /**
   * All tags with this word before the colon.
   */
  family?: string;
  /**
   * Id of a gate.
   */
  gate?: string;
  /**
   * Id of a lens.
   */
  lens?: string;
  /**
   * Id of a flag.
   */
  flag?: string;
  /**
   * Id of a consistency rule.
   */
  rule?: string;
  /**
   * A setting of the questionnaire that has a value.
   */
  setting?: string;
  /**
   * An order in which pillars are asked.
   */
  order?: string;
  /**
   * Id of a role.
   */
  role?: string;
  /**
   * Id of a word in the glossary of the questionnaire.
   */
  term?: string;
  /**
   * Id of a horizon.
   */
  horizon?: string;
  /**
   * Id of a class of the ambition scale.
   */
  ambition?: string;
  /**
   * A key of "pain_points" of the questionnaire, with dots where it lies deeper.
   */
  limit?: string;
  /**
   * Id of a trend pack, in quotes.
   */
  pack?: string;
  /**
   * Id of a trend pack and of one of its trends, with a slash between.
   */
  trend?: string;
  /**
   * A field of a pain point, or with a slash one of the words it may hold.
   */
  field?: string;
  /**
   * A key of an answer in a sheet.
   */
  answer?: string;
  /**
   * A field of the profile of an organisation.
   */
  profile?: string;
  /**
   * Id of a shipped questionnaire.
   */
  questionnaire?: string;
  /**
   * Id of a section of the report, in snake_case.
   */
  section?: string;
  /**
   * Name of a command.
   */
  command?: string;
  /**
   * Number of a section of docs/scoring.md.
   */
  scoring?: number;
  /**
   * Path of a document or schema of the project.
   */
  doc?: string;
}
