import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aFailure } from '#tests/support/an-api.ts'
import { aReleaseInfo, aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  document.cookie = 'rabta-language=; Max-Age=0; Path=/'
})

const topLink = (name: string) => within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name })

/** Clicks, and tells whether the application has taken the click. What it leaves, the browser would do; this window cannot. */
async function clickAndTell(link: HTMLElement, keys: MouseEventInit = {}): Promise<boolean> {
  let isTaken = false
  const look = (event: Event) => {
    isTaken = event.defaultPrevented
    event.preventDefault()
  }
  // Comes after React's own listener.
  document.addEventListener('click', look, { once: true })
  await act(async () => fireEvent.click(link, keys))
  return isTaken
}

describe('going from page to page', () => {
  it('stays in the application, names the window and moves the focus to the page', async () => {
    const page = await renderPage('/en/overview')
    await userEvent.click(topLink('Methods and sources'))
    // The page's module is compiled when it is first asked for.
    await screen.findByRole('heading', { level: 1, name: 'Methods and sources' }, { timeout: 4000 })
    expect(page.address()).toBe('/en/about/methods')
    expect(document.title).toBe('Methods and sources – Rabta')
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
    expect(topLink('Methods and sources')).toHaveAttribute('aria-current', 'page')
  })

  it('leaves the focus where it is when only the filters change', async () => {
    await renderPage('/en/overview')
    await userEvent.selectOptions(screen.getByLabelText('Stream or form'), 'som')
    expect(screen.getByRole('main')).not.toHaveFocus()
  })

  it('leaves clicks that ask for another window to the browser', async () => {
    const page = await renderPage('/en/overview')
    const isTaken = await clickAndTell(topLink('Methods and sources'), { ctrlKey: true })
    expect(isTaken).toBe(false)
    expect(page.address()).toBe('/en/overview')
  })

  it('says what a page is when there is none', async () => {
    await renderPage('/en/nowhere')
    expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument()
    expect(document.title).toBe('Page not found – Rabta')
    expect(screen.getByRole('link', { name: 'Go to the overview' })).toHaveAttribute('href', '/en/overview')
  })

  it('says so in Urdu too', async () => {
    await renderPage('/ur/nowhere')
    expect(screen.getByRole('heading', { level: 1, name: 'صفحہ نہیں ملا' })).toBeInTheDocument()
  })
})

describe('the other language', () => {
  it('is the same page with the same question, loaded by the browser, and remembered', async () => {
    const page = await renderPage('/en/overview?of=som')
    const link = screen.getByRole('link', { name: 'اردو' })
    expect(link).toHaveAttribute('href', '/ur/overview?of=som')
    expect(link).toHaveAttribute('lang', 'ur')
    expect(await clickAndTell(link)).toBe(false)
    expect(page.address()).toBe('/en/overview?of=som')
    expect(document.cookie).toContain('rabta-language=ur')
  })
})

describe('the frame of every page', () => {
  it('offers to sign in to a visitor', async () => {
    await renderPage('/en/about/methods')
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/en/sign-in')
  })

  it('names who is signed in', async () => {
    await renderPage('/en/about/methods', { '/api/v1/session': aSession(aViewer()) })
    // In the header, where a long name is cut, and whole in the menu.
    expect(screen.getAllByText('A. Khan')).toHaveLength(2)
    expect(screen.getByText('Policymaker')).toBeInTheDocument()
  })

  it('says when signing out did not work, so that nobody walks away signed in', async () => {
    const fails = () => Promise.reject(aFailure())
    await renderPage('/en/about/methods', { '/api/v1/session': aSession(aViewer()) }, { signOut: fails })
    await userEvent.click(screen.getByLabelText(/A\. Khan/))
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are still signed in. The database cannot be reached',
    )
  })

  it('says on every page whether the records are real, and of which release they are', async () => {
    await renderPage('/en/about/methods')
    const footer = screen.getByRole('contentinfo')
    expect(footer).toHaveTextContent('They describe no real person or case')
    expect(plain(footer.textContent)).toContain('Release test-1, records up to 31 October 2026.')
  })

  it('says on every page that nobody but the demo itself has published the release', async () => {
    const { unmount } = await renderPage('/en/published')
    expect(screen.getByRole('contentinfo')).toHaveTextContent('Published by the demo itself, without a second person.')
    unmount()
    await renderPage('/ur/nowhere')
    expect(screen.getByRole('contentinfo')).toHaveTextContent('نمائش نے اسے خود شائع کیا')
  })

  it('says nothing of that where two persons have published it, and another reason where it is empty', async () => {
    const { unmount } = await renderPage('/en/about/methods', {
      '/api/v1/releases/latest': aReleaseInfo({ isSelfPublished: false }),
    })
    expect(screen.getByRole('contentinfo')).not.toHaveTextContent(/second person/)
    unmount()
    await renderPage('/en/about/methods', { '/api/v1/releases/latest': aReleaseInfo({ isSynthetic: false }) })
    expect(screen.getByRole('contentinfo')).toHaveTextContent('without a second person, because it holds no records')
  })

  it('says nothing of demo records where there are none', async () => {
    await renderPage('/en/about/methods', { '/api/v1/releases/latest': aReleaseInfo({ isSynthetic: false }) })
    expect(screen.getByRole('contentinfo')).not.toHaveTextContent(/Demo records/)
  })
})
