-- What follows an acceptance: the clock of the service, a follow-up, a handover, and who of the desk takes it on. Desks are read by what is due next.

alter table records.case_file add column handed_over_at timestamptz, add column handed_over_to text references reference.agency;
comment on column records.case_file.handed_over_at is 'When another agency took the case over with a referral. Whoever sent it changes it no more.';

do $$
declare one text;
begin
  for one in select unnest(array['referral_state', 'referral_is_answered', 'referral_rests_while_asked']) loop
    execute format('alter table records.referral drop constraint %I', one);
  end loop;
  for one in select unnest(array['referral_event_kind', 'referral_event_outcome', 'referral_event_topics']) loop
    execute format('alter table records.referral_event drop constraint %I', one);
  end loop;
end $$;

alter table records.referral
  add column consent_id uuid references records.consent,
  add column safety_flags text[] not null default '{}' check (safety_flags <@ array['in_danger_now', 'no_contact_home', 'family_involved', 'female_staff_only',
    'interpreter_needed', 'with_children', 'pregnant', 'urgent_medical', 'reduced_mobility']),
  add column is_handover boolean not null default false,
  add column onward_of_id uuid references records.referral,
  add column receiver_owner_id uuid references access.app_user,
  add column sender_owner_id uuid references access.app_user,
  add column service_due_at timestamptz,
  add column follow_up_due_at timestamptz,
  add constraint referral_state check (state in ('sent', 'received', 'information_asked', 'accepted', 'in_service', 'completed', 'followed_up',
    'declined', 'withdrawn', 'lapsed')),
  add constraint referral_is_answered check (state in ('sent', 'received', 'information_asked', 'withdrawn', 'lapsed') or first_answered_at is not null),
  add constraint referral_rests_while_asked check ((paused_at is not null) = (state = 'information_asked'));
alter table records.referral add column next_due_at timestamptz generated always as (case
  when state in ('accepted', 'in_service') then coalesce(service_due_at, '9999-12-31 00:00:00+00'::timestamptz)
  when state = 'completed' then follow_up_due_at
  when state in ('sent', 'received', 'information_asked') then answer_due_at end) stored;
comment on column records.referral.next_due_at is 'When what is to be done next is due: the first answer, the service, the question how the person is. Null after the end.';
comment on column records.referral.onward_of_id is 'The declined referral that was sent on as this one';
create index on records.referral (consent_id);
create unique index on records.referral (onward_of_id);

alter table records.referral_event
  add column wellbeing text check (wellbeing in ('well', 'needs_more', 'at_risk_again', 'not_reached', 'wants_no_contact')),
  add constraint referral_event_kind check (kind in ('proposed', 'consent_given', 'sent', 'received', 'information_asked', 'information_given',
    'accepted', 'declined', 'withdrawn', 'in_service', 'completed', 'followed_up', 'lapsed', 'reminded', 'consent_withdrawn', 'assigned')),
  add constraint referral_event_outcome check (outcome is null or kind = 'completed'),
  add constraint referral_event_topics check (topics = '{}' or kind = 'information_asked'),
  add constraint referral_event_wellbeing check (wellbeing is null or kind = 'followed_up');

insert into records.referral_move values ('follow_up', 'sender', 'completed', 'followed_up', 'followed_up', false, false);

-- Lists are ordered by what is due next.
drop index records.referral_desk_asked, records.referral_desk_sent, records.referral_desk_asked_due, records.referral_desk_sent_due;
create index referral_desk_asked on records.referral (to_agency_id, state, next_due_at, id);
create index referral_desk_sent on records.referral (from_agency_id, state, next_due_at, id);
create index referral_desk_asked_due on records.referral (to_agency_id, next_due_at, id);
create index referral_desk_sent_due on records.referral (from_agency_id, next_due_at, id);
create index referral_unanswered on records.referral (answer_due_at) where state in ('sent', 'received', 'information_asked');

drop function records.desk_referrals(text, text[], timestamptz, timestamptz, timestamptz, uuid, integer),
  records.latest_desk_referrals(text, text[], timestamptz, timestamptz, uuid, integer),
  records.desk_referral_counts(text, text[], timestamptz, timestamptz, text[], timestamptz),
  records.referral_of_own_desk(uuid), records.course_of_own_referral(uuid), records.shown_referral(records.referral, text),
  records.move_referral(uuid, text, integer, timestamptz, timestamptz, text, text[], text),
  records.note_referral_event(uuid, text, timestamptz, access.context, text, text[], text);
