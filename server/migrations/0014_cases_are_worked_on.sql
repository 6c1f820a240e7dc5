-- The case register of an agency: lists of its cases, and edits that name the version they saw. Nobody but these functions writes a case: the
-- API's role has no right to, each function looks up who asks, and each edit adds to a history that only grows. Codes only, no words.

alter table records.case_file
  add column version integer not null default 1 check (version >= 1),
  add column changed_at timestamptz,
  add column stage_now text,
  add column stage_on date,
  add column if not exists handed_over_at timestamptz;
comment on column records.case_file.version is 'Raised with each edit of the case, its stages or its persons. An edit names the one that the editor saw.';
comment on column records.case_file.changed_at is 'The last edit; of records that came with a load, the day the last part of them was entered.';
comment on column records.case_file.stage_now is 'The last stage of case_stage_event, kept by triggers, for lists.';
comment on column records.case_file.handed_over_at is 'When a handover to another agency was accepted. From then on nothing of the case is edited here.';

-- Loads name no moment of change: a record changed when it was entered.
create function records.note_first_change() returns trigger language plpgsql as $$
begin
  new.changed_at := coalesce(new.changed_at, new.entered_on::timestamp at time zone 'Asia/Karachi');
  return new;
end $$;
create trigger case_first_change before insert on records.case_file for each row execute function records.note_first_change();

create function records.note_stage_now() returns trigger language plpgsql as $$
begin
  update records.case_file c set stage_now = last.stage, stage_on = last.occurred_on,
    changed_at = greatest(c.changed_at, last.entered_on::timestamp at time zone 'Asia/Karachi')
  from (select distinct t.case_id from touched t) changed
  left join lateral (
    select e.stage, e.occurred_on, e.entered_on from records.case_stage_event e
    where e.case_id = changed.case_id order by e.position desc limit 1) last on true
  where c.id = changed.case_id;
  return null;
end $$;
create trigger case_stage_now_added after insert on records.case_stage_event
  referencing new table as touched for each statement execute function records.note_stage_now();
create trigger case_stage_now_corrected after update on records.case_stage_event
  referencing new table as touched for each statement execute function records.note_stage_now();
create trigger case_stage_now_removed after delete on records.case_stage_event
  referencing old table as touched for each statement execute function records.note_stage_now();

update records.case_file c set stage_now = last.stage, stage_on = last.occurred_on,
  changed_at = greatest(c.entered_on, last.entered_on)::timestamp at time zone 'Asia/Karachi'
from records.case_file o
left join lateral (
  select e.stage, e.occurred_on, e.entered_on from records.case_stage_event e where e.case_id = o.id order by e.position desc limit 1) last on true
where o.id = c.id;
alter table records.case_file alter column changed_at set not null;

create index case_changed on records.case_file (agency_id, changed_at desc, id desc);
create index case_of_stage on records.case_file (agency_id, stage_now, registered_on desc, id desc);
create index case_of_district on records.case_file (agency_id, registration_district_id, registered_on desc, id desc);
create index case_of_code on records.case_file (agency_id, case_code text_pattern_ops);
create index person_of_code on records.person (agency_id, person_code text_pattern_ops);

-- What was edited, when and by whom. Before and after are codes.
create table records.case_event (
  case_id uuid not null references records.case_file on delete cascade,
  version integer not null,
  kind text not null check (kind in ('created', 'facts-changed', 'person-added', 'person-changed', 'stage-added', 'stage-corrected', 'status-changed',
    'merged', 'unmerged')),
  occurred_at timestamptz not null,
  actor_id uuid not null references access.app_user,
  subject text,
  changes jsonb not null,
  primary key (case_id, version)
);
alter table records.case_event enable row level security;
comment on column records.case_event.subject is 'Code of the person or number of the stage that was edited.';

