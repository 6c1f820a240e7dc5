-- Exact numbers of the own agency. Who asks is looked up from the session inside each function; anybody else is answered nothing. What a
-- function returns is all that it tells: no id, no code, nothing of a person. Own cases and persons a coordinator reads under the policies of 0003.

-- Referrals that a coordinator's desks sent or received, each by stream, district of the desk and month in which its first answer fell due.
-- The case of a referral that was received is another agency's and stays closed: of it, the stream alone is told.
create function records.referrals_of_own_desks()
returns table (direction text, stream text, district_id text, due_month text, outcome text, answer_hours integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as (
    select 'sent' as direction, r.from_district_id as district_id, r.case_id, r.sent_at, r.answer_due_at, r.first_answered_at
    from access.current_context() v join records.referral r on r.from_agency_id = v.agency_id
    where v.role = 'coordinator' and (cardinality(v.district_ids) = 0 or r.from_district_id = any (v.district_ids))
    union all
    select 'received', r.to_district_id, r.case_id, r.sent_at, r.answer_due_at, r.first_answered_at
    from access.current_context() v join records.referral r on r.to_agency_id = v.agency_id
    where v.role = 'coordinator' and (cardinality(v.district_ids) = 0 or r.to_district_id = any (v.district_ids))
  )
  select o.direction, c.stream, o.district_id, to_char(o.answer_due_at at time zone 'Asia/Karachi', 'YYYY-MM'),
    case when o.first_answered_at is null then 'unanswered' when o.first_answered_at <= o.answer_due_at then 'on-time' else 'late' end,
    round(extract(epoch from o.first_answered_at - o.sent_at) / 3600)::int
  from own o join records.case_file c on c.id = o.case_id
  where c.duplicate_of_id is null
$$;

-- What an agency's administrator may know of its records: counts by district, of a stream or form and of days, both included. Referrals have no
-- forms. A district that is not known is null. Small counts of single districts are in it: `server/policies/administrator-figures.ts` keeps them.
create function records.counts_of_own_agency(first_on date, last_on date, category text)
returns table (measure text, district_id text, count integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with viewer as (
    select v.agency_id, v.district_ids from access.current_context() v where v.role = 'agency-admin'
  ),
  cases as (
    select c.id, c.registration_district_id as district_id, c.stream, c.entered_on
    from viewer v join records.case_file c on c.agency_id = v.agency_id
    where c.duplicate_of_id is null and counts_of_own_agency.category in (c.stream, c.form)
      and (cardinality(v.district_ids) = 0 or c.registration_district_id = any (v.district_ids))
  ),
  referrals as (
    select r.measure, r.district_id, r.first_answered_at <= r.answer_due_at as is_on_time
    from viewer v
    join lateral (
      select 'sent' as measure, s.from_district_id as district_id, s.case_id, s.answer_due_at, s.first_answered_at
      from records.referral s where s.from_agency_id = v.agency_id
      union all
      select 'received', s.to_district_id, s.case_id, s.answer_due_at, s.first_answered_at
      from records.referral s where s.to_agency_id = v.agency_id
    ) r on cardinality(v.district_ids) = 0 or r.district_id = any (v.district_ids)
    join records.case_file c on c.id = r.case_id
    where c.duplicate_of_id is null and c.stream = counts_of_own_agency.category
      and (r.answer_due_at at time zone 'Asia/Karachi')::date between first_on and last_on
  )
  select 'cases', c.district_id, count(*)::int from cases c where c.entered_on between first_on and last_on group by c.district_id
  union all
  select 'persons', c.district_id, count(*)::int
  from cases c join records.person p on p.case_id = c.id
  where p.entered_on between first_on and last_on and (c.stream = 'som' or p.trafficking_status <> 'NotAVictimOfTrafficking')
  group by c.district_id
  union all
  select r.measure, r.district_id, count(*)::int from referrals r group by r.measure, r.district_id
  union all
  select r.measure || '-on-time', r.district_id, count(*)::int from referrals r where r.is_on_time group by r.measure, r.district_id
$$;

-- Half of the answers that the agency gave to referrals of a stream, due within the days, came within so many hours. For its administrator; null
-- where there is no answer.
create function records.median_answer_hours_of_own_agency(first_on date, last_on date, stream text) returns double precision
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select percentile_cont(0.5) within group (order by round(extract(epoch from r.first_answered_at - r.sent_at) / 3600))
  from access.current_context() v
  join records.referral r on r.to_agency_id = v.agency_id
  join records.case_file c on c.id = r.case_id
  where v.role = 'agency-admin' and c.duplicate_of_id is null and c.stream = median_answer_hours_of_own_agency.stream
    and r.first_answered_at is not null
    and (cardinality(v.district_ids) = 0 or r.to_district_id = any (v.district_ids))
    and (r.answer_due_at at time zone 'Asia/Karachi')::date between first_on and last_on
$$;

revoke all on function records.referrals_of_own_desks(), records.counts_of_own_agency(date, date, text),
  records.median_answer_hours_of_own_agency(date, date, text) from public;
grant execute on function records.referrals_of_own_desks(), records.counts_of_own_agency(date, date, text),
  records.median_answer_hours_of_own_agency(date, date, text) to rabta_api;
