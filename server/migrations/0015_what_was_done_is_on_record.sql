-- Who read or changed what of a person's record, and who used which account: entries that only grow, each with the hash of the one before.
-- A chain belongs to the agency whose record it was, so that an agency sees who else saw its people; what concerns no record stands in the
-- chain of the actor's agency or in 'system'. Entries are written at the end of the transaction of the action: without its entry nothing is done.
create schema audit;
grant usage on schema audit to rabta_api;

-- The codes of `contract/audit/actions.ts`; a test holds both equal. A later migration adds to them.
create table audit.action (
  code text primary key,
  action_group text not null check (action_group in ('reading', 'referral', 'case', 'account', 'release')),
  is_noted_by_api boolean not null
);
comment on column audit.action.is_noted_by_api is 'The API says that it happened: what was read, and what was refused. The others are noted by triggers.';
insert into audit.action
select 'referral.' || kind, 'referral', false from unnest(array['proposed', 'consent_given', 'sent', 'received', 'information_asked',
  'information_given', 'accepted', 'declined', 'withdrawn', 'in_service', 'completed', 'lapsed', 'reminded',
  'followed_up', 'consent_withdrawn', 'assigned', 'escalated']) kind;
insert into audit.action values
  ('referral.read', 'reading', true), ('desk.read', 'reading', true), ('case.read', 'reading', true), ('identity.read', 'reading', true),
  ('export.made', 'reading', true), ('trail.read', 'reading', true),
  ('consent.recorded', 'case', false), ('consent.withdrawn', 'case', false), ('consent.changed', 'case', true),
  ('places.told', 'referral', false), ('places.changed', 'referral', true),
  ('referral.changed', 'referral', true), ('case.made', 'case', true), ('case.changed', 'case', true),
  ('session.opened', 'account', false), ('session.closed', 'account', false), ('session.refused', 'account', false),
  ('invitation.made', 'account', false), ('account.made', 'account', false), ('account.changed', 'account', false),
  ('release.approved', 'release', false), ('release.published', 'release', false);

create table audit.entry (
  chain text not null,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  actor_id uuid,
  actor_role text,
  actor_agency_id text,
  session_hash bytea check (length(session_hash) = 8),
  action text not null references audit.action,
  target_kind text not null check (target_kind in ('referral', 'case', 'person', 'desk', 'trail', 'export', 'session', 'account', 'invitation', 'release')),
  target_id text check (length(target_id) <= 200),
  target_code text check (length(target_code) <= 100),
  fields text[] not null default '{}',
  outcome text not null check (outcome in ('done', 'refused')),
  reason text check (reason ~ '^[a-z][a-z_-]{0,40}$'),
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (chain, seq)
);
comment on table audit.entry is 'No name, no e-mail address, no text: ids, codes and names of fields.';
comment on column audit.entry.chain is 'The agency that owns the record, or ''system''.';
comment on column audit.entry.session_hash is 'The first 8 bytes of the SHA-256 of the session''s token: tells sessions apart, opens none.';
comment on column audit.entry.hash is 'SHA-256 of prev_hash in hexadecimal followed by audit.canonical_text.';
create index on audit.entry (session_hash, at);
create index on audit.entry (chain, actor_agency_id, seq);
create index on audit.entry (chain, target_code, seq) where target_code is not null;

