import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { distanceKm } from '#contract/geography/distance.ts'
import type { Database } from '../db/database.ts'

/** Where a base district lies. */
export type DistrictPlace = {
  readonly id: string
  readonly divisionId: string
  readonly provinceId: string
  /** Of its headquarters, in degrees; null where no source gives it. */
  readonly latitude: number | null
  readonly longitude: number | null
}

const row = z.object({
  id: z.string(),
  divisionId: z.string(),
  provinceId: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})

/** Every base district by id. */
export async function readDistrictPlaces(tx: Database): Promise<ReadonlyMap<string, DistrictPlace>> {
  const rows = await tx.all(
    row,
    sql`select id, division_id as "divisionId", province_id as "provinceId", headquarters_lat as latitude, headquarters_lon as longitude
      from reference.district where parent_id is null`,
  )
  return new Map(rows.map((one) => [one.id, one]))
}

/** Whole kilometres between headquarters as the crow flies; null where one is not known, and 0 within a district. */
export function distanceBetween(from: DistrictPlace, to: DistrictPlace): number | null {
  if (from.id === to.id) return 0
  const [a, b] = [positionOf(from), positionOf(to)]
  return a && b ? Math.round(distanceKm(a, b)) : null
}

const positionOf = ({ latitude, longitude }: DistrictPlace) =>
  latitude === null || longitude === null ? undefined : { latitude, longitude }
