import type { Messages } from './messages.ts'
import { charts } from './ur/charts.ts'
import { errors } from './ur/errors.ts'
import { figures } from './ur/figures.ts'
import { filters } from './ur/filters.ts'
import { headline } from './ur/headline.ts'
import { map } from './ur/map.ts'
import { session } from './ur/session.ts'
import { shell } from './ur/shell.ts'
import { terms } from './ur/terms.ts'
import { ui } from './ur/ui.ts'

/** Everything the pages say in Urdu. */
export const ur = { charts, errors, figures, filters, headline, map, session, shell, terms, ui } satisfies Messages
