import { screen, waitFor, within } from '@testing-library/react'
// Loaded while no document names a language, as on the server, so that they have the words of both.
import '#src/pages/SearchPage.tsx'
import '#src/features/search/SearchDialog.tsx'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aSearchIndex } from '#tests/support/a-search-index.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  // What jsdom lacks of a dialog and of scrolling.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
})

const start = '/en/about/methods'
const field = async () => within(await screen.findByRole('dialog', {}, { timeout: 5000 })).getByRole('combobox')
const options = () => within(screen.getByRole('dialog')).queryAllByRole('option')
const marked = () => options().find((option) => option.getAttribute('aria-selected') === 'true')
const text = (element: Element | undefined) => plain(element?.textContent ?? '')

/** Opens the dialog by the key of the slash, whatever letter the layout gives it. */
async function openByKey(key = '/') {
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', key, bubbles: true, cancelable: true }))
  return field()
}

describe('the search dialog', () => {
  it('opens by the key of the slash, also where an Urdu layout writes a letter with it', async () => {
    await renderPage(start)
    expect(await openByKey('۔')).toHaveFocus()
  })

  it('does not open by a single key once that is turned off, and does again when it is turned on', async () => {
    await renderPage(start)
    const choice = screen.getByRole('checkbox', { name: /opens search/ })
    const button = screen.getByRole('button', { name: 'Search' })
    expect(choice).toBeChecked()
    await userEvent.click(choice)
    expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K')
    expect(button).not.toHaveTextContent('/')
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', key: '/', bubbles: true, cancelable: true }))
    expect(screen.queryByRole('dialog')).toBeNull()
    document.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyK', key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
    )
    expect(await field()).toHaveFocus()
    expect(text(screen.getByRole('dialog'))).toContain('The single key / is turned off, at the foot of every page.')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(choice)
    expect(await openByKey()).toHaveFocus()
    expect(text(screen.getByRole('dialog'))).toContain('/ or Ctrl K opens search')
  })

  it('leaves the slash to a field that is typed into', async () => {
    await renderPage('/en/search')
    await userEvent.type(screen.getByRole('searchbox'), 'a/b')
    expect(screen.getByRole('searchbox')).toHaveValue('a/b')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('suggests measures and pages before anything is typed, and marks none of them', async () => {
    await renderPage(start)
    await openByKey()
    expect(options().map((option) => option.getAttribute('href'))).toContain('/en/overview?measure=cases')
    expect(options().map((option) => option.getAttribute('href'))).toContain('/en/justice')
    expect(marked()).toBeUndefined()
  })

  it('marks the best hit, moves the mark by keys, and names it to assistive technology', async () => {
    await renderPage(start)
    const box = await openByKey()
    await userEvent.type(box, 'lahore')
    await waitFor(() => expect(text(marked())).toContain('Lahore'))
    expect(box).toHaveAttribute('aria-activedescendant', marked()?.id)
    await userEvent.keyboard('{ArrowDown}')
    expect(text(marked())).toContain('Kasur')
    await userEvent.keyboard('{ArrowDown}')
    expect(text(marked())).toContain('Lahore')
    await userEvent.keyboard('{End}')
    expect(text(marked())).toContain('Kasur')
    await userEvent.keyboard('{Home}')
    expect(box).toHaveAttribute('aria-activedescendant', options()[0]?.id)
    expect(box).toHaveFocus()
  })

  it('leads to the district in which a later one is counted, and says so', async () => {
    const { address } = await renderPage(start)
    const box = await openByKey()
    await userEvent.type(box, 'مری')
    await waitFor(() => expect(text(marked())).toContain('Murree'))
    expect(text(marked())).toContain('مری')
    expect(text(marked())).toContain('counted in Rawalpindi')
    await userEvent.keyboard('{Enter}')
    expect(address()).toBe('/en/place/rawalpindi')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says how many were found inside the dialog, where it can be heard', async () => {
    await renderPage(start)
    await userEvent.type(await openByKey(), 'lahore')
    const dialog = within(screen.getByRole('dialog'))
    await waitFor(() => expect(text(dialog.getByRole('status'))).toBe('2 results'), { timeout: 3000 })
  })

  it('says what can be searched where nothing has the name', async () => {
    await renderPage(start)
    await userEvent.type(await openByKey(), 'zzzzz')
    expect(await screen.findByText(/Nothing is called/)).toBeVisible()
    expect(screen.getByText(/Records of persons and cases cannot be searched/)).toBeVisible()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('says that it failed and asks again', async () => {
    let isDown = true
    await renderPage('/en/overview', {
      '/api/v1/search/index': () => {
        if (isDown) throw aFailure()
        return aSearchIndex()
      },
    })
    await userEvent.type(await openByKey(), 'lahore')
    const dialog = within(screen.getByRole('dialog'))
    const retry = await dialog.findByRole('button', { name: 'Try again' })
    isDown = false
    await userEvent.click(retry)
    await waitFor(() => expect(text(marked())).toContain('Lahore'))
  })

  it('closes on Escape', async () => {
    await renderPage(start)
    await userEvent.type(await openByKey(), 'lahore{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the page of search', () => {
  it('finds a Latin query in Urdu, with the name that was typed beside it', async () => {
    await renderPage('/ur/search?q=RY%20Khan')
    const hit = screen.getByRole('link', { name: /رحیم یار خان/ })
    expect(hit).toHaveAttribute('href', '/ur/place/rahim-yar-khan')
    expect(text(hit)).toContain('RY Khan')
  })

  it('is a form that a browser without script can send', async () => {
    await renderPage('/ur/search')
    const form = screen.getByRole('searchbox').closest('form')
    expect(form).toHaveAttribute('action', '/ur/search')
    expect(screen.getByRole('searchbox')).toHaveAttribute('name', 'q')
  })

  it('writes what is sent into the address', async () => {
    const { address } = await renderPage('/en/search')
    await userEvent.type(screen.getByRole('searchbox'), 'kasur{Enter}')
    await waitFor(() => expect(address()).toBe('/en/search?q=kasur'))
    expect(screen.getByRole('link', { name: /Kasur/ })).toHaveAttribute('href', '/en/place/kasur')
  })
})
