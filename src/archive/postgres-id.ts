/** Whether a text may be an id: PostgreSQL refuses U+0000, which no id has. */
export const mayBe = (id: string): boolean => !id.includes('\0');
