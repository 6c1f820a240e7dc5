import type { Language } from './language.ts'
import type { Messages } from './messages.ts'

/** Fetches one language and leaves the other on the server. The build makes one chunk of each. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'ur') return (await import('./ur.ts')).ur
  return (await import('./en.ts')).en
}
