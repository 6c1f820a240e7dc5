import { describe, expect, inject, it } from 'vitest'
import { openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''
const pageFor = async (path: string, cookie = '') =>
  (await fetch(`${address}${path}`, { headers: cookie === '' ? {} : { cookie } })).text()

describe.skipIf(!address)('the first paint', () => {
  it('is in the appearance that the reader chose, without a script, and no other reader gets it', async () => {
    const { page, context } = await openPage({ ...phone, colorScheme: 'light' })
    await page.goto(`${address}/en/about/methods`, { waitUntil: 'networkidle' })
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    const cookies = await context.cookies()
    expect(cookies.find(({ name }) => name === 'rabta-theme')?.value).toBe('dark')
    await context.close()

    const shown = (html: string) => /<html[^>]*>/.exec(html)?.[0]
    expect(shown(await pageFor('/en/overview', 'rabta-theme=dark'))).toContain('data-theme="dark"')
    expect(shown(await pageFor('/en/overview'))).not.toContain('data-theme')
    expect(shown(await pageFor('/en/overview', 'rabta-theme="><script>'))).not.toContain('data-theme')
  })

  it('waits for Nastaliq in a browser that holds it', async () => {
    const { page, context } = await openPage(phone)
    await page.goto(`${address}/ur/overview`, { waitUntil: 'networkidle' })
    await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toContain('rabta-fonts')
    await context.close()

    const asked = (html: string) => /<link rel="preload"[^>]*nastaliq[^>]*>/.exec(html)?.[0] ?? ''
    expect(asked(await pageFor('/ur/overview'))).toContain('media="(min-width: 48rem)"')
    expect(asked(await pageFor('/ur/overview', 'rabta-fonts=1'))).not.toContain('media')
    expect(asked(await pageFor('/en/overview', 'rabta-fonts=1'))).toBe('')
  })
})