drop type records.desk_referral;
create type records.desk_referral as (
  id uuid, code text, side text, state text, service text, urgency text, reason text, district_id text,
  other_agency_id text, other_name_en text, other_name_ur text,
  sent_at timestamptz, answer_due_at timestamptz, service_due_at timestamptz, follow_up_due_at timestamptz, next_due_at timestamptz,
  paused_at timestamptz, first_answered_at timestamptz, closed_at timestamptz, reminded_at timestamptz,
  version integer, owner_id uuid, owner_name text, sex text, age_band text, safety_flags text[], person_code text, stream text, form text,
  is_handover boolean, consent_fault text, consent_until date, case_id uuid, person_id uuid, sent_on_as uuid
);

-- A referral as its reader may see it. The sender sees its own record. The receiver sees the minimum of the person until it accepts, more while
-- it serves and the consent goes so far, and nothing after the end or without a consent that covers it now (`disclosureIn` of the lifecycle).
-- No definer and no settings of its own, so that PostgreSQL makes it part of the statement around it, which runs as the owner: called by itself
-- for each row it cost more than all of the rest.
create function records.shown_referral(r records.referral, side text) returns setof records.desk_referral
language sql stable as $$
  select (r).id, (r).referral_code, side, (r).state, (r).service, (r).urgency, (r).reason, (r).to_district_id,
    a.id, a.name_en, a.name_ur,
    (r).sent_at, (r).answer_due_at, (r).service_due_at, (r).follow_up_due_at, (r).next_due_at,
    (r).paused_at, (r).first_answered_at, (r).closed_at, (r).reminded_at,
    (r).version, u.id, u.display_name,
    case when seen.is_minimum then p.sex end, case when seen.is_minimum then p.age_band end,
    case when seen.is_minimum then (r).safety_flags else '{}' end,
    case when seen.is_more then p.person_code end, case when seen.is_more then c.stream end, case when seen.is_more then c.form end,
    (r).is_handover, fault.fault, k.expires_on,
    case when side = 'sender' then (r).case_id end, case when side = 'sender' then (r).person_id end,
    case when side = 'sender' then (select o.id from records.referral o where o.onward_of_id = (r).id) end
  from reference.agency a
  join reference.agency t on t.id = (r).to_agency_id
  join records.person p on p.id = (r).person_id
  join records.case_file c on c.id = (r).case_id
  left join records.consent k on k.id = (r).consent_id
  left join access.app_user u on u.id = case side when 'sender' then (r).sender_owner_id else (r).receiver_owner_id end
  cross join lateral (select records.consent_fault(k, (r).service, t.id, t.kind, records.today()) as fault) fault
  cross join lateral (select
    side = 'sender' or fault.fault is null and (r).state in ('sent', 'received', 'information_asked', 'accepted', 'in_service') as is_minimum,
    side = 'sender' or fault.fault is null and k.scope = 'service' and (r).state in ('accepted', 'in_service') as is_more) seen
  where a.id = case side when 'sender' then (r).to_agency_id else (r).from_agency_id end
$$;
revoke all on function records.shown_referral(records.referral, text) from public;

-- A page of a desk's referrals: in these states, what is next due within [due_from, due_until), most pressing first, after a position.
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
        where r.to_agency_id = viewer.agency_id and r.state = any (states) and r.next_due_at >= due_from and r.next_due_at < due_until
          and (cardinality(viewer.district_ids) = 0 or r.to_district_id = any (viewer.district_ids))
          and (after_id is null or (r.next_due_at, r.id) > (after_due, after_id))
        order by r.next_due_at, r.id limit at_most) page
      cross join lateral records.shown_referral(page.r, 'receiver') s
      order by s.next_due_at, s.id;
  else
    return query
      select s.* from (
        select r from records.referral r
        where r.from_agency_id = viewer.agency_id and r.state = any (states) and r.next_due_at >= due_from and r.next_due_at < due_until
          and (cardinality(viewer.district_ids) = 0 or r.from_district_id = any (viewer.district_ids))
          and (after_id is null or (r.next_due_at, r.id) > (after_due, after_id))
        order by r.next_due_at, r.id limit at_most) page
      cross join lateral records.shown_referral(page.r, 'sender') s
      order by s.next_due_at, s.id;
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