-- Which stage may follow which, as in contract/cases/stages.ts; a test holds both equal. A null `stage` stands for the beginning.
create table records.case_stage_follows (stage text, next_stage text not null, unique nulls not distinct (stage, next_stage));
alter table records.case_stage_follows enable row level security;
insert into records.case_stage_follows values
  (null, 'complaint'), (null, 'enquiry'), (null, 'fir_registered'),
  ('complaint', 'enquiry'), ('complaint', 'fir_registered'), ('complaint', 'untraced_cancelled'), ('complaint', 'withdrawn_compromised'),
  ('enquiry', 'fir_registered'), ('enquiry', 'untraced_cancelled'), ('enquiry', 'withdrawn_compromised'),
  ('fir_registered', 'investigation'), ('fir_registered', 'challan_submitted'), ('fir_registered', 'untraced_cancelled'),
  ('fir_registered', 'withdrawn_compromised'),
  ('investigation', 'challan_submitted'), ('investigation', 'untraced_cancelled'), ('investigation', 'withdrawn_compromised'),
  ('challan_submitted', 'trial'), ('challan_submitted', 'withdrawn_compromised'),
  ('trial', 'convicted'), ('trial', 'acquitted'), ('trial', 'withdrawn_compromised'),
  ('convicted', 'appeal'), ('acquitted', 'appeal'),
  ('appeal', 'convicted'), ('appeal', 'acquitted'), ('appeal', 'withdrawn_compromised');

-- The first fault of a course as "index why", null when it can be.
create function records.stage_fault(stages text[], days date[], today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (s.i - 1) || ' ' || s.why from (
    select i, case
      when not exists (select from records.case_stage_follows f where f.stage is not distinct from stages[i - 1] and f.next_stage = stages[i])
        then case when i = 1 then 'cannot-begin' else 'cannot-follow' end
      when i > 1 and days[i] < days[i - 1] then 'before-the-one-before'
      when days[i] > today then 'in-the-future' end as why
    from generate_series(1, cardinality(stages)) i) s
  where s.why is not null order by s.i limit 1
$$;

-- Whether a case is one of the reader's, by the rule of the policies in 0003.
create function records.is_own_case(c records.case_file, v access.context) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce((v).role = 'coordinator' and (c).agency_id = (v).agency_id
    and (cardinality((v).district_ids) = 0 or (c).registration_district_id = any ((v).district_ids)), false)
$$;

-- Takes a case for an edit, and keeps it until the end of the transaction: of two at once one waits, looks again and finds another version.
create function records.take_case(case_id uuid, seen_version integer) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  found_one records.case_file;
begin
  select c.* into found_one from records.case_file c where c.id = take_case.case_id and c.agency_id = viewer.agency_id for update;
  return case
    when not records.is_own_case(found_one, viewer) then 'not-found'
    when found_one.handed_over_at is not null then 'handed-over'
    when found_one.version <> seen_version then 'changed'
    else 'taken' end;
end $$;

-- Fields that differ, as [{field, before, after}].
create function records.changes_between(before jsonb, after jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('field', k, 'before', coalesce(before -> k, 'null'), 'after', after -> k) order by k), '[]')
  from jsonb_object_keys(after) k
  where coalesce(before -> k, 'null') is distinct from after -> k and not (before = '{}' and after -> k in ('null', '[]'))
$$;

