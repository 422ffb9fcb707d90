import { styleText } from 'node:util';

type Colour = 'red' | 'green' | 'yellow' | 'dim';
type Output = NodeJS.WriteStream & { readonly fd: number };

/** Colours a text where the output is a terminal that shows colours, and NO_COLOR is not set. */
export const paint = (colour: Colour, text: string, output: Output): string =>
  output.isTTY && output.hasColors() ? styleText(colour, text, { validateStream: false }) : text;
