import process from 'node:process'

/** Not SIGHUP: a handler would undo `nohup`, under which a closed terminal must change nothing. */
const signals = ['SIGINT', 'SIGTERM'] as const
/** npm repeats the signal that the terminal has already sent to everybody: it comes twice for one Ctrl-C. */
const sameSignalMs = 1_000
const parentCheckMs = 500

/**
 * Aborts when the process is asked to stop. Asked once more a second later, the process ends at once, which loses nothing
 * that was acknowledged. Under npm the end of npm counts as well: some shells between the two pass no signal on.
 */
export const stopSignal = (): AbortSignal => {
  const asked = new AbortController()
  let askedAt: number | undefined
  const ask = (): void => {
    if (askedAt !== undefined && Date.now() - askedAt > sameSignalMs) process.exit(1)
    askedAt ??= Date.now()
    asked.abort()
  }
  for (const signal of signals) process.on(signal, ask)
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      ask()
    }, parentCheckMs)
    watch.unref()
  }
  return asked.signal
}

/** Resolves when `stop` aborts. */
export const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve()
    else stop.addEventListener('abort', () => resolve(), { once: true })
  })

/** Waits for `work` unless the process is asked to stop; answers whether it was finished. What is left of it is abandoned. */
export const unlessStopped = async (stop: AbortSignal, work: () => Promise<void>): Promise<boolean> => {
  if (stop.aborted) return false
  return Promise.race([work().then(() => true), stopped(stop).then(() => false)])
}
