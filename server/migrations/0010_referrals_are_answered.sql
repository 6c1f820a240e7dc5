-- Referrals that desks answer: moves with a guard in the database, a course that only grows, reminders, and commands that count once however
-- often they are sent. Nobody but these functions changes a referral: the API's role has no right to, and each function looks up who asks.

-- The lifecycle of `contract/referrals/lifecycle.ts`, a row for each state that a move may start from. A test holds both equal.
create table records.referral_move (
  move text not null,
  side text not null check (side in ('sender', 'receiver')),
  from_state text not null,
  to_state text not null,
  event text not null,
  is_answer boolean not null,
  is_end boolean not null,
  primary key (move, from_state)
);
-- As on every table here. It tells nothing; the functions below read it as their owner.
alter table records.referral_move enable row level security;
insert into records.referral_move values
  ('receive', 'receiver', 'sent', 'received', 'received', false, false),
  ('ask', 'receiver', 'sent', 'information_asked', 'information_asked', false, false),
  ('ask', 'receiver', 'received', 'information_asked', 'information_asked', false, false),
  ('inform', 'sender', 'information_asked', 'received', 'information_given', false, false),
  ('accept', 'receiver', 'sent', 'accepted', 'accepted', true, false),
  ('accept', 'receiver', 'received', 'accepted', 'accepted', true, false),
  ('accept', 'receiver', 'information_asked', 'accepted', 'accepted', true, false),
  ('decline', 'receiver', 'sent', 'declined', 'declined', true, true),
  ('decline', 'receiver', 'received', 'declined', 'declined', true, true),
  ('decline', 'receiver', 'information_asked', 'declined', 'declined', true, true),
  ('withdraw', 'sender', 'sent', 'withdrawn', 'withdrawn', false, true),
  ('withdraw', 'sender', 'received', 'withdrawn', 'withdrawn', false, true),
  ('withdraw', 'sender', 'information_asked', 'withdrawn', 'withdrawn', false, true),
  ('withdraw', 'sender', 'accepted', 'withdrawn', 'withdrawn', false, true),
  ('start', 'receiver', 'accepted', 'in_service', 'in_service', false, false),
  ('complete', 'receiver', 'accepted', 'completed', 'completed', false, true),
  ('complete', 'receiver', 'in_service', 'completed', 'completed', false, true);

-- The checks of 0003 know fewer states. Their names were given by PostgreSQL.
do $$
declare one record;
begin
  for one in
    select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'c' and conrelid in ('records.referral'::regclass, 'records.referral_event'::regclass)
      and pg_get_constraintdef(oid) like '%lapsed%'
  loop
    execute format('alter table %s drop constraint %I', one.of_table, one.conname);
  end loop;
end $$;

alter table records.referral
  add column version integer not null default 1 check (version >= 1),
  add column paused_at timestamptz,
  add column reminded_at timestamptz,
  add constraint referral_state check (state in ('sent', 'received', 'information_asked', 'accepted', 'in_service', 'completed',
    'declined', 'withdrawn', 'lapsed')),
  add constraint referral_is_answered check (state in ('sent', 'received', 'information_asked', 'withdrawn', 'lapsed') or first_answered_at is not null),
  add constraint referral_rests_while_asked check ((paused_at is not null) = (state = 'information_asked'));
comment on column records.referral.version is 'Raised with each change. A move names the version that the mover saw.';
comment on column records.referral.paused_at is 'Since when the clock of the first answer rests, because information is asked.';

alter table records.referral_event
  add column actor_id uuid references access.app_user,
  add column topics text[] not null default '{}' check (topics <@ array['documents', 'health', 'safe_contact', 'legal_status', 'consent', 'needs']),
  add column outcome text check (outcome in ('service_given', 'person_left', 'referred_onward', 'could_not_be_given')),
  add constraint referral_event_kind check (kind in ('proposed', 'consent_given', 'sent', 'received', 'information_asked', 'information_given',
    'accepted', 'declined', 'withdrawn', 'in_service', 'completed', 'lapsed', 'reminded')),
  add constraint referral_event_outcome check (outcome is null or kind = 'completed'),
  add constraint referral_event_topics check (topics = '{}' or kind = 'information_asked');
