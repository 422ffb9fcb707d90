/** The tags of verbs that have a tense, modals among them. */
export const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** The relations of words that help a verb, or join a noun or adjective to its subject. */
export const helperRelations: ReadonlySet<string> = new Set(['aux', 'auxpass', 'cop']);

/** Words that join what is alike. */
export const conjunctions: ReadonlySet<string> = new Set(['and', 'but', 'or', 'nor']);
