/**
 * The only door to the demonstration without a server. Other builds have no trace of it: the mode is known when they are made, and
 * what lies behind a condition that is never true is left out.
 */
export async function startMock(): Promise<void> {
  if (import.meta.env.MODE !== 'demo') return
  const mock = await import('#mocks/start.ts')
  await mock.startMock()
}