comment on column records.referral_event.actor_id is 'Null for events that came with a load of records.';

create index referral_desk_asked on records.referral (to_agency_id, state, answer_due_at, id);
create index referral_desk_sent on records.referral (from_agency_id, state, answer_due_at, id);
-- For pages far down a list of many states, which the two above could not give in order.
create index referral_desk_asked_due on records.referral (to_agency_id, answer_due_at, id);
create index referral_desk_sent_due on records.referral (from_agency_id, answer_due_at, id);

-- On which side of a referral the reader's desk is; null for everybody else, and for accounts limited to other districts.
create function records.side_of_reader(referral records.referral) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when (referral).to_agency_id = v.agency_id
      and (cardinality(v.district_ids) = 0 or (referral).to_district_id = any (v.district_ids)) then 'receiver'
    when (referral).from_agency_id = v.agency_id
      and (cardinality(v.district_ids) = 0 or (referral).from_district_id = any (v.district_ids)) then 'sender'
  end
  from access.current_context() v where v.role = 'coordinator'
$$;
-- Only for the functions below: to whoever could call it with a row of their own making it would say nothing, but nobody needs to.
revoke all on function records.side_of_reader(records.referral) from public;

create type records.desk_referral as (
  id uuid, code text, side text, state text, service text, urgency text, reason text, district_id text,
  other_agency_id text, other_name_en text, other_name_ur text,
  sent_at timestamptz, answer_due_at timestamptz, paused_at timestamptz, first_answered_at timestamptz, closed_at timestamptz, reminded_at timestamptz,
  version integer, sex text, age_band text, person_code text, stream text, form text
);

-- A referral as its reader may see it. The sender sees its own record. The receiver sees the minimum of the person until it accepts, more while
-- it serves, and nothing after the end (`disclosureIn` of the lifecycle).
create function records.shown_referral(r records.referral, side text) returns records.desk_referral
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (r).id, (r).referral_code, shown_referral.side, (r).state, (r).service, (r).urgency, (r).reason, (r).to_district_id,
    a.id, a.name_en, a.name_ur,
    (r).sent_at, (r).answer_due_at, (r).paused_at, (r).first_answered_at, (r).closed_at, (r).reminded_at, (r).version,
    case when seen.is_minimum then p.sex end, case when seen.is_minimum then p.age_band end,
    case when seen.is_more then p.person_code end, case when seen.is_more then c.stream end, case when seen.is_more then c.form end
  from reference.agency a
  join records.person p on p.id = (r).person_id
  join records.case_file c on c.id = (r).case_id
  cross join lateral (select
    shown_referral.side = 'sender' or (r).state in ('sent', 'received', 'information_asked', 'accepted', 'in_service') as is_minimum,
    shown_referral.side = 'sender' or (r).state in ('accepted', 'in_service') as is_more) seen
  where a.id = case shown_referral.side when 'sender' then (r).to_agency_id else (r).from_agency_id end
$$;
revoke all on function records.shown_referral(records.referral, text) from public;

-- A page of a desk's referrals: in these states, the first answer due within [due_from, due_until), most pressing first, after a position.
-- Planned anew each time: which index serves best follows from the states and the position that are asked for.
create function records.desk_referrals(side text, states text[], due_from timestamptz, due_until timestamptz,
  after_due timestamptz, after_id uuid, at_most integer)