-- How many stand on a desk, by state and by when what is next falls due: past, until the end of the day, later. What ended counts since a moment;
-- `is_ended` tells apart a completed one that has ended lately from the same one that waits for a follow-up.
create function records.desk_referral_counts(side text, open_states text[], at timestamptz, day_ends_at timestamptz, ended_states text[], ended_since timestamptz)
returns table (state text, due text, is_ended boolean, number integer) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
begin
  if viewer.role is distinct from 'coordinator' then return; end if;
  return query
    with own as (
      select r.state, r.next_due_at, r.closed_at from records.referral r
      where desk_referral_counts.side = 'receiver' and r.to_agency_id = viewer.agency_id
        and (r.state = any (open_states) or r.state = any (ended_states) and r.closed_at > ended_since)
        and (cardinality(viewer.district_ids) = 0 or r.to_district_id = any (viewer.district_ids))
      union all
      select r.state, r.next_due_at, r.closed_at from records.referral r
      where desk_referral_counts.side = 'sender' and r.from_agency_id = viewer.agency_id
        and (r.state = any (open_states) or r.state = any (ended_states) and r.closed_at > ended_since)
        and (cardinality(viewer.district_ids) = 0 or r.from_district_id = any (viewer.district_ids)))
    select o.state, case when o.next_due_at < at then 'past' when o.next_due_at < day_ends_at then 'today' else 'later' end, false, count(*)::int
    from own o where o.state = any (open_states) and o.next_due_at is not null group by 1, 2
    union all
    select o.state, 'past', true, count(*)::int from own o where o.state = any (ended_states) and o.closed_at > ended_since group by 1;
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
returns table (event_position smallint, kind text, occurred_at timestamptz, agency_id text, name_en text, name_ur text, decline_reason text, topics text[],
  outcome text, wellbeing text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.position, e.kind, e.occurred_at, a.id, a.name_en, a.name_ur, e.decline_reason, e.topics, e.outcome, e.wellbeing
  from records.referral r
  join records.referral_event e on e.referral_id = r.id
  join reference.agency a on a.id = e.agency_id
  where r.id = course_of_own_referral.referral_id and records.side_of_reader(r) is not null
    -- Who of the other agency has taken it on is that agency's own business.
    and (e.kind <> 'assigned' or e.agency_id = (access.current_context()).agency_id)
  order by e.position
$$;

-- Adds to the course and tells every API process which agencies have something new. Ids only: a channel is no place for more. The row of the
-- referral is locked by the caller's update, so positions have no gap and no double. `actor` is null where a clock did it.
create function records.note_referral_event(referral_id uuid, kind text, at timestamptz, by_agency text, actor uuid,
  decline_reason text default null, topics text[] default '{}', outcome text default null, wellbeing text default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  both_agencies text;
begin
  insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, decline_reason, actor_id, topics, outcome, wellbeing)
  select note_referral_event.referral_id, coalesce(max(e.position), 0) + 1, note_referral_event.kind, note_referral_event.at, by_agency,
    note_referral_event.decline_reason, actor, note_referral_event.topics, note_referral_event.outcome, note_referral_event.wellbeing
  from records.referral_event e where e.referral_id = note_referral_event.referral_id;
  select r.from_agency_id || ' ' || r.to_agency_id into both_agencies from records.referral r where r.id = note_referral_event.referral_id;
  perform pg_notify('referrals', note_referral_event.referral_id || ' ' || both_agencies);
end $$;

-- One move. A single conditional statement decides: of two at once, one waits for the other, looks again and finds nothing to change.
-- `due_at`: when what comes next is due, the answer after information was given, the service after an acceptance, the follow-up after a service.
-- `result`: 'moved'; 'not-possible', the state is another one now or the version is; 'no-consent', nobody agreed to this acceptance or does no more;
-- 'not-found', it is no referral of the reader's desks.
create function records.move_referral(referral_id uuid, move text, seen_version integer, at timestamptz, due_at timestamptz,
  decline_reason text, topics text[], outcome text, wellbeing text)
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
  -- A withdrawal of the consent ends the referral and raises its version, so one at the same time is caught by the statement below.
  if move_referral.move = 'accept' and exists (
    select from reference.agency t left join records.consent k on k.id = found_one.consent_id
    where t.id = found_one.to_agency_id and records.consent_fault(k, found_one.service, t.id, t.kind, records.today()) is not null) then
    return query select case when found_one.state in ('sent', 'received', 'information_asked') then 'no-consent' else 'not-possible' end, found_one.state;
    return;
  end if;
  update records.referral r set
    state = m.to_state,
    version = r.version + 1,
    answer_due_at = case when m.event = 'information_given' then coalesce(move_referral.due_at, r.answer_due_at) else r.answer_due_at end,
    service_due_at = case when m.to_state = 'accepted' then move_referral.due_at else r.service_due_at end,
    follow_up_due_at = case when m.to_state = 'completed' and move_referral.outcome = 'service_given' then move_referral.due_at else r.follow_up_due_at end,
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
  if event_kind = 'accepted' and found_one.is_handover then
    update records.case_file c set handed_over_at = move_referral.at, handed_over_to = found_one.to_agency_id
    where c.id = found_one.case_id and c.handed_over_at is null;
  end if;
  perform records.note_referral_event(move_referral.referral_id, event_kind, move_referral.at, viewer.agency_id, viewer.user_id,
    move_referral.decline_reason, coalesce(move_referral.topics, '{}'), move_referral.outcome, move_referral.wellbeing);
  return query select 'moved', r.state from records.referral r where r.id = move_referral.referral_id;
end $$;

-- As before, with the new form of the note.
create or replace function records.remind_referral(referral_id uuid, at timestamptz, pause interval)
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
  perform records.note_referral_event(remind_referral.referral_id, 'reminded', remind_referral.at, viewer.agency_id, viewer.user_id);
  return query select 'reminded', remind_referral.at;
end $$;

-- Somebody of the own desk takes it on, or lays it down. Who that is, is nobody else's business, so the version of the referral stays.
create function records.assign_referral(referral_id uuid, owner_id uuid, at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  found_one records.referral;
  own_side text;
begin
  select r.* into found_one from records.referral r where r.id = assign_referral.referral_id for update;
  own_side := records.side_of_reader(found_one);
  if own_side is null then return 'not-found'; end if;
  if assign_referral.owner_id is not null and not exists (
    select from access.app_user u where u.id = assign_referral.owner_id and u.role = 'coordinator' and u.agency_id = viewer.agency_id and u.disabled_at is null
      and (cardinality(u.district_ids) = 0
        or case own_side when 'sender' then found_one.from_district_id else found_one.to_district_id end = any (u.district_ids))) then
    return 'not-of-this-desk';
  end if;
  update records.referral r set
    receiver_owner_id = case own_side when 'receiver' then assign_referral.owner_id else r.receiver_owner_id end,
    sender_owner_id = case own_side when 'sender' then assign_referral.owner_id else r.sender_owner_id end
  where r.id = assign_referral.referral_id;
  perform records.note_referral_event(assign_referral.referral_id, 'assigned', at, viewer.agency_id, viewer.user_id);
  return 'assigned';
end $$;

-- Who may take referrals on: coordinators of the own agency.
create function records.colleagues() returns table (id uuid, display_name text, district_ids text[], is_self boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.display_name, u.district_ids, u.id = v.user_id
  from access.current_context() v
  join access.app_user u on u.agency_id = v.agency_id and u.role = 'coordinator' and u.disabled_at is null
  where v.role = 'coordinator'
  order by u.display_name, u.id
$$;

revoke all on function records.note_referral_event(uuid, text, timestamptz, text, uuid, text, text[], text, text),
  records.desk_referrals(text, text[], timestamptz, timestamptz, timestamptz, uuid, integer),
  records.latest_desk_referrals(text, text[], timestamptz, timestamptz, uuid, integer),
  records.desk_referral_counts(text, text[], timestamptz, timestamptz, text[], timestamptz),
  records.referral_of_own_desk(uuid), records.course_of_own_referral(uuid),
  records.move_referral(uuid, text, integer, timestamptz, timestamptz, text, text[], text, text),
  records.assign_referral(uuid, uuid, timestamptz), records.colleagues() from public;
grant execute on function records.today(),
  records.desk_referrals(text, text[], timestamptz, timestamptz, timestamptz, uuid, integer),
  records.latest_desk_referrals(text, text[], timestamptz, timestamptz, uuid, integer),
  records.desk_referral_counts(text, text[], timestamptz, timestamptz, text[], timestamptz),
  records.referral_of_own_desk(uuid), records.course_of_own_referral(uuid),
  records.move_referral(uuid, text, integer, timestamptz, timestamptz, text, text[], text, text),
  records.assign_referral(uuid, uuid, timestamptz), records.colleagues() to rabta_api;
