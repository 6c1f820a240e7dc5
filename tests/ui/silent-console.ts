import { vi } from 'vitest'

const said: string[] = []
let allowed: string[] = []

/** Listens to complaints of React, the router and the libraries instead of printing them. Called before each test. */
export function listen(): void {
  said.length = 0
  allowed = []
  for (const loudness of ['error', 'warn'] as const) {
    vi.spyOn(console, loudness).mockImplementation((...words: unknown[]) => {
      const complaint = words.map(String).join(' ')
      if (!allowed.some((beginning) => complaint.startsWith(beginning))) said.push(`${loudness}: ${complaint}`)
    })
  }
}

/** For one test: a complaint that begins so is about the test and not about the page. */
export const allowComplaint = (beginning: string): void => void allowed.push(beginning)

/** @throws Error with every complaint since the test began */
export function requireSilence(): void {
  const complaints = said.splice(0)
  if (complaints.length > 0) throw new Error(`The console was not silent:\n${complaints.join('\n')}`)
}