-- Adds to the history and raises the version. An edit that changes nothing leaves nothing. The row is locked by `take_case`.
create function records.note_case_event(case_id uuid, kind text, subject text, at timestamptz, changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  new_version integer;
begin
  if changes = '[]' then return; end if;
  update records.case_file c set version = c.version + (kind <> 'created')::integer, changed_at = greatest(c.changed_at, at)
    where c.id = note_case_event.case_id returning c.version into new_version;
  insert into records.case_event (case_id, version, kind, occurred_at, actor_id, subject, changes)
    select note_case_event.case_id, new_version, note_case_event.kind, at, v.user_id, note_case_event.subject, note_case_event.changes
    from access.current_context() v;
end $$;

create function records.texts_of(list jsonb) returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$ select array(select jsonb_array_elements_text(list) order by 1) $$;

create function records.facts_of_case(case_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('stream', c.stream, 'form', c.form, 'registeredOn', c.registered_on,
    'registrationDistrictId', c.registration_district_id, 'originDistrictId', c.origin_district_id,
    'recruitmentDistrictId', c.recruitment_district_id, 'exploitationDistrictId', c.exploitation_district_id,
    'destinationCountry', c.destination_country, 'transitCountries', to_jsonb(array(select unnest(c.transit_countries) order by 1)),
    'lawSectionIds', to_jsonb(array(select l.law_section_id from records.case_law_section l where l.case_id = c.id order by 1)))
  from records.case_file c where c.id = facts_of_case.case_id
$$;
create function records.facts_of_person(person_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('sex', p.sex, 'ageBand', p.age_band, 'citizenship', p.citizenship, 'traffickingStatus', p.trafficking_status,
    'decidedBy', p.trafficking_status_decided_by, 'typesOfExploitation', to_jsonb(array(select unnest(p.types_of_exploitation) order by 1)),
    'industry', p.forced_labour_industry, 'methodsOfControl', to_jsonb(array(select unnest(p.methods_of_control) order by 1)),
    'identifiedOn', p.identified_on)
  from records.person p where p.id = facts_of_person.person_id
$$;

-- "field why" of a code that is not known or not the reader's to use; null when all are.
create function records.code_fault(facts jsonb) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.fault from (
    select 1 as rank, k || ' not-known' as fault
    from unnest(array['registrationDistrictId', 'originDistrictId', 'recruitmentDistrictId', 'exploitationDistrictId']) k
    where facts ->> k is not null and not exists (select from reference.district d where d.id = facts ->> k)
    union all
    select 2, 'lawSectionIds not-known' from jsonb_array_elements_text(facts -> 'lawSectionIds') l
    where not exists (select from reference.law_section s where s.id = l)
    union all
    select 3, 'registrationDistrictId district-not-yours' from access.current_context() v
    where cardinality(v.district_ids) > 0 and not coalesce(facts ->> 'registrationDistrictId' = any (v.district_ids), false)) f
  order by f.rank limit 1
$$;

create function records.write_law_sections(case_id uuid, section_ids jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from records.case_law_section l where l.case_id = write_law_sections.case_id and not l.law_section_id = any (records.texts_of(section_ids));
  insert into records.case_law_section (case_id, law_section_id)
    select write_law_sections.case_id, s from unnest(records.texts_of(section_ids)) s on conflict do nothing;
$$;

create function records.insert_person(case_id uuid, person jsonb, today date) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into records.person (id, case_id, agency_id, person_code, is_synthetic, sex, age_band, citizenship, trafficking_status,
    trafficking_status_decided_by, types_of_exploitation, forced_labour_industry, methods_of_control, identified_on, entered_on)
  select gen_random_uuid(), c.id, c.agency_id,
    c.case_code || '-' || lpad((select count(*) + 1 from records.person p where p.case_id = c.id)::text, 2, '0'), c.is_synthetic,
    person ->> 'sex', person ->> 'ageBand', person ->> 'citizenship', person ->> 'traffickingStatus', person ->> 'decidedBy',
    records.texts_of(person -> 'typesOfExploitation'), person ->> 'industry', records.texts_of(person -> 'methodsOfControl'),
    (person ->> 'identifiedOn')::date, today
  from records.case_file c where c.id = insert_person.case_id
  returning id
$$;

-- Numbers of codes that were given out, so that two at once never get the same.
create table records.case_number (stem text primary key, last_number integer not null);
alter table records.case_number enable row level security;

-- A case with its first person and, if known, its first stage. Demo accounts make synthetic records.
-- `result`: 'done', or "field why".
create function records.create_case(facts jsonb, person jsonb, stage jsonb, at timestamptz, today date)
returns table (result text, case_id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  fault text := records.code_fault(facts);
  stem text;
  number integer;
  new_id uuid := gen_random_uuid();
  person_id uuid;
begin
  if viewer.role is distinct from 'coordinator' then return query select 'not-found', null::uuid; return; end if;
  if fault is null and stage is not null then
    fault := 'stage ' || split_part(records.stage_fault(array[stage ->> 'stage'], array[(stage ->> 'occurredOn')::date], today), ' ', 2);
  end if;
  if fault is not null then return query select fault, null::uuid; return; end if;
  select case when viewer.is_demo then 'SYN-' else '' end || a.code || '-' || left(facts ->> 'registeredOn', 4) || '-' into stem
    from reference.agency a where a.id = viewer.agency_id;
  insert into records.case_number as n (stem, last_number)
    select create_case_stem.s, 1 + coalesce((select max(substr(c.case_code, length(s) + 1)::integer) from records.case_file c
      where c.agency_id = viewer.agency_id and left(c.case_code, length(s)) = s and substr(c.case_code, length(s) + 1) ~ '^[0-9]{1,8}$'), 0)
    from (select stem as s) create_case_stem
    on conflict on constraint case_number_pkey do update set last_number = n.last_number + 1
    returning n.last_number into number;
  insert into records.case_file (id, case_code, is_synthetic, agency_id, stream, form, status, registered_on, entered_on, registration_district_id,
    origin_district_id, recruitment_district_id, exploitation_district_id, destination_country, transit_countries, changed_at)
  values (new_id, stem || lpad(number::text, 5, '0'), viewer.is_demo, viewer.agency_id, facts ->> 'stream', facts ->> 'form', 'Active',
    (facts ->> 'registeredOn')::date, today, facts ->> 'registrationDistrictId', facts ->> 'originDistrictId', facts ->> 'recruitmentDistrictId',
    facts ->> 'exploitationDistrictId', facts ->> 'destinationCountry', records.texts_of(facts -> 'transitCountries'), at);
  perform records.write_law_sections(new_id, facts -> 'lawSectionIds');
  person_id := records.insert_person(new_id, person, today);
  if stage is not null then
    insert into records.case_stage_event (case_id, position, stage, occurred_on, entered_on)
      values (new_id, 1, stage ->> 'stage', (stage ->> 'occurredOn')::date, today);
  end if;
  perform records.note_case_event(new_id, 'created', null, at,
    records.changes_between('{}', records.facts_of_case(new_id) || records.facts_of_person(person_id) || coalesce(stage, '{}')));
  return query select 'done', new_id;
end $$;

create function records.edit_case_facts(case_id uuid, seen_version integer, facts jsonb, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken text := records.take_case(case_id, seen_version);
  fault text := records.code_fault(facts);
  before jsonb := records.facts_of_case(case_id);
begin
  if taken <> 'taken' then return taken; end if;
  if fault is not null then return fault; end if;
  update records.case_file c set stream = facts ->> 'stream', form = facts ->> 'form', registered_on = (facts ->> 'registeredOn')::date,
    registration_district_id = facts ->> 'registrationDistrictId', origin_district_id = facts ->> 'originDistrictId',
    recruitment_district_id = facts ->> 'recruitmentDistrictId', exploitation_district_id = facts ->> 'exploitationDistrictId',
    destination_country = facts ->> 'destinationCountry', transit_countries = records.texts_of(facts -> 'transitCountries')
  where c.id = edit_case_facts.case_id;
  perform records.write_law_sections(case_id, facts -> 'lawSectionIds');
  perform records.note_case_event(case_id, 'facts-changed', null, at, records.changes_between(before, records.facts_of_case(case_id)));
  return 'done';
end $$;

-- Adds a person, or edits the one with this id.
create function records.write_person(case_id uuid, seen_version integer, person_id uuid, person jsonb, at timestamptz, today date) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken text := records.take_case(case_id, seen_version);
  before jsonb := '{}';
  written uuid := person_id;
begin
  if taken <> 'taken' then return taken; end if;
  if person_id is null then
    written := records.insert_person(case_id, person, today);
  else
    before := records.facts_of_person(person_id);
    update records.person p set sex = person ->> 'sex', age_band = person ->> 'ageBand', citizenship = person ->> 'citizenship',
      trafficking_status = person ->> 'traffickingStatus', trafficking_status_decided_by = person ->> 'decidedBy',
      types_of_exploitation = records.texts_of(person -> 'typesOfExploitation'), forced_labour_industry = person ->> 'industry',
      methods_of_control = records.texts_of(person -> 'methodsOfControl'), identified_on = (person ->> 'identifiedOn')::date
    where p.id = write_person.person_id and p.case_id = write_person.case_id;
    if not found then return 'not-found'; end if;
  end if;
  perform records.note_case_event(case_id, case when person_id is null then 'person-added' else 'person-changed' end,
    (select p.person_code from records.person p where p.id = written), at, records.changes_between(before, records.facts_of_person(written)));
  return 'done';
end $$;

-- Adds a stage (`at_position` null), or corrects the one at a position: the history keeps what stood there.
create function records.write_stage(case_id uuid, seen_version integer, at_position integer, stage text, occurred_on date, at timestamptz, today date)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken text := records.take_case(case_id, seen_version);
  stages text[];
  days date[];
  place integer := at_position;
  fault text;
  before jsonb := '{}';
begin
  if taken <> 'taken' then return taken; end if;
  select coalesce(array_agg(e.stage order by e.position), '{}'), coalesce(array_agg(e.occurred_on order by e.position), '{}') into stages, days
    from records.case_stage_event e where e.case_id = write_stage.case_id;
  if place is null then place := cardinality(stages) + 1;
  elsif place < 1 or place > cardinality(stages) then return 'not-found'; end if;
  if at_position is not null then before := jsonb_build_object('stage', stages[place], 'occurredOn', days[place]); end if;
  stages[place] := write_stage.stage;
  days[place] := write_stage.occurred_on;
  fault := records.stage_fault(stages, days, today);
  if fault is not null then return 'stage ' || split_part(fault, ' ', 2); end if;
  if at_position is null then
    insert into records.case_stage_event (case_id, position, stage, occurred_on, entered_on)
      values (write_stage.case_id, place, write_stage.stage, write_stage.occurred_on, today);
  else
    -- The record is that of the day on which it was first entered, unless what is corrected could not have been known then.
    update records.case_stage_event e set stage = write_stage.stage, occurred_on = write_stage.occurred_on,
      entered_on = greatest(e.entered_on, write_stage.occurred_on)
    where e.case_id = write_stage.case_id and e.position = place;
  end if;
  perform records.note_case_event(case_id, case when at_position is null then 'stage-added' else 'stage-corrected' end, place::text, at,
    records.changes_between(before, jsonb_build_object('stage', write_stage.stage, 'occurredOn', write_stage.occurred_on)));
  return 'done';
end $$;

create function records.set_case_status(case_id uuid, seen_version integer, status text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken text := records.take_case(case_id, seen_version);
  before text;
begin
  if taken <> 'taken' then return taken; end if;
  select c.status into before from records.case_file c where c.id = set_case_status.case_id;
  update records.case_file c set status = set_case_status.status where c.id = set_case_status.case_id;
  perform records.note_case_event(case_id, 'status-changed', null, at,
    records.changes_between(jsonb_build_object('status', before), jsonb_build_object('status', status)));
  return 'done';
end $$;

-- Marks a case as a double of another, or (`kept_id` null) takes the mark away. A case that is kept is itself no double when it is chosen, so
-- following the marks always ends. Both rows are locked, in the order of ids: two who merge two cases into each other wait in no circle.
create function records.merge_case(case_id uuid, seen_version integer, kept_id uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  taken text;
  before_id uuid;
  kept records.case_file;
  before_code text;
begin
  perform from records.case_file c where c.id in (merge_case.case_id, merge_case.kept_id) and c.agency_id = viewer.agency_id order by c.id for update;
  taken := records.take_case(case_id, seen_version);
  if taken <> 'taken' then return taken; end if;
  select c.duplicate_of_id into before_id from records.case_file c where c.id = merge_case.case_id;
  if kept_id is null and before_id is null then return 'keptCaseId not-a-double'; end if;
  if kept_id = case_id then return 'keptCaseId same-case'; end if;
  select c.* into kept from records.case_file c where c.id = coalesce(kept_id, before_id);
  if not records.is_own_case(kept, viewer) then return 'keptCaseId kept-not-found'; end if;
  if kept_id is not null and kept.duplicate_of_id is not null then return 'keptCaseId kept-is-double'; end if;
  select c.case_code into before_code from records.case_file c where c.id = before_id and records.is_own_case(c, viewer);
  update records.case_file c set duplicate_of_id = merge_case.kept_id where c.id = merge_case.case_id;
  perform records.note_case_event(case_id, case when kept_id is null then 'unmerged' else 'merged' end, null, at,
    records.changes_between(jsonb_build_object('duplicateOf', before_code),
      jsonb_build_object('duplicateOf', case when kept_id is not null then kept.case_code end)));
  return 'done';
end $$;

-- The history of a case of the reader's. Who acted is named to the own agency alone.
create function records.history_of_own_case(case_id uuid)
returns table (event_version integer, kind text, occurred_at timestamptz, by_name text, subject text, changes jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.version, e.kind, e.occurred_at, case when u.agency_id = v.agency_id then u.display_name end, e.subject, e.changes
  from access.current_context() v
  join records.case_file c on c.id = history_of_own_case.case_id and records.is_own_case(c, v)
  join records.case_event e on e.case_id = c.id
  join access.app_user u on u.id = e.actor_id
  order by e.version desc
$$;

-- Cases of an agency under filters. It has no settings of its own, so that PostgreSQL takes it into the statements below and plans with the
-- filters that are there. Ids of other tables are found first, once: as conditions of each row they took a second where nothing matched.
create function records.matching_cases(f jsonb, agency text, districts text[]) returns setof records.case_file language sql stable as $$
  select c.* from records.case_file c
  where c.agency_id = agency and (cardinality(districts) = 0 or c.registration_district_id = any (districts))
    and (f ->> 'stream' is null or c.stream = f ->> 'stream')
    and (f ->> 'form' is null or c.form = f ->> 'form')
    and (f ->> 'status' is null or c.status = f ->> 'status')
    and (f ->> 'stage' is null or c.stage_now = f ->> 'stage')
    and (f ->> 'district' is null or c.registration_district_id = f ->> 'district')
    and (f ->> 'from' is null or c.registered_on >= (f ->> 'from')::date)
    and (f ->> 'until' is null or c.registered_on <= (f ->> 'until')::date)
    and (f ->> 'sex' is null and f ->> 'age' is null or c.id = any (array(
      select p.case_id from records.person p where p.agency_id = agency
        and (f ->> 'sex' is null or p.sex = f ->> 'sex') and (f ->> 'age' is null or p.age_band = f ->> 'age'))))
    and (f ->> 'referral' is null or c.id = any (array(
      select r.case_id from records.referral r
      where r.from_agency_id = agency and r.state in ('sent', 'received', 'information_asked', 'accepted', 'in_service'))))
    and (f ->> 'code' is null or c.id = any (array(
      select o.id from records.case_file o where o.agency_id = agency and o.case_code like (f ->> 'code') || '%'
      union select p.case_id from records.person p where p.agency_id = agency and p.person_code like (f ->> 'code') || '%')))
$$;

create type records.listed_case as (
  id uuid, code text, stream text, form text, status text, stage text, stage_on date, district_id text, registered_on date, changed_at timestamptz,
  persons integer, sex text, age_band text, open_referrals integer, is_double boolean
);
create function records.listed(c records.case_file) returns records.listed_case language sql stable as $$
  select (c).id, (c).case_code, (c).stream, (c).form, (c).status, (c).stage_now, (c).stage_on, (c).registration_district_id, (c).registered_on, (c).changed_at,
    (select count(*)::int from records.person p where p.case_id = (c).id), first.sex, first.age_band,
    (select count(*)::int from records.referral r where r.case_id = (c).id and r.from_agency_id = (c).agency_id
      and r.state in ('sent', 'received', 'information_asked', 'accepted', 'in_service')),
    (c).duplicate_of_id is not null
  from (select 1) one
  left join lateral (select p.sex, p.age_band from records.person p where p.case_id = (c).id order by p.person_code limit 1) first on true
$$;

-- A page of the reader's cases, newest registration or last change first, after a position.
create function records.own_cases(filters jsonb, sort text, after_on date, after_at timestamptz, after_id uuid, at_most integer)
returns setof records.listed_case language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return; end if;
  if sort = 'registered' then
    return query
      select l.* from (
        select c from records.matching_cases(filters, viewer.agency_id, viewer.district_ids) c
        where after_id is null or (c.registered_on, c.id) < (after_on, after_id)
        order by c.registered_on desc, c.id desc limit at_most) page
      cross join lateral records.listed(page.c) l
      order by l.registered_on desc, l.id desc;
  else
    return query
      select l.* from (
        select c from records.matching_cases(filters, viewer.agency_id, viewer.district_ids) c
        where after_id is null or (c.changed_at, c.id) < (after_at, after_id)
        order by c.changed_at desc, c.id desc limit at_most) page
      cross join lateral records.listed(page.c) l
      order by l.changed_at desc, l.id desc;
  end if;
end $$;
create function records.own_case_count(filters jsonb) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return 0; end if;
  return (select count(*)::int from records.matching_cases(filters, viewer.agency_id, viewer.district_ids) c);
end $$;

-- Cases with a person like this one, registered nearby in time: same district, stream, form, sex and age band.
create function records.cases_alike(agency text, is_other boolean, q jsonb, within_days integer) returns setof records.case_file
language sql stable as $$
  select c.* from records.case_file c
  where (c.agency_id = agency) = not is_other and c.duplicate_of_id is null
    and c.registration_district_id = q ->> 'district' and c.stream = q ->> 'stream' and c.form is not distinct from q ->> 'form'
    and c.registered_on between (q ->> 'registeredOn')::date - within_days and (q ->> 'registeredOn')::date + within_days
    and exists (select from records.person p where p.case_id = c.id and p.sex = q ->> 'sex' and p.age_band = q ->> 'age')
$$;
create function records.likely_doubles(question jsonb, within_days integer, at_most integer)
returns table (id uuid, code text, registered_on date, status text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.case_code, c.registered_on, c.status
  from access.current_context() v
  cross join lateral records.cases_alike(v.agency_id, false, question, within_days) c
  where records.is_own_case(c, v)
  order by abs(c.registered_on - (question ->> 'registeredOn')::date), c.registered_on desc, c.id limit at_most
$$;

-- Who asked when whether another agency may know a person.
create table records.blind_question (
  user_id uuid not null references access.app_user,
  asked_at timestamptz not null,
  primary key (user_id, asked_at)
);
alter table records.blind_question enable row level security;

-- Ids of other agencies that have a case alike, and nothing else of them: no count, no row, no day. Each question is remembered, and so many a day are
-- answered: who asks about everybody would learn too much. 'limit': no more today.
create function records.ask_other_agencies(question jsonb, within_days integer, at timestamptz, day_began_at timestamptz, at_most integer)
returns table (result text, agency_ids text[]) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return query select 'limit', '{}'::text[]; return; end if;
  -- Two questions at once are asked one after the other.
  perform pg_advisory_xact_lock(hashtextextended('blind-question ' || viewer.user_id, 0));
  if (select count(*) from records.blind_question b where b.user_id = viewer.user_id and b.asked_at >= day_began_at) >= at_most then
    return query select 'limit', '{}'::text[];
    return;
  end if;
  -- A microsecond apart where the clock does not move.
  insert into records.blind_question (user_id, asked_at)
    select viewer.user_id, greatest(at, max(b.asked_at) + interval '1 microsecond') from records.blind_question b where b.user_id = viewer.user_id;
  return query select 'asked', array(
    select distinct c.agency_id from records.cases_alike(viewer.agency_id, true, question, within_days) c order by 1);
end $$;

-- What was typed into a form and not saved: codes, for the account alone, for so many days.
create table records.case_draft (
  user_id uuid not null references access.app_user on delete cascade,
  about text not null check (about ~ '^(new|(facts|person):[0-9a-f-]{36})$'),
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (user_id, about)
);
alter table records.case_draft enable row level security;
create index on records.case_draft (saved_at);

create function records.keep_case_draft(about text, content jsonb, at timestamptz, kept_days integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
begin
  delete from records.case_draft d where d.saved_at < at - make_interval(days => kept_days)
    or keep_case_draft.content is null and d.user_id = viewer.user_id and d.about = keep_case_draft.about;
  if keep_case_draft.content is null or viewer.role is distinct from 'coordinator' then return; end if;
  insert into records.case_draft values (viewer.user_id, keep_case_draft.about, keep_case_draft.content, at)
    on conflict on constraint case_draft_pkey do update set content = excluded.content, saved_at = excluded.saved_at;
end $$;
create function records.own_case_draft(about text, since timestamptz) returns table (content jsonb, saved_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.content, d.saved_at from access.current_context() v
  join records.case_draft d on d.user_id = v.user_id and d.about = own_case_draft.about
  where v.role = 'coordinator' and d.saved_at >= since
$$;

do $$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as name, p.proname = any (array['create_case', 'edit_case_facts', 'write_person', 'write_stage', 'set_case_status',
      'merge_case', 'history_of_own_case', 'own_cases', 'own_case_count', 'likely_doubles', 'ask_other_agencies', 'keep_case_draft', 'own_case_draft']) as is_door
    from pg_proc p where p.pronamespace = 'records'::regnamespace
      and p.proname = any (array['create_case', 'edit_case_facts', 'write_person', 'write_stage', 'set_case_status', 'merge_case', 'history_of_own_case',
        'own_cases', 'own_case_count', 'likely_doubles', 'ask_other_agencies', 'keep_case_draft', 'own_case_draft', 'stage_fault', 'is_own_case', 'take_case',
        'changes_between', 'note_case_event', 'texts_of', 'facts_of_case', 'facts_of_person', 'code_fault', 'write_law_sections', 'insert_person',
        'matching_cases', 'listed', 'cases_alike', 'note_first_change', 'note_stage_now'])
  loop
    execute format('revoke all on function %s from public', one.name);
    if one.is_door then execute format('grant execute on function %s to rabta_api', one.name); end if;
  end loop;
end $$;
