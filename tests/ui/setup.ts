import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { listen, requireSilence } from './silent-console.ts'

beforeEach(() => {
  listen()
  // The router restores positions; this document has none.
  window.scrollTo = () => undefined
})

afterEach(() => {
  cleanup()
  requireSilence()
})
