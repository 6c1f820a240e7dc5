import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gateWheel } from '#src/map/leaflet/gate-wheel.ts'

const zoom = vi.fn()
let container: HTMLElement
let button: HTMLElement
let stop: () => void

beforeEach(() => {
  document.body.innerHTML = '<div data-map><button>+</button><div class="map"><span></span></div></div>'
  container = document.querySelector<HTMLElement>('.map') ?? document.body
  button = document.querySelector('button') ?? document.body
  // Leaflet listens before the gate is put up.
  container.addEventListener('wheel', zoom)
  stop = gateWheel(container)
})
afterEach(() => {
  stop()
  zoom.mockReset()
})

const turn = (held: WheelEventInit = {}) =>
  container.querySelector('span')?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...held }))
const isZoomed = (held?: WheelEventInit) => {
  zoom.mockReset()
  turn(held)
  return zoom.mock.calls.length === 1
}

describe('the wheel over the map', () => {
  it('belongs to the page', () => {
    expect(isZoomed()).toBe(false)
  })

  it('zooms with Ctrl or ⌘', () => {
    expect(isZoomed({ ctrlKey: true })).toBe(true)
    expect(isZoomed({ metaKey: true })).toBe(true)
  })

  it('zooms after a press on the map, until the pointer leaves', () => {
    container.dispatchEvent(new Event('pointerdown'))
    expect(isZoomed()).toBe(true)
    container.dispatchEvent(new Event('pointerleave'))
    expect(isZoomed()).toBe(false)
  })

  it('zooms while something of the map has the focus', () => {
    button.focus()
    expect(isZoomed()).toBe(true)
    button.blur()
    expect(isZoomed()).toBe(false)
  })

  it('is free again when the map is gone', () => {
    stop()
    expect(isZoomed()).toBe(true)
  })
})
