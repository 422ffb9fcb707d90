/** What an article is called: by its headline, or where it has none by its id. */
export const titleOf = (id: string, headline?: string): string => headline ?? `Article ${id}`;
