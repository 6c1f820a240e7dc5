import { type SQL, sql } from 'drizzle-orm'
import { countryId } from '#contract/places.ts'
import {
  controlMethods,
  destinationCountries,
  otherCountry,
  sectors,
  unknownDestination,
  unknownOrigin,
} from '#contract/release/facets.ts'
import type { Database } from '#server/db/database.ts'
import { type LeafFact, leafFactSchema, type Span } from './leaf-fact.ts'

/**
 * Persons identified, counted once. Cases marked as doubles are left out; so are persons found not to be victims, except in smuggling,
 * where the unit is the smuggled person and the status does not apply.
 */
const countedPersons = ({ firstOn, lastOn }: Span): SQL => sql`
  select p.agency_id, c.registration_district_id, to_char(p.entered_on, 'YYYY"q"Q') as quarter, c.stream, c.form,
    p.sex, p.age_band, p.forced_labour_industry, p.methods_of_control, c.origin_district_id, c.exploitation_district_id, c.destination_country
  from records.person p
  join records.case_file c on c.id = p.case_id
  where c.duplicate_of_id is null
    and p.entered_on between ${firstOn}::date and ${lastOn}::date
    and (c.stream = 'som' or p.trafficking_status <> 'NotAVictimOfTrafficking')`

/** By district of registration, form, and group of sex and age. */
export const readPersonFacts = (db: Database, span: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select agency_id as "agencyId", coalesce(registration_district_id, 'district-not-known') as "placeId", quarter,
      coalesce(form, stream) as category,
      case
        when sex not in ('female', 'male') or age_band = 'unknown' then 'other'
        when age_band in ('0-8', '9-17') then case sex when 'female' then 'girls' else 'boys' end
        else case sex when 'female' then 'women' else 'men' end
          || case when age_band in ('18-20', '21-23', '24-26', '27-29') then '-18-29' else '-30+' end
      end as facet,
      count(*)::int as count
    from (${countedPersons(span)}) p
    group by 1, 2, 3, 4, 5`,
  )

const provinceOfRegistration = sql`coalesce(
  (select d.province_id from reference.district d where d.id = p.registration_district_id), 'district-not-known')`

/** By province and sector of forced labour. */
export const readSectorFacts = (db: Database, span: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select agency_id as "agencyId", ${provinceOfRegistration} as "placeId", quarter, stream as category,
      ${'sector:'} || case when forced_labour_industry = any (${arrayOf(sectors)}) then forced_labour_industry else 'other_or_not_labour' end as facet,
      count(*)::int as count
    from (${countedPersons(span)}) p
    group by 1, 2, 3, 4, 5`,
  )

/** By province and means of control: for each of them the persons with it and the persons without. Who is alike is counted first, so that not every person is asked about every means. */
export const readControlFacts = (db: Database, span: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select "agencyId", "placeId", quarter, category,
      case when m.method = any (methods) then 'control:' else 'without-control:' end || m.method as facet,
      sum(persons)::int as count
    from (
      select agency_id as "agencyId", ${provinceOfRegistration} as "placeId", quarter, stream as category,
        methods_of_control as methods, count(*) as persons
      from (${countedPersons(span)}) p
      group by 1, 2, 3, 4, 5
    ) alike cross join unnest(${arrayOf(controlMethods)}) as m (method)
    group by 1, 2, 3, 4, 5`,
  )

/** By the province people come from and where they were taken, for the whole country. Who was taken nowhere abroad counts in the province. */
export const readRouteFacts = (db: Database, span: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select agency_id as "agencyId", ${countryId} as "placeId", quarter, stream as category,
      'route:' || coalesce(o.province_id, ${unknownOrigin}) || '>' || case
        when p.destination_country = any (${arrayOf(destinationCountries)}) then p.destination_country
        when p.destination_country <> 'PK' then ${otherCountry}
        else coalesce(e.province_id, ${unknownDestination})
      end as facet,
      count(*)::int as count
    from (${countedPersons(span)}) p
    left join reference.district o on o.id = p.origin_district_id
    left join reference.district e on e.id = p.exploitation_district_id
    group by 1, 2, 3, 4, 5`,
  )

const arrayOf = (values: readonly string[]) => sql`${`{${values.map((value) => `"${value}"`).join(',')}}`}::text[]`
