-- Who can take a person, and what that person agreed to: the directory of agency desks, and consent.

-- A desk: one service of one agency in one district. Referrals name its three parts.
create table records.agency_desk (
  agency_id text not null references reference.agency,
  service text not null check (service in ('shelter', 'medical', 'psychosocial', 'legal_aid', 'witness_protection', 'documents_cnic', 'repatriation',
    'family_tracing', 'reintegration', 'livelihood', 'education', 'financial_support', 'interpretation')),
  district_id text not null references reference.district,
  is_synthetic boolean not null,
  is_open boolean not null default true,
  open_days smallint[] not null default '{1,2,3,4,5,6,7}' check (open_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(open_days) > 0),
  opens_minute smallint check (opens_minute between 0 and 1439),
  closes_minute smallint check (closes_minute between 1 and 1440),
  languages text[] not null check (languages <@ array['ur', 'pa', 'ps', 'sd', 'skr', 'bal', 'hno', 'brh', 'fa', 'en']),
  sexes text[] not null check (sexes <@ array['female', 'male', 'transgender'] and cardinality(sexes) > 0),
  ages text[] not null check (ages <@ array['children', 'adults'] and cardinality(ages) > 0),
  reach text not null check (reach in ('district', 'division', 'province', 'country')),
  places_total integer check (places_total > 0),
  places_free integer check (places_free >= 0 and places_free <= places_total),
  places_told_at timestamptz,
  version integer not null default 1 check (version >= 1),
  primary key (agency_id, service, district_id),
  check ((opens_minute is null) = (closes_minute is null)),
  check (opens_minute < closes_minute),
  check ((places_free is null) = (places_told_at is null)),
  check (places_total is not null or places_free is null)
);
comment on column records.agency_desk.open_days is 'Days of the week as ISO numbers them, Monday 1';
comment on column records.agency_desk.opens_minute is 'Minutes since midnight in Pakistan; null: round the clock';
comment on column records.agency_desk.reach is 'From how far it takes persons';
comment on column records.agency_desk.places_total is 'Null where places are not counted, as for legal aid';
create index on records.agency_desk (service, district_id);
alter table records.agency_desk enable row level security;

-- Hours that agencies have agreed on for a service, where they differ from the usual ones of `contract/referrals/urgencies.ts`.
create table records.referral_clock (
  service text not null,
  urgency text not null check (urgency in ('emergency', 'urgent', 'routine')),
  answer_hours integer not null check (answer_hours between 1 and 2000),
  service_hours integer not null check (service_hours between 1 and 9000),
  primary key (service, urgency)
);
alter table records.referral_clock enable row level security;
create policy clock_is_public on records.referral_clock for select to rabta_api using (true);
grant select on records.referral_clock to rabta_api;
-- Judgement: who heals and who shelters in an emergency is needed sooner; papers and returns of offices take longer.
insert into records.referral_clock values
  ('shelter', 'emergency', 2, 12), ('medical', 'emergency', 2, 12), ('documents_cnic', 'routine', 72, 720), ('repatriation', 'routine', 72, 1440);

-- What a person agreed to. Never changed: another agreement is another row, and a withdrawal ends this one.
create table records.consent (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references records.person on delete cascade,
  agency_id text not null references reference.agency,
  is_synthetic boolean not null,
  basis text not null check (basis in ('person', 'guardian', 'best_interest', 'imminent_threat', 'court_order')),
  scope text not null check (scope in ('minimum', 'service')),
  services text[] not null check (cardinality(services) > 0),
  agency_ids text[] not null default '{}',
  excluded_agency_ids text[] not null default '{}',
  allows_law_enforcement boolean not null,
  explained_in text not null check (explained_in in ('ur', 'pa', 'ps', 'sd', 'skr', 'bal', 'hno', 'brh', 'fa', 'en', 'other')),
  explained_how text not null check (explained_how in ('spoken', 'written', 'interpreter')),
  given_on date not null,
  expires_on date not null,
  recorded_by uuid references access.app_user,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.app_user,
  check (expires_on >= given_on and expires_on <= given_on + 366)
);
comment on column records.consent.agency_ids is 'Whom it names; none: any agency that gives the service';
comment on column records.consent.recorded_by is 'Null for consents that came with a load of records';
create index on records.consent (person_id);
alter table records.consent enable row level security;
create policy consent_of_own_person on records.consent for select to rabta_api
  using (exists (select from records.person p where p.id = person_id));
grant select on records.consent to rabta_api;

-- As `consentFault` of `contract/referrals/consent.ts`: null when it covers the service by the agency on the day. A row of nulls is no consent.
create function records.consent_fault(k records.consent, service text, agency_id text, agency_kind text, on_day date) returns text
language sql immutable as $$
  select case
    when (k).id is null then 'none-recorded'
    when (k).withdrawn_at is not null then 'withdrawn'
    when (k).expires_on < on_day then 'expired'
    when not service = any ((k).services) then 'service'
    when agency_id = any ((k).excluded_agency_ids) then 'agency'
    when cardinality((k).agency_ids) > 0 and not agency_id = any ((k).agency_ids) then 'agency'
    when not (k).allows_law_enforcement
      and agency_kind in ('federal_law_enforcement', 'federal_police_coordination', 'provincial_police', 'federal_police') then 'law_enforcement'
  end
$$;
revoke all on function records.consent_fault(records.consent, text, text, text, date) from public;

