import type { Language } from '#src/i18n/language.ts'
import type { PageSettings } from './page-settings.ts'

/**
 * The only door to the demonstration without a server. Other builds have no trace of it: the mode is known when they are made, and
 * what lies behind a condition that is never true is left out. Answers what the demonstration alone decides about the pages.
 */
export async function startMock(language: Language): Promise<Partial<PageSettings>> {
  if (import.meta.env.MODE !== 'demo') return {}
  const mock = await import('#mocks/start.ts')
  return mock.startMock(language)
}
