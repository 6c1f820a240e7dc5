import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { usePublished } from '../published-context.ts'
import { statementText, writeNumber } from '../words/figure-words.ts'

/** The value as its source prints it: a number with separators, "45%", "<5", a tier, a statement in the page's language. */
export function FigureValueText({ figure }: { figure: PublishedFigure }) {
  const { words } = usePublished()
  const { value, unit } = figure
  if (value.kind === 'number') return <Num>{`${writeNumber(value.value, words)}${unit === 'percent' ? '%' : ''}`}</Num>
  if (value.kind === 'below') return <Num>{`<${value.below}`}</Num>
  const text = statementText(figure, value.text, words)
  return text === value.text ? <DataText>{text}</DataText> : <span>{iso(text)}</span>
}
