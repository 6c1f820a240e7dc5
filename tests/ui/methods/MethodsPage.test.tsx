import { screen } from '@testing-library/react'
// Loaded while no document names a language, as on the server, so that it has the words of both.
import '#src/pages/MethodsPage.tsx'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aReleaseInfo } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})

const text = () => plain(screen.getByRole('article').textContent ?? '')

describe('the page on methods', () => {
  it('says that small numbers are hidden with zero among them, from the number of the release', async () => {
    await renderPage('/en/about/methods')
    expect(text()).toContain('a number from 0 to 9 of persons')
  })

  it('follows a release that hides more', async () => {
    await renderPage('/ur/about/methods', { '/api/v1/releases/latest': aReleaseInfo({ smallNumberBelow: 20 }) })
    expect(text()).toContain('0 سے 19 تک کی تعداد')
  })

  it('says in which quarter records and referrals count, and what becomes of corrections', async () => {
    await renderPage('/en/about/methods')
    expect(text()).toContain('A record counts in the quarter in which it reached Rabta.')
    expect(text()).toContain('A referral counts in the quarter in which its first answer fell due')
    expect(text()).toContain('It waits for a new series of releases.')
  })

  it('says who publishes, and that the demo did it alone', async () => {
    const { unmount } = await renderPage('/en/about/methods')
    expect(text()).toContain('built by one person and approved by another')
    expect(text()).toContain('The release shown here, test-1, was published by the demo itself')
    unmount()
    await renderPage('/ur/about/methods', { '/api/v1/releases/latest': aReleaseInfo({ isSelfPublished: false }) })
    expect(text()).toContain('کوئی اکیلا شائع نہیں کرتا')
    expect(text()).not.toContain('test-1')
  })

  it('says the same in Urdu', async () => {
    await renderPage('/ur/about/methods')
    expect(text()).toContain('ہر ریکارڈ اس سہ ماہی میں گنا جاتا ہے جس میں وہ رابطہ تک پہنچا۔')
    expect(text()).toContain('ریفرل اس سہ ماہی میں گنا جاتا ہے جس میں اس کے پہلے جواب کا وقت پورا ہوا')
    expect(text()).toContain('نئے سلسلے کا انتظار')
  })
})
