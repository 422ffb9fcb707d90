import { styleText } from 'node:util';
import { forcedColours } from '../config.ts';

/** A colour or another style, by the name that Node has for it. */
export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'magenta' | 'dim' | 'bold';
export type Output = NodeJS.WriteStream & { readonly fd: number };

/** Whether an output shows colours: a terminal that can, and NO_COLOR is not set; whatever it is, as FORCE_COLOR says. */
export const showsColours = (output: Output): boolean =>
  forcedColours() ?? (output.isTTY && output.hasColors());

/** Colours a text where the output shows colours. */
export const paint = (colour: Colour, text: string, output: Output): string =>
  showsColours(output) ? styleText(colour, text, { validateStream: false }) : text;

/** The width of what is no terminal, and the narrowest that is of use. */
const usualColumns = 80;
const leastColumns = 24;

/** How wide an output is, in columns. */
export const columnsOf = ({ columns = usualColumns }: Output): number =>
  Math.max(leastColumns, columns);