returns setof records.desk_referral language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return; end if;
  if side = 'receiver' then
    return query
      select s.* from (
        select r from records.referral r
        where r.to_agency_id = viewer.agency_id and r.state = any (states) and r.answer_due_at >= due_from and r.answer_due_at < due_until
          and (cardinality(viewer.district_ids) = 0 or r.to_district_id = any (viewer.district_ids))
          and (after_id is null or (r.answer_due_at, r.id) > (after_due, after_id))
        order by r.answer_due_at, r.id limit at_most) page
      cross join lateral records.shown_referral(page.r, 'receiver') s
      order by s.answer_due_at, s.id;
  else
    return query
      select s.* from (
        select r from records.referral r
        where r.from_agency_id = viewer.agency_id and r.state = any (states) and r.answer_due_at >= due_from and r.answer_due_at < due_until
          and (cardinality(viewer.district_ids) = 0 or r.from_district_id = any (viewer.district_ids))
          and (after_id is null or (r.answer_due_at, r.id) > (after_due, after_id))
        order by r.answer_due_at, r.id limit at_most) page
      cross join lateral records.shown_referral(page.r, 'sender') s
      order by s.answer_due_at, s.id;
  end if;
end $$;

-- The same of those that were answered or ended after a moment, the last first. The position is that answer or end.
create function records.latest_desk_referrals(side text, states text[], since timestamptz, before_at timestamptz, before_id uuid, at_most integer)
returns setof records.desk_referral language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return; end if;
  if side = 'receiver' then
    return query
      select s.* from (
        select r, coalesce(r.closed_at, r.first_answered_at) as at from records.referral r
        where r.to_agency_id = viewer.agency_id and r.state = any (states) and coalesce(r.closed_at, r.first_answered_at) > since
          and (cardinality(viewer.district_ids) = 0 or r.to_district_id = any (viewer.district_ids))
          and (before_id is null or (coalesce(r.closed_at, r.first_answered_at), r.id) < (before_at, before_id))
        order by coalesce(r.closed_at, r.first_answered_at) desc, r.id desc limit at_most) page
      cross join lateral records.shown_referral(page.r, 'receiver') s
      order by page.at desc, s.id desc;
  else
    return query
      select s.* from (
        select r, coalesce(r.closed_at, r.first_answered_at) as at from records.referral r
        where r.from_agency_id = viewer.agency_id and r.state = any (states) and coalesce(r.closed_at, r.first_answered_at) > since
          and (cardinality(viewer.district_ids) = 0 or r.from_district_id = any (viewer.district_ids))
          and (before_id is null or (coalesce(r.closed_at, r.first_answered_at), r.id) < (before_at, before_id))
        order by coalesce(r.closed_at, r.first_answered_at) desc, r.id desc limit at_most) page
      cross join lateral records.shown_referral(page.r, 'sender') s
      order by page.at desc, s.id desc;
  end if;
end $$;
create index referral_desk_asked_latest on records.referral (to_agency_id, (coalesce(closed_at, first_answered_at)) desc, id desc);
create index referral_desk_sent_latest on records.referral (from_agency_id, (coalesce(closed_at, first_answered_at)) desc, id desc);

-- How many stand on a desk, by state and by when the first answer falls due: past, until the end of the day, later. What ended counts since a moment.
create function records.desk_referral_counts(side text, open_states text[], at timestamptz, day_ends_at timestamptz, ended_states text[], ended_since timestamptz)
returns table (state text, due text, number integer) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return; end if;
  return query
    select o.state, case when o.answer_due_at < at then 'past' when o.answer_due_at < day_ends_at then 'today' else 'later' end as due, count(*)::int
    from (
      select r.state, r.answer_due_at from records.referral r
      where desk_referral_counts.side = 'receiver' and r.to_agency_id = viewer.agency_id
        and (r.state = any (open_states) or r.state = any (ended_states) and r.closed_at > ended_since)
        and (cardinality(viewer.district_ids) = 0 or r.to_district_id = any (viewer.district_ids))
      union all
      select r.state, r.answer_due_at from records.referral r
      where desk_referral_counts.side = 'sender' and r.from_agency_id = viewer.agency_id
        and (r.state = any (open_states) or r.state = any (ended_states) and r.closed_at > ended_since)
        and (cardinality(viewer.district_ids) = 0 or r.from_district_id = any (viewer.district_ids))) o
    group by 1, 2;
