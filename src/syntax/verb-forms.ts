/** The forms of a regular English verb: plan, plans, planned, planning. */
export const regularForms = (verb: string): readonly string[] => {
  const soft = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const isY = /[^aeiou]y$/.test(verb);
  const doubles = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb) || ['prefer', 'admit'].includes(verb);
  const stem = doubles ? `${verb}${verb.at(-1)}` : soft;
  const third = isY
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const past = isY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, third, past, `${stem}ing`];
};
