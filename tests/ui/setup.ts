import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { listen, requireSilence } from './silent-console.ts'

// A second, which is the default, is too short where other suites run beside this one.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  listen()
  // The router restores positions, which this document does not have. Tests of what a server draws have no window at all.
  if (typeof window !== 'undefined') {
    window.scrollTo = () => undefined
    // Nor does it load fonts; every font of a page is there at once.
    Object.defineProperty(document, 'fonts', { configurable: true, value: { load: () => Promise.resolve([]) } })
  }
})

afterEach(() => {
  cleanup()
  requireSilence()
})
