/** Runs jobs one after another, in the order they were handed in. */
export type SerialQueue = <T>(job: () => Promise<T>) => Promise<T>

/** A queue of its own; a job that fails does not hold up the next. */
export const createSerialQueue = (): SerialQueue => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job)
    // The caller gets the failure through `result`; the queue only needs to know that the job is over.
    last = result.catch(() => undefined)
    return result
  }
}