end $$;

-- One referral of the reader's desks, and its course. Nothing where it is none of theirs: the answer is that of an id that does not exist.
create function records.referral_of_own_desk(referral_id uuid) returns setof records.desk_referral
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.* from records.referral r
  cross join lateral (select records.side_of_reader(r) as side) reader
  cross join lateral records.shown_referral(r, reader.side) s
  where r.id = referral_id and reader.side is not null
$$;

create function records.course_of_own_referral(referral_id uuid)
returns table (event_position smallint, kind text, occurred_at timestamptz, agency_id text, name_en text, name_ur text, decline_reason text, topics text[], outcome text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.position, e.kind, e.occurred_at, a.id, a.name_en, a.name_ur, e.decline_reason, e.topics, e.outcome
  from records.referral r
  join records.referral_event e on e.referral_id = r.id
  join reference.agency a on a.id = e.agency_id
  where r.id = course_of_own_referral.referral_id and records.side_of_reader(r) is not null
  order by e.position
$$;

-- One move. A single conditional statement decides: of two at once, one waits for the other, looks again and finds nothing to change.
-- `result`: 'moved'; 'not-possible', the state is another one now or the version is; 'not-found', it is no referral of the reader's desks.
create function records.move_referral(referral_id uuid, move text, seen_version integer, at timestamptz, due_at timestamptz,
  decline_reason text, topics text[], outcome text)
returns table (result text, state text) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  found_one records.referral;
  own_side text;
  event_kind text;
begin
  select r.* into found_one from records.referral r where r.id = move_referral.referral_id;
  own_side := records.side_of_reader(found_one);
  if own_side is null then
    return query select 'not-found', null::text;
    return;
  end if;
  update records.referral r set
    state = m.to_state,
    version = r.version + 1,
    answer_due_at = coalesce(move_referral.due_at, r.answer_due_at),
    paused_at = case when m.to_state = 'information_asked' then move_referral.at end,
    first_answered_at = case when m.is_answer then coalesce(r.first_answered_at, move_referral.at) else r.first_answered_at end,
    closed_at = case when m.is_end then move_referral.at else r.closed_at end
  from records.referral_move m
  where r.id = move_referral.referral_id and r.version = seen_version
    and m.move = move_referral.move and m.side = own_side and m.from_state = r.state
  returning m.event into event_kind;
  if not found then
    return query select 'not-possible', r.state from records.referral r where r.id = move_referral.referral_id;
    return;
  end if;
  perform records.note_referral_event(move_referral.referral_id, event_kind, move_referral.at, viewer,
    move_referral.decline_reason, coalesce(move_referral.topics, '{}'), move_referral.outcome);
  return query select 'moved', r.state from records.referral r where r.id = move_referral.referral_id;
end $$;

-- The sender asks once more. 'waiting': the last time was less than `pause` ago.
create function records.remind_referral(referral_id uuid, at timestamptz, pause interval)
returns table (result text, reminded_at timestamptz) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  found_one records.referral;
begin
  select r.* into found_one from records.referral r where r.id = remind_referral.referral_id;
  if records.side_of_reader(found_one) is distinct from 'sender' then
    return query select case when records.side_of_reader(found_one) is null then 'not-found' else 'not-possible' end, null::timestamptz;
    return;
  end if;
  update records.referral r set reminded_at = remind_referral.at
  where r.id = remind_referral.referral_id and r.state in ('sent', 'received')
    and (r.reminded_at is null or r.reminded_at <= remind_referral.at - pause);
  if not found then
    return query select case when r.state in ('sent', 'received') then 'waiting' else 'not-possible' end, r.reminded_at
      from records.referral r where r.id = remind_referral.referral_id;
    return;
  end if;
  perform records.note_referral_event(remind_referral.referral_id, 'reminded', remind_referral.at, viewer, null, '{}', null);
  return query select 'reminded', remind_referral.at;
end $$;

-- Adds to the course and tells every API process which agencies have something new. Ids only: a channel is no place for more. The row of the
-- referral is locked by the caller's update, so positions have no gap and no double.
create function records.note_referral_event(referral_id uuid, kind text, at timestamptz, viewer access.context, decline_reason text, topics text[], outcome text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  both_agencies text;
begin
  insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, decline_reason, actor_id, topics, outcome)
  select note_referral_event.referral_id, coalesce(max(e.position), 0) + 1, note_referral_event.kind, note_referral_event.at, viewer.agency_id,
    note_referral_event.decline_reason, viewer.user_id, note_referral_event.topics, note_referral_event.outcome
  from records.referral_event e where e.referral_id = note_referral_event.referral_id;
  select r.from_agency_id || ' ' || r.to_agency_id into both_agencies from records.referral r where r.id = note_referral_event.referral_id;
  perform pg_notify('referrals', note_referral_event.referral_id || ' ' || both_agencies);
end $$;

-- Commands that were done, by who sent them and the key they chose. A twin that comes at the same time waits here for the first.
create table access.command (
  user_id uuid not null references access.app_user,
  key uuid not null,
  route text not null,
  body_hash bytea not null,
  answer text,
  done_at timestamptz not null,
  primary key (user_id, key)
);

-- Takes a key for a command. 'new': do it, then keep its answer, in the same transaction. 'done': it was done, here is the answer.
-- 'other': the key was used for something else.
create function access.claim_command(key uuid, route text, body_hash bytea, at timestamptz)
returns table (result text, answer text) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
begin
  insert into access.command (user_id, key, route, body_hash, done_at)
  values (viewer.user_id, claim_command.key, claim_command.route, claim_command.body_hash, claim_command.at)
  on conflict do nothing;
  if found then
    return query select 'new', null::text;
    return;
  end if;
  return query select case when c.route = claim_command.route and c.body_hash = claim_command.body_hash then 'done' else 'other' end, c.answer
    from access.command c where c.user_id = viewer.user_id and c.key = claim_command.key;
end $$;

create function access.keep_answer(key uuid, answer text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update access.command c set answer = keep_answer.answer
  from access.current_context() v where c.user_id = v.user_id and c.key = keep_answer.key
$$;

revoke all on function records.note_referral_event(uuid, text, timestamptz, access.context, text, text[], text),
  records.desk_referrals(text, text[], timestamptz, timestamptz, timestamptz, uuid, integer),
  records.latest_desk_referrals(text, text[], timestamptz, timestamptz, uuid, integer),
  records.desk_referral_counts(text, text[], timestamptz, timestamptz, text[], timestamptz),
  records.referral_of_own_desk(uuid), records.course_of_own_referral(uuid),
  records.move_referral(uuid, text, integer, timestamptz, timestamptz, text, text[], text),
  records.remind_referral(uuid, timestamptz, interval),
  access.claim_command(uuid, text, bytea, timestamptz), access.keep_answer(uuid, text) from public;
grant execute on function records.desk_referrals(text, text[], timestamptz, timestamptz, timestamptz, uuid, integer),
  records.latest_desk_referrals(text, text[], timestamptz, timestamptz, uuid, integer),
  records.desk_referral_counts(text, text[], timestamptz, timestamptz, text[], timestamptz),
  records.referral_of_own_desk(uuid), records.course_of_own_referral(uuid),
  records.move_referral(uuid, text, integer, timestamptz, timestamptz, text, text[], text),
  records.remind_referral(uuid, timestamptz, interval),
  access.claim_command(uuid, text, bytea, timestamptz), access.keep_answer(uuid, text) to rabta_api;
