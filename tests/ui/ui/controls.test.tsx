import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from '#src/ui/Button.tsx'
import { Definition } from '#src/ui/Definition.tsx'
import { LiveRegion, useAnnounce } from '#src/ui/LiveRegion.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { renderIn } from './render-in.tsx'

afterEach(() => {
  vi.useRealTimers()
})

describe('a choice in a sentence', () => {
  const draw = () => {
    const onChange = vi.fn()
    renderIn(
      'en',
      <SentenceSelect
        label="Issue"
        value="all"
        words="all issue types"
        options={[
          { value: 'all', label: 'All' },
          { label: 'One only', options: [{ value: 'tip', label: 'Trafficking' }] },
        ]}
        onChange={onChange}
      />,
    )
    return { onChange, list: screen.getByRole('combobox', { name: 'Issue' }) }
  }

  it('shows the words of the choice, which may differ from those in the list, and reports another', async () => {
    const { onChange, list } = draw()
    expect(screen.getByText('all issue types')).toBeInTheDocument()
    await userEvent.selectOptions(list, 'tip')
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('tip'))
  })

  it('stands there before the page is told, and gives way where the page does not follow', async () => {
    const { onChange, list } = draw()
    fireEvent.change(list, { target: { value: 'tip' } })
    expect(list).toHaveValue('tip')
    expect(screen.getByText('Trafficking', { ignore: 'option' })).toBeInTheDocument()
    expect(onChange).not.toHaveBeenCalled()
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('tip'))
    await waitFor(() => expect(list).toHaveValue('all'))
  })
})

describe('a segmented control', () => {
  const options = [
    { value: 'map', label: 'Map', href: '/map' },
    { value: 'table', label: 'Table', href: '/table' },
  ] as const

  it('is a group of radio buttons when the page answers at once', async () => {
    const onChange = vi.fn()
    renderIn('en', <SegmentedControl label="Show as" value="map" options={options} onChange={onChange} />)
    expect(screen.getByRole('group', { name: 'Show as' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }))
    expect(onChange).toHaveBeenCalledWith('table')
  })

  it('is a row of links when the choice belongs in the address', () => {
    renderIn('en', <SegmentedControl label="Show as" value="map" options={options} />)
    expect(screen.getByRole('link', { current: true })).toHaveTextContent('Map')
    expect(screen.getByRole('link', { name: 'Table' })).toHaveAttribute('href', '/table')
  })
})

describe('a button that is off', () => {
  it('can be reached and does nothing', async () => {
    const onClick = vi.fn()
    renderIn(
      'en',
      <Button isDisabled onClick={onClick}>
        Next
      </Button>,
    )
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('a definition', () => {
  const part = <Definition term="Cases" definition="Registered in 2024-25." unit="cases" source="FIA" />

  it('opens by its sign, names what it explains, and closes on a press elsewhere', async () => {
    renderIn('en', part)
    const sign = screen.getByLabelText(/^About: .*Cases/)
    await userEvent.click(sign)
    expect(screen.getByText('Registered in', { exact: false })).toHaveTextContent('Registered in 2024-25.')
    expect(screen.getByText('FIA')).toBeInTheDocument()
    fireEvent.pointerDown(document.body)
    expect(sign.closest('details')).not.toHaveAttribute('open')
  })
})

describe('the live region', () => {
  const Speaker = ({ messages }: { messages: readonly string[] }) => {
    const announce = useAnnounce()
    return (
      <button type="button" onClick={() => messages.forEach(announce)}>
        speak
      </button>
    )
  }

  it('says the last of several quick messages, once, after things have settled', () => {
    vi.useFakeTimers()
    renderIn(
      'en',
      <LiveRegion>
        <Speaker messages={['60 districts', '61 districts']} />
      </LiveRegion>,
    )
    fireEvent.click(screen.getByRole('button'))
    act(() => {
      vi.advanceTimersByTime(599)
    })
    expect(screen.getByRole('status')).toHaveTextContent('')
    act(() => {
      vi.advanceTimersByTime(1)
    })
    expect(screen.getByRole('status')).toHaveTextContent('61 districts')
  })
})
