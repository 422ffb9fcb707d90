/** How shells tell that a signal has ended a process. */
export const signalCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type SignalName = keyof typeof signalCodes;

/** Whether somebody wants a task to end that can end in good order. */
export type StopSignal = {
  readonly signal: AbortSignal;
  /** What the process is to end with; undefined while nobody wants it to. */
  readonly exitCode: () => (typeof signalCodes)[SignalName] | undefined;
  /** Leaves signals to do what they do by themselves. */
  readonly end: () => void;
};

/** Hears of the first signal to end; the second one ends the process at once. */
export const stopOnSignal = (): StopSignal => {
  const controller = new AbortController();
  let exitCode: (typeof signalCodes)[SignalName] | undefined;
  const hear = (name: SignalName) => (): void => {
    if (exitCode !== undefined) process.exit(signalCodes[name]);
    exitCode = signalCodes[name];
    controller.abort();
  };
  const heard = (Object.keys(signalCodes) as SignalName[]).map(
    (name) => [name, hear(name)] as const,
  );
  for (const [name, listener] of heard) process.on(name, listener);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    end: () => {
      for (const [name, listener] of heard) process.off(name, listener);
    },
  };
};
