const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const tasks = new Set<() => void>();

/** Runs `task` when this process ends, also by a signal, unless the function returned is called before. */
export function onEnd(task: () => void): () => void {
  listen();
  tasks.add(task);
  return () => {
    tasks.delete(task);
  };
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.once('exit', () => {
    for (const task of tasks) task();
  });
  for (const signal of SIGNALS) process.once(signal, () => process.exit(130));
}