create function records.today() returns date language sql stable as $$ select (now() at time zone 'Asia/Karachi')::date $$;


-- The desks that give a service, for whoever has to find one: coordinators. How each has answered is counted since a moment and told as two numbers
-- to the API, which makes a word of them; a desk's numbers belong to nobody else.
create function records.desks_for(service text, since timestamptz, at timestamptz)
returns table (agency_id text, name_en text, name_ur text, kind text, district_id text, open_days smallint[], opens_minute smallint, closes_minute smallint,
  languages text[], sexes text[], ages text[], reach text, places_total integer, places_free integer, places_told_at timestamptz, version integer,
  is_own boolean, answers_due integer, answers_in_time integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.agency_id, a.name_en, a.name_ur, a.kind, d.district_id, d.open_days, d.opens_minute, d.closes_minute,
    d.languages, d.sexes, d.ages, d.reach, d.places_total, d.places_free, d.places_told_at, d.version,
    d.agency_id = v.agency_id and (cardinality(v.district_ids) = 0 or d.district_id = any (v.district_ids)),
    coalesce(answers.due, 0), coalesce(answers.in_time, 0)
  from access.current_context() v
  join records.agency_desk d on d.service = desks_for.service and d.is_open
  join reference.agency a on a.id = d.agency_id
  left join (
    select r.to_agency_id, r.to_district_id, count(*)::int as due, count(*) filter (where r.first_answered_at <= r.answer_due_at)::int as in_time
    from records.referral r
    where r.service = desks_for.service and r.answer_due_at >= desks_for.since and r.answer_due_at < desks_for.at
    group by 1, 2) answers on answers.to_agency_id = d.agency_id and answers.to_district_id = d.district_id
  where v.role = 'coordinator'
$$;
create index referral_service_due on records.referral (service, answer_due_at) include (to_agency_id, to_district_id, first_answered_at);

-- A desk tells how many places are free. `result`: 'told'; 'changed', somebody told another number meanwhile; 'too-many'; 'not-found', it is no desk of
-- the reader's agency or does not count places.
create function records.tell_places(agency_id text, service text, district_id text, free integer, seen_version integer, at timestamptz)
returns table (result text, places_free integer, places_total integer, places_told_at timestamptz, version integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  own records.agency_desk;
  became text;
begin
  select d.* into own from records.agency_desk d
  where d.agency_id = tell_places.agency_id and d.service = tell_places.service and d.district_id = tell_places.district_id
    and viewer.role = 'coordinator' and d.agency_id = viewer.agency_id and d.places_total is not null
    and (cardinality(viewer.district_ids) = 0 or d.district_id = any (viewer.district_ids))
  for update;
  if own.agency_id is null then
    return query select 'not-found', null::integer, null::integer, null::timestamptz, null::integer;
    return;
  end if;
  became := case when own.version <> seen_version then 'changed' when free > own.places_total then 'too-many' else 'told' end;
  if became = 'told' then
    update records.agency_desk d set places_free = free, places_told_at = tell_places.at, version = d.version + 1
    where d.agency_id = own.agency_id and d.service = own.service and d.district_id = own.district_id
    returning d.* into own;
  end if;
  return query select became, own.places_free, own.places_total, own.places_told_at, own.version;
end $$;

-- Keeps what a person of the reader's own cases agreed to. Null: it is no such person.
create function records.record_consent(person_id uuid, basis text, scope text, services text[], agency_ids text[], excluded_agency_ids text[],
  allows_law_enforcement boolean, explained_in text, explained_how text, given_on date, expires_on date, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  owner records.case_file;
  new_id uuid;
begin
  select c.* into owner from records.person p join records.case_file c on c.id = p.case_id where p.id = record_consent.person_id;
  if not records.is_own_case(owner) then return null; end if;
  insert into records.consent (person_id, agency_id, is_synthetic, basis, scope, services, agency_ids, excluded_agency_ids, allows_law_enforcement,
    explained_in, explained_how, given_on, expires_on, recorded_by, recorded_at)
  values (record_consent.person_id, viewer.agency_id, owner.is_synthetic, record_consent.basis, record_consent.scope, record_consent.services,
    record_consent.agency_ids, record_consent.excluded_agency_ids, record_consent.allows_law_enforcement, record_consent.explained_in,
    record_consent.explained_how, record_consent.given_on, record_consent.expires_on, viewer.user_id, record_consent.at)
  returning id into new_id;
  return new_id;
end $$;

-- Whether a case belongs to the reader: of the own agency, in a district that the account may see. Of no case at all it does not.
create function records.is_own_case(c records.case_file) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(v.role = 'coordinator' and (c).agency_id = v.agency_id
    and (cardinality(v.district_ids) = 0 or (c).registration_district_id = any (v.district_ids)), false)
  from access.current_context() v
$$;
revoke all on function records.is_own_case(records.case_file) from public;

revoke all on function records.desks_for(text, timestamptz, timestamptz), records.tell_places(text, text, text, integer, integer, timestamptz),
  records.record_consent(uuid, text, text, text[], text[], text[], boolean, text, text, date, date, timestamptz) from public;
grant execute on function records.desks_for(text, timestamptz, timestamptz), records.tell_places(text, text, text, integer, integer, timestamptz),
  records.record_consent(uuid, text, text, text[], text[], text[], boolean, text, text, date, date, timestamptz) to rabta_api;