create table audit.head (
  chain text primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table audit.head is 'The newest entry of each chain. Whoever adds one holds this row: one writer a chain, and no gap.';

-- Entries of the running transaction. Its rows are written to their chains when it commits; no other transaction ever sees any.
create table audit.pending (
  number bigint generated always as identity primary key,
  chain text not null,
  actor_id uuid,
  actor_role text,
  actor_agency_id text,
  session_hash bytea,
  action text not null references audit.action,
  target_kind text not null,
  target_id text,
  target_code text,
  fields text[] not null,
  outcome text not null,
  reason text
);

create table audit.verification (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  result jsonb not null
);
comment on table audit.verification is 'What the verifications of the chains found, as `server/audit/verify-chains.ts` says it.';

alter table audit.action enable row level security;
alter table audit.entry enable row level security;
alter table audit.head enable row level security;
alter table audit.pending enable row level security;
alter table audit.verification enable row level security;

-- What the hash of an entry is made of: a JSON array of every column but the hashes.
create function audit.canonical_text(e audit.entry) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select json_build_array((e).chain, (e).seq, to_char((e).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), (e).actor_id, (e).actor_role,
    (e).actor_agency_id, encode((e).session_hash, 'hex'), (e).action, (e).target_kind, (e).target_id, (e).target_code, (e).fields, (e).outcome,
    (e).reason)::text
$$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  -- A head moves on by one entry; nothing else changes.
  if tg_table_name = 'head' and tg_op = 'UPDATE' and new.chain = old.chain and new.seq = old.seq + 1 then return new; end if;
  raise exception 'What is on record stays on record';
end $$;
create trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger no_entry_goes before truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger head_moves_on before update or delete on audit.head for each row execute function audit.refuse_change();
create trigger no_head_goes before truncate on audit.head for each statement execute function audit.refuse_change();

-- Writes what the transaction has noted. Runs when it commits, so that heads are locked after every row of records and for the shortest time, and in
-- the order of chains, so that two transactions never wait for each other in a circle.
create function audit.write_pending() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p audit.pending;
  h audit.head;
  e audit.entry;
begin
  for p in select * from audit.pending order by chain, number loop
    select * into h from audit.head where chain = p.chain for update;
    if not found then
      insert into audit.head values (p.chain, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
      select * into h from audit.head where chain = p.chain for update;
    end if;
    e := row(p.chain, h.seq + 1, clock_timestamp(), p.actor_id, p.actor_role, p.actor_agency_id, p.session_hash, p.action, p.target_kind, p.target_id,
      p.target_code, p.fields, p.outcome, p.reason, h.hash, null)::audit.entry;
    e.hash := sha256(convert_to(encode(h.hash, 'hex') || audit.canonical_text(e), 'UTF8'));
    insert into audit.entry select (e).*;
    update audit.head set seq = e.seq, hash = e.hash where chain = p.chain;
    delete from audit.pending where number = p.number;
  end loop;
  return null;
exception when others then
  -- A code of its own, by which the API knows that this, and not the action, is what failed.
  raise exception 'It could not be put on record (%)', sqlstate using errcode = 'PA001';
end $$;
create constraint trigger pending_is_written after insert on audit.pending deferrable initially deferred
  for each row execute function audit.write_pending();

-- Whose record it is, and its code. Nothing for what does not exist or is no record of a person.
create function audit.owner_of(target_kind text, target_id text, out chain text, out code text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if target_kind = 'trail' then
    chain := coalesce((select a.id from reference.agency a where a.id = target_id), 'system');
  elsif target_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    if target_kind = 'referral' then
      select r.from_agency_id, r.referral_code into chain, code from records.referral r where r.id = target_id::uuid;
    elsif target_kind = 'case' then
      select c.agency_id, c.case_code into chain, code from records.case_file c where c.id = target_id::uuid;
    elsif target_kind = 'person' then
      select p.agency_id, p.person_code into chain, code from records.person p where p.id = target_id::uuid;
    end if;
  end if;
end $$;

-- Notes an action of an account, or of nobody. For functions and triggers of the database.
-- @param chain null: that of the record, or else of the actor's agency, or else 'system'
create function audit.note_of(actor uuid, session_hash bytea, action text, target_kind text, target_id text, fields text[], outcome text,
  reason text default null, chain text default null, code text default null)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.pending (chain, actor_id, actor_role, actor_agency_id, session_hash, action, target_kind, target_id, target_code, fields, outcome, reason)
  -- What was refused may be no record at all, or somebody else's: it stays with who tried, and without a code.
  select coalesce(note_of.chain, case when outcome = 'done' then o.chain end, u.agency_id, 'system'), u.id, u.role, u.agency_id, note_of.session_hash,
    note_of.action, note_of.target_kind, left(note_of.target_id, 200), coalesce(note_of.code, case when outcome = 'done' then o.code end),
    coalesce(note_of.fields, '{}'), note_of.outcome, note_of.reason
  from audit.owner_of(note_of.target_kind, note_of.target_id) o
  left join access.app_user u on u.id = note_of.actor
$$;

create function audit.session_hash_of_reader() returns bytea language sql stable set search_path = pg_catalog, pg_temp as $$
  select substr(sha256(convert_to(nullif(current_setting('rabta.token', true), ''), 'UTF8')), 1, 8)
$$;

-- What the API notes of whoever is asking: a reading, or an attempt that was refused. Who that is it cannot say; that is looked up.
-- @param once_within the same session's reading of the same thing is noted once in this time
create function audit.note(action text, target_kind text, target_id text, fields text[], outcome text, reason text, once_within interval)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  own_session bytea := audit.session_hash_of_reader();
begin
  if viewer.user_id is null or not exists (select from audit.action a where a.code = note.action and a.is_noted_by_api) then
    raise exception 'This is not for the API to put on record' using errcode = 'PA001';
  end if;
  if once_within is not null and outcome = 'done' and exists (
    select from audit.entry e where e.session_hash = own_session and e.at > clock_timestamp() - once_within
      and e.action = note.action and e.target_id is not distinct from note.target_id and e.outcome = 'done') then
    return;
  end if;
  perform audit.note_of(viewer.user_id, own_session, note.action, note.target_kind, note.target_id, note.fields, note.outcome, note.reason);
end $$;

-- Every change of a referral that somebody made. Events without an actor came with a load of records.
create function audit.note_referral_event() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own_code text := (select a.code from audit.action a where a.code = 'referral.' || new.kind);
begin
  perform audit.note_of(new.actor_id, audit.session_hash_of_reader(), coalesce(own_code, 'referral.changed'), 'referral', new.referral_id::text,
    case new.kind when 'reminded' then array['reminded_at'] when 'assigned' then array['owner'] else array['state'] end, 'done',
    coalesce(new.decline_reason, new.outcome, new.wellbeing));
  return null;
end $$;
create trigger referral_event_is_on_record after insert on records.referral_event for each row when (new.actor_id is not null)
  execute function audit.note_referral_event();

-- What a person agreed to, and took back. Consents without an account behind them came with a load of records.
create function audit.note_consent() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.note_of(coalesce(new.withdrawn_by, new.recorded_by), audit.session_hash_of_reader(),
    case tg_op when 'INSERT' then 'consent.recorded' else 'consent.withdrawn' end, 'person', new.person_id::text, array['consent'], 'done', new.basis);
  return null;
end $$;
create trigger consent_is_on_record after insert on records.consent for each row when (new.recorded_by is not null) execute function audit.note_consent();
create trigger withdrawal_is_on_record after update of withdrawn_at on records.consent for each row
  when (old.withdrawn_at is null and new.withdrawn_by is not null) execute function audit.note_consent();

-- Every edit of a case: its history says what, this says who did it in which session.
create function audit.note_case_event() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.note_of(new.actor_id, audit.session_hash_of_reader(), case new.kind when 'created' then 'case.made' else 'case.changed' end, 'case',
    new.case_id::text, array(select distinct c.value ->> 'field' from jsonb_array_elements(new.changes) c where c.value ? 'field'), 'done',
    case when new.kind <> 'created' then new.kind end);
  return null;
end $$;
create trigger case_event_is_on_record after insert on records.case_event for each row execute function audit.note_case_event();

create function audit.note_places() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.note_of((access.current_context()).user_id, audit.session_hash_of_reader(), 'places.told', 'desk', new.service || ' ' || new.district_id,
    array['places_free'], 'done', null, new.agency_id);
  return null;
end $$;
create trigger places_are_on_record after update of places_free on records.agency_desk for each row execute function audit.note_places();

create function audit.note_session() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own bytea := substr(new.token_hash, 1, 8);
begin
  perform audit.note_of(new.user_id, own, case tg_op when 'INSERT' then 'session.opened' else 'session.closed' end, 'session', null, '{}', 'done',
    case when tg_op = 'UPDATE' then case when own = audit.session_hash_of_reader() then 'signed-out' else 'ended-from-elsewhere' end end);
  return null;
end $$;
create trigger session_is_on_record after insert on access.session for each row execute function audit.note_session();
create trigger session_end_is_on_record after update of revoked_at on access.session for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function audit.note_session();

-- Who tried is not known, only for which account. An account that does not exist costs the same, so that time tells nothing.
create function audit.note_sign_in_failure() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account access.app_user;
begin
  select u.* into account from access.app_user u where sha256(convert_to('account:' || u.email, 'UTF8')) = new.account_hash;
  perform audit.note_of(null, null, 'session.refused', 'account', account.id::text, '{}', 'refused', 'wrong-sign-in', coalesce(account.agency_id, 'system'));
  return null;
end $$;
create trigger sign_in_failure_is_on_record after insert on access.sign_in_failure for each row execute function audit.note_sign_in_failure();

create function audit.note_invitation() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.note_of(new.invited_by, audit.session_hash_of_reader(), 'invitation.made', 'invitation', null, '{}', 'done', new.role,
    coalesce(new.agency_id, 'system'));
  return null;
end $$;
create trigger invitation_is_on_record after insert on access.invitation for each row execute function audit.note_invitation();

-- An account that is made is its own actor; one that is changed was changed by whoever is asking, or by nobody known (a command).
create function audit.note_account() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed text[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(n.key order by n.key) into changed from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key;
    if changed is null then return null; end if;
    perform audit.note_of((access.current_context()).user_id, audit.session_hash_of_reader(), 'account.changed', 'account', new.id::text, changed, 'done',
      null, coalesce(new.agency_id, 'system'));
  else
    perform audit.note_of(new.id, null, 'account.made', 'account', new.id::text, '{}', 'done', new.role);
  end if;
  return null;
end $$;
create trigger account_is_on_record after insert on access.app_user for each row when (not new.is_demo) execute function audit.note_account();
create trigger account_change_is_on_record after update on access.app_user for each row execute function audit.note_account();

create function audit.note_release() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'approval' then
    perform audit.note_of(new.user_id, null, 'release.approved', 'release', new.release_id, '{}', 'done', null, 'system', new.release_id);
  else
    perform audit.note_of((select a.user_id from figures.approval a where a.release_id = new.id order by a.approved_at desc limit 1), null,
      'release.published', 'release', new.id, '{}', 'done', case when new.is_self_published then 'self-published' end, 'system', new.id);
  end if;
  return null;
end $$;
create trigger approval_is_on_record after insert on figures.approval for each row execute function audit.note_release();
create trigger publication_is_on_record after update of published_at on figures.release for each row
  when (old.published_at is null and new.published_at is not null) execute function audit.note_release();

-- Reading. The chain that the reader may read: that of the own agency, or for auditors the one asked for.
create function audit.chain_of_reader(asked text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when v.role in ('coordinator', 'agency-admin') then v.agency_id when v.role = 'auditor' then coalesce(asked, 'system') end
  from access.current_context() v
$$;

-- Whether the record of an entry is in these districts. An entry about no record of a person is in none.
create function audit.is_in_districts(target_kind text, target_id text, districts text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case target_kind
    when 'referral' then exists (select from records.referral r where r.id = target_id::uuid and r.from_district_id = any (districts))
    when 'case' then exists (select from records.case_file c where c.id = target_id::uuid and c.registration_district_id = any (districts))
    when 'person' then exists (select from records.person p join records.case_file c on c.id = p.case_id
      where p.id = target_id::uuid and c.registration_district_id = any (districts))
    else false
  end
$$;

-- A page of a chain, the newest first. Names of accounts are told to their own agency alone. An auditor is told the code of a record only where
-- the auditor asks for it by that code; an account that is limited to districts reads the entries of records in them and no others.
create function audit.entries(asked_chain text, actions text[], code text, agency text, from_at timestamptz, until_at timestamptz, before_seq bigint, at_most integer)
returns table (seq bigint, at timestamptz, actor_role text, actor_agency_id text, agency_name_en text, agency_name_ur text, actor_name text, is_reader boolean,
  action text, target_kind text, target_id text, target_code text, fields text[], outcome text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer access.context := access.current_context();
  own_chain text := audit.chain_of_reader(asked_chain);
begin
  if own_chain is null then return; end if;
  return query
    select e.seq, e.at, e.actor_role, e.actor_agency_id, a.name_en, a.name_ur,
      case when e.actor_agency_id = viewer.agency_id and viewer.role <> 'auditor' then u.display_name end,
      coalesce(e.actor_id = viewer.user_id, false), e.action, e.target_kind,
      case when e.target_kind in ('referral', 'case', 'person', 'trail') and (viewer.role <> 'auditor' or e.target_code = entries.code) then e.target_id end,
      case when viewer.role <> 'auditor' or e.target_kind = 'release' or e.target_code = entries.code then e.target_code end,
      e.fields, e.outcome, e.reason
    from (
      select n.* from audit.entry n
      where n.chain = own_chain and (before_seq is null or n.seq < before_seq)
        and (entries.actions is null or n.action = any (entries.actions))
        and (entries.code is null or n.target_code = entries.code)
        and (entries.agency is null or n.actor_agency_id = entries.agency)
        and (from_at is null or n.at >= from_at) and (until_at is null or n.at < until_at)
        and (viewer.role <> 'coordinator' or cardinality(viewer.district_ids) = 0
          or audit.is_in_districts(n.target_kind, n.target_id, viewer.district_ids))
      order by n.seq desc limit at_most) e
    left join reference.agency a on a.id = e.actor_agency_id
    left join access.app_user u on u.id = e.actor_id
    order by e.seq desc;
end $$;

-- Agencies that did something in the chain, from one index entry to the next. None for accounts limited to districts: it may tell of other districts.
create function audit.acting_agencies(asked_chain text) returns table (id text, name_en text, name_ur text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive reader as (
    select audit.chain_of_reader(asked_chain) as chain from access.current_context() v
    where v.role <> 'coordinator' or cardinality(v.district_ids) = 0),
  acting as (
    select (select min(e.actor_agency_id) from audit.entry e where e.chain = r.chain) as agency_id, r.chain from reader r
    union all
    select (select min(e.actor_agency_id) from audit.entry e where e.chain = n.chain and e.actor_agency_id > n.agency_id), n.chain
    from acting n where n.agency_id is not null)
  select a.id, a.name_en, a.name_ur from acting n join reference.agency a on a.id = n.agency_id
$$;

-- Every chain there is: for auditors.
create function audit.chains() returns table (id text, name_en text, name_ur text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.chain, a.name_en, a.name_ur from audit.head h left join reference.agency a on a.id = h.chain
  where (select v.role from access.current_context() v) = 'auditor'
  order by a.name_en nulls first, h.chain
$$;

-- What the last verification found: everything for auditors, for an agency the faults of its own chain and how many chains have any.
create function audit.last_verification() returns table (verified_at timestamptz, result jsonb, faulty_chains integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.at, n.result || jsonb_build_object('faults', coalesce((
      select jsonb_agg(f) from jsonb_array_elements(n.result -> 'faults') f where v.role = 'auditor' or f ->> 'chain' = v.agency_id), '[]'::jsonb)),
    (select count(distinct f ->> 'chain')::int from jsonb_array_elements(n.result -> 'faults') f)
  from access.current_context() v, audit.verification n
  where v.role in ('coordinator', 'agency-admin', 'auditor')
  order by n.number desc limit 1
$$;

revoke all on all functions in schema audit from public;
grant execute on function audit.note(text, text, text, text[], text, text, interval),
  audit.entries(text, text[], text, text, timestamptz, timestamptz, bigint, integer), audit.acting_agencies(text), audit.chains(),
  audit.last_verification() to rabta_api;
