/** Tells on standard error how far a long task is. */
export type Progress = {
  /** Another one is done. */
  readonly step: (name: string) => void;
  /** Clears the line, so that something else can be written. */
  readonly clear: () => void;
};

/**
 * @param total how many there are to do
 * @param isWanted whether it is to be told where standard error is no terminal: then a line each
 */
export const createProgress = (total: number, isWanted: boolean): Progress => {
  const { stderr } = process;
  const isLive = stderr.isTTY && total > 1;
  let done = 0;
  return {
    step: (name) => {
      done += 1;
      if (isLive) stderr.write(`\r\u001b[K${done} of ${total}`);
      else if (isWanted) stderr.write(`${done} of ${total}: ${name}\n`);
    },
    clear: () => {
      if (isLive) stderr.write('\r\u001b[K');
    },
  };
};
