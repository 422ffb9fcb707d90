/** The styles that the terminal’s codes stand for (ECMA-48, section 8.3.117), as far as the program uses them. */
const styles: Readonly<Record<string, string>> = {
  '1': 'font-weight:bold',
  '2': 'opacity:0.6',
  '4': 'text-decoration:underline',
  '31': 'color:#ff7b72',
  '32': 'color:#7ee787',
  '33': 'color:#e3b341',
  '34': 'color:#79c0ff',
  '35': 'color:#d2a8ff',
  '36': 'color:#76e3ea',
};

/** The codes that each ending code ends. */
const ended: Readonly<Record<string, readonly string[]>> = {
  '22': ['1', '2'],
  '24': ['4'],
  '39': ['31', '32', '33', '34', '35', '36'],
};

/** A page that looks like a terminal with a command and what it printed, colours and all. */
export const terminalPage = (command: string, output: string): string => {
  let open: readonly string[] = [];
  const body = output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what starts a code.
    .split(/\u001b\[(\d+)m/)
    .map((piece, index) => {
      if (index % 2 === 1) {
        const ends = ended[piece];
        open = ends === undefined ? [...open, piece] : open.filter((code) => !ends.includes(code));
        return '';
      }
      const style = open.map((code) => styles[code] ?? '').join(';');
      return `<span style="${style}">${escapeHtml(piece)}</span>`;
    })
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 16px 20px; background: #0d1117; color: #e6edf3 }
    pre { margin: 0; font: 15px/1.45 'DejaVu Sans Mono', monospace }
  </style><pre><span style="opacity:0.6">$ </span>${escapeHtml(command)}\n${body}</pre>`;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character] ?? '');
