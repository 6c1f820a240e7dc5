import type { Page } from 'playwright-core'
import type { Answers } from './answers.ts'
import type { View } from './random-views.ts'
import { readFigure, type Said, said, signsOf } from './said.ts'

/** The large numbers over the map. */
export async function keyFiguresOnPage(page: Page, { language }: View): Promise<Said[]> {
  const texts = await page
    .locator('[data-key-figures] > li')
    .evaluateAll((tiles) => tiles.map((tile) => tile.querySelector(':scope > :nth-child(2) > p')?.textContent ?? ''))
  return texts.map((text) => readFigure(text, signsOf(language)))
}

export const keyFiguresTold = ({ key }: Answers): Said[] => key.figures.map(({ current }) => said(current))
