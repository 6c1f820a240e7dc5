import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How a person gets something done: presses that do something are counted, ways to it and scrolling are not. */
export type Hand = {
  readonly name: 'mouse' | 'keyboard'
  readonly activate: (control: Locator) => Promise<void>
  /** Brings a part of the page on the screen. */
  readonly bringUp: (part: Locator) => Promise<void>
  readonly activations: () => number
}

/** A pointer that presses what it sees. */
export function mouseOn(page: Page): Hand {
  let activations = 0
  return {
    name: 'mouse',
    async activate(control) {
      activations++
      await control.click()
    },
    async bringUp(part) {
      await page.mouse.move(40, 400)
      for (let turn = 0; turn < mostScrolls && !(await isOnScreen(part)); turn++) await page.mouse.wheel(0, 400)
      await expect.poll(() => isOnScreen(part)).toBe(true)
    },
    activations: () => activations,
  }
}

const mostStops = 80
const mostScrolls = 40

/** A keyboard alone: Tab to a control, whose focus must be seen, then Enter; arrows to scroll. */
export function keyboardOn(page: Page): Hand {
  let activations = 0
  return {
    name: 'keyboard',
    async activate(control) {
      await tabTo(page, control)
      activations++
      await page.keyboard.press('Enter')
    },
    async bringUp(part) {
      for (let turn = 0; turn < mostScrolls * 4 && !(await isOnScreen(part)); turn++)
        await page.keyboard.press('ArrowDown')
      await expect.poll(() => isOnScreen(part)).toBe(true)
    },
    activations: () => activations,
  }
}

/** Presses Tab until the control has the focus; fails where it never gets it, or gets it unseen. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) {
      expect(await howFocusIsHidden(page)).toBe('')
      return
    }
  }
  throw new Error(`${mostStops} times Tab do not lead to ${String(control)}`)
}

/** Why a person does not see where the focus is; empty where it is seen. A control that is laid over another part may mark that. */
const howFocusIsHidden = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused?.matches(':focus-visible')) return 'the browser does not mark the focus'
    const marked = [focused, focused.nextElementSibling].find((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const box = marked?.getClientRects()[0]
    if (!marked || !box) return 'nothing has an outline'
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return over && (marked.contains(over) || over.contains(marked))
      ? ''
      : 'something lies over it, or it is off the screen'
  })

/** Its beginning can be read without scrolling. */
export const isOnScreen = (part: Locator): Promise<boolean> =>
  part.first().evaluate((element) => {
    const { top, left, right, bottom } = element.getBoundingClientRect()
    const isInside = bottom > top && top >= 0 && top < innerHeight - 20 && right > 0 && left < innerWidth
    return isInside && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  })
