// The kinds of file that have a schema.

export type Kind = 'questionnaire' | 'answers' | 'report';
