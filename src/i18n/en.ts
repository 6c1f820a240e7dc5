import { charts } from './en/charts.ts'
import { errors } from './en/errors.ts'
import { figures } from './en/figures.ts'
import { filters } from './en/filters.ts'
import { headline } from './en/headline.ts'
import { map } from './en/map.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { terms } from './en/terms.ts'
import { ui } from './en/ui.ts'

/** Everything the pages say in English; also the type of what they say in any language. */
export const en = { charts, errors, figures, filters, headline, map, session, shell, terms, ui } as const
