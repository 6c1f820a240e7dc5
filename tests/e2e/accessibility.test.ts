import AxeBuilder from '@axe-core/playwright'
import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''
const pages = [
  'overview',
  'overview?view=table',
  'place/punjab',
  'place/gujrat',
  'justice',
  'movements',
  'data/returns',
  'published',
  'sign-in',
  'about/methods',
  'search?q=lahore',
]
const languages = ['en', 'ur'] as const

describe.skipIf(!address)('accessibility', () => {
  it.each(pages.flatMap((name) => languages.map((language) => `/${language}/${name}`)))(
    'axe finds nothing on %s, light and dark',
    async (path) => {
      const { page, context } = await openPage({ ...desktop, colorScheme: 'light' })
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
      const found = async (axe: AxeBuilder) => {
        const { violations } = await axe.analyze()
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
      }
      const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      const light = await ground()
      expect(await found(new AxeBuilder({ page })), 'light').toEqual([])
      // Darkness changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect.poll(ground).not.toBe(light)
      expect(await found(new AxeBuilder({ page }).withRules(['color-contrast'])), 'dark').toEqual([])
      await context.close()
    },
  )

  it.each(pages)('nothing is cut or wider than a phone on /ur/%s', async (name) => {
    const { page, complaints, context } = await openPage(phone)
    await page.goto(`${address}/ur/${name}`, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.viewport.width)
    const clipped = await page.evaluate(() => {
      const hides = (element: Element) => ['hidden', 'scroll', 'auto'].includes(getComputedStyle(element).overflowY)
      const isUrdu = (element: Element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /[\u0600-\u06ff]/.test(node.textContent ?? ''),
        )
      const isSeen = (element: Element) => element.getClientRects().length > 0 && element.clientHeight > 1
      return [...document.querySelectorAll('main *, header *, footer *')]
        .filter(
          (element) =>
            isUrdu(element) && isSeen(element) && hides(element) && element.scrollHeight > element.clientHeight + 1,
        )
        .map((element) => element.outerHTML.slice(0, 160))
    })
    expect(clipped).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})
