import { z } from 'zod'
import { boundaryProfiles } from '#contract/boundary-profile.ts'

const sourceFile = z.object({ name: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * `source.json` beside imported boundaries: where the shapes on the map come from. There is none for the shapes that ship with
 * the project.
 */
export const boundarySourceSchema = z.object({
  file: sourceFile,
  /** The cleared national outline; only with the profile `official`. */
  outlineFile: sourceFile.nullable(),
  importedOn: z.iso.date(),
  /** The profile the file was imported for. */
  profile: z.enum(boundaryProfiles),
  /** Licence or credit line given at the import; shown with the map. */
  licence: z.string().min(1).nullable(),
  coverage: z.object({
    covered: z.number().int(),
    /** District ids without a shape: in every list and table, but not on the map. */
    missing: z.array(z.string()),
    /** Features that could be several districts, or none. They were not used. */
    ambiguous: z.array(z.string()),
    unmatched: z.array(z.string()),
  }),
  /** Rings from which small loops were cut off, one sentence each. */
  mended: z.array(z.string()),
})

export type BoundarySource = z.infer<typeof boundarySourceSchema>
