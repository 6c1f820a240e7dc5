import { z } from 'zod'
import { publishedFigureSchema } from '../published-figures/published-figure.ts'

/** Real figures that others published; never mixed with records. */
export const publishedFiguresSchema = z.object({ figures: z.array(publishedFigureSchema) })
export type PublishedFigures = z.infer<typeof publishedFiguresSchema>
