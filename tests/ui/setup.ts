import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

const said: string[] = []

beforeEach(() => {
  said.length = 0
  // The router restores positions; this document has none.
  window.scrollTo = () => undefined
  for (const loudness of ['error', 'warn'] as const) {
    vi.spyOn(console, loudness).mockImplementation((...words: unknown[]) => {
      said.push(`${loudness}: ${words.map(String).join(' ')}`)
    })
  }
})

/** What React, the router or a library has to complain about is a fault of the test or of the page. A test that expects it takes it out. */
afterEach(() => {
  cleanup()
  const complaints = said.splice(0)
  if (complaints.length > 0) throw new Error(`The console was not silent:\n${complaints.join('\n')}`)
})
