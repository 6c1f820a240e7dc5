import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPublished } from './render-published.tsx'
it('draws', async () => {
  await renderPublished()
  console.log(screen.getAllByRole('heading').map((h) => h.tagName + ' ' + h.textContent).join('\n'))
  expect(1).toBe(1)
}, 30000)
it('draws ur', async () => {
  await renderPublished({ language: 'ur' })
  console.log(screen.getAllByRole('heading').map((h) => h.tagName + ' ' + h.textContent).join('\n'))
  expect(1).toBe(1)
}, 30000)
