-- Everybody concerned is told: a notice in the app, and where an account wants it an e-mail or a short message, all written in the transaction of
-- the event that they tell of. Nothing here holds anything of a person: a notice is a pair of ids, a message a list of codes.

alter table access.app_user add column is_supervisor boolean not null default false;
comment on column access.app_user.is_supervisor is 'Told when a referral to this desk is not answered in time. A desk without a supervisor: all its coordinators.';

-- Another kind of event. The list of the others is taken as it is, so that this does not undo what another migration has added to it.
do $$
declare
  known text;
begin
  select pg_get_expr(conbin, conrelid) into known from pg_constraint
  where conrelid = 'records.referral_event'::regclass and conname = 'referral_event_kind';
  alter table records.referral_event drop constraint referral_event_kind;
  execute format('alter table records.referral_event add constraint referral_event_kind check (%s or kind = ''escalated'')', known);
end $$;
alter table records.referral_event
  add column level smallint check (level in (1, 2)),
  add constraint referral_event_level check ((level is not null) = (kind = 'escalated'));

alter table records.referral add column escalated_level smallint not null default 0 check (escalated_level in (0, 1, 2));
comment on column records.referral.escalated_level is 'How far it was taken because nobody answered. Changes no version: it is nothing that a mover has to have seen.';
create index referral_unescalated on records.referral (answer_due_at) where state in ('sent', 'received') and escalated_level < 2;
-- Only what an account has sent here is escalated: records that were loaded, years of them in the demonstration, never are.
create index referral_event_sent_by_account on records.referral_event (referral_id) where kind = 'sent' and actor_id is not null;

-- The table of `contract/notices/notice-kinds.ts`, held equal by a test. Null: nobody is told.
create function records.notice_kind(event text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case event
    when 'sent' then 'new'
    when 'accepted' then 'answer' when 'declined' then 'answer'
    when 'information_asked' then 'question' when 'information_given' then 'question'
    when 'reminded' then 'reminder'
    when 'escalated' then 'escalation'
    when 'received' then 'progress' when 'in_service' then 'progress' when 'completed' then 'progress' when 'withdrawn' then 'progress'
    when 'consent_withdrawn' then 'progress' when 'lapsed' then 'progress'
  end
$$;

create table records.notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references access.app_user on delete cascade,
  referral_id uuid not null references records.referral on delete cascade,
  event_position smallint not null,
  kind text not null check (kind in ('new', 'answer', 'question', 'reminder', 'escalation', 'progress')),
  made_at timestamptz not null,
  read_at timestamptz,
  unique (referral_id, event_position, account_id),
  foreign key (referral_id, event_position) references records.referral_event on delete cascade
);
alter table records.notice enable row level security;
create index notice_of_account on records.notice (account_id, made_at desc, id desc);
create index notice_unread on records.notice (account_id) where read_at is null;

create table access.notice_setting (
  account_id uuid primary key references access.app_user on delete cascade,
  language text not null check (language in ('en', 'ur')),
  email_kinds text[] not null check (email_kinds <@ array['new', 'answer', 'question', 'reminder', 'escalation', 'progress']),
  wants_digest boolean not null,
  is_sms_on boolean not null,
  sms_number text check (sms_number ~ '^\+[1-9][0-9]{7,14}$'),
  check (not is_sms_on or sms_number is not null)
);

-- What holds for an account, chosen or not.
create function access.notice_setting_of(account uuid) returns access.notice_setting
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select s from access.notice_setting s where s.account_id = account),
    row(account, 'en', array['new', 'answer', 'reminder', 'escalation'], false, false, null)::access.notice_setting)
$$;

-- Messages on their way out of Rabta. The address is not in it: it is looked up when the message is sent.
create table access.outgoing_message (
  id uuid primary key default gen_random_uuid(),
  channel text not null check (channel in ('email', 'sms')),
  account_id uuid not null references access.app_user on delete cascade,
  template text not null check (template in ('notice', 'digest')),
  parameters jsonb not null,
  language text not null check (language in ('en', 'ur')),
  made_at timestamptz not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text check (last_error ~ '^[a-z-]{1,40}$'),
  -- The allow-list of what a message may hold: codes, ids and counts.
  constraint message_holds_codes check (parameters - array['event', 'level', 'referralId', 'code', 'service', 'district', 'urgency', 'state', 'from', 'to',
    'weekOn', 'received', 'sent'] = '{}'),
  check (sent_at is null or failed_at is null)
);
comment on column access.outgoing_message.claimed_until is 'Who has claimed it may try until then; after that another may.';
create index outgoing_due on access.outgoing_message (next_try_at) where sent_at is null and failed_at is null;

create table access.weekly_digest (
  account_id uuid not null references access.app_user on delete cascade,
  week_on date not null check (extract(isodow from week_on) = 1),
  made_at timestamptz not null,
  primary key (account_id, week_on)
);
comment on table access.weekly_digest is 'Which Mondays an account has had its digest of.';

-- Coordinators whose desk stands at one end of a referral.
create function records.desk_accounts(agency text, district text)
returns table (account_id uuid, is_supervisor boolean) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.is_supervisor from access.app_user u
  where u.role = 'coordinator' and u.disabled_at is null and u.agency_id = agency
    and (cardinality(u.district_ids) = 0 or district = any (u.district_ids))
$$;

-- Tells of an event: the other side of who acted; of an escalation the sender's desk and those who supervise the asked one.
create function records.tell_of_event() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r records.referral;
  told_kind text := records.notice_kind(new.kind);
begin
  if told_kind is null then return null; end if;
  -- A load of records brings lapses too, and of those nobody is told.
  if new.kind = 'lapsed' and not exists (
    select from records.referral_event e where e.referral_id = new.referral_id and e.kind = 'sent' and e.actor_id is not null) then
    return null;
  end if;
  select one.* into r from records.referral one where one.id = new.referral_id;
  with asked as (select * from records.desk_accounts(r.to_agency_id, r.to_district_id)),
  recipients as (
    select a.account_id from asked a
    where case when new.kind = 'escalated' then a.is_supervisor or not exists (select from asked other where other.is_supervisor)
      else new.agency_id = r.from_agency_id end
    union
    select s.account_id from records.desk_accounts(r.from_agency_id, r.from_district_id) s
    where new.kind = 'escalated' or new.agency_id = r.to_agency_id
  ),
  told as (
    insert into records.notice (account_id, referral_id, event_position, kind, made_at)
    select p.account_id, new.referral_id, new.position, told_kind, new.occurred_at
    from recipients p where p.account_id is distinct from new.actor_id
    returning account_id
  )
  insert into access.outgoing_message (channel, account_id, template, parameters, language, made_at, next_try_at)
  select c.channel, t.account_id, 'notice',
    jsonb_strip_nulls(jsonb_build_object('event', new.kind, 'level', new.level, 'referralId', r.id, 'code', r.referral_code, 'service', r.service,
      'district', r.to_district_id, 'urgency', r.urgency, 'state', r.state, 'from', r.from_agency_id, 'to', r.to_agency_id)),
    s.language, new.occurred_at, new.occurred_at
  from told t
  cross join lateral access.notice_setting_of(t.account_id) s
  cross join lateral (values
    ('email', told_kind = any (s.email_kinds)),
    ('sms', s.is_sms_on and told_kind in ('new', 'reminder', 'escalation'))) c (channel, is_wanted)
  where c.is_wanted;
  return null;
end $$;

-- What came with a load of records was done by nobody, and is told to nobody.
create trigger event_is_told after insert on records.referral_event
  for each row when (new.actor_id is not null or new.kind in ('escalated', 'lapsed')) execute function records.tell_of_event();

-- Takes a referral that an account has sent a level higher, once, if it is as the caller saw it: unanswered, with the same time for an answer. For the
-- server's own role alone.
create function records.escalate_referral(referral_id uuid, to_level smallint, seen_due timestamptz, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r records.referral;
begin
  update records.referral one set escalated_level = to_level
  where one.id = escalate_referral.referral_id and one.escalated_level < to_level and one.state in ('sent', 'received')
    and one.answer_due_at = seen_due and one.answer_due_at <= at
    and exists (select from records.referral_event e where e.referral_id = one.id and e.kind = 'sent' and e.actor_id is not null)
  returning one.* into r;
  if not found then return false; end if;
  insert into records.referral_event (referral_id, position, kind, occurred_at, agency_id, level)
  select r.id, coalesce(max(e.position), 0) + 1, 'escalated', at, r.to_agency_id, to_level
  from records.referral_event e where e.referral_id = r.id;
  perform pg_notify('referrals', r.id || ' ' || r.from_agency_id || ' ' || r.to_agency_id);
  return true;
end $$;

-- What the reader is told, the newest first, as far as the referral is still on one of the reader's desks. Its state is that of now.
create function records.own_notices(kinds text[], before_at timestamptz, before_id uuid, at_most integer)
returns table (id uuid, kind text, event text, level smallint, made_at timestamptz, read_at timestamptz, referral_id uuid, code text, side text, state text,
  service text, urgency text, district_id text, other_agency_id text, other_name_en text, other_name_ur text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.id, n.kind, e.kind, e.level, n.made_at, n.read_at, r.id, r.referral_code, reader.side, r.state, r.service, r.urgency, r.to_district_id,
    a.id, a.name_en, a.name_ur
  from access.current_context() v
  join records.notice n on n.account_id = v.user_id
  join records.referral r on r.id = n.referral_id
  join records.referral_event e on e.referral_id = n.referral_id and e.position = n.event_position
  cross join lateral (select case
    when r.to_agency_id = v.agency_id and (cardinality(v.district_ids) = 0 or r.to_district_id = any (v.district_ids)) then 'receiver'
    when r.from_agency_id = v.agency_id and (cardinality(v.district_ids) = 0 or r.from_district_id = any (v.district_ids)) then 'sender' end as side) reader
  join reference.agency a on a.id = case reader.side when 'sender' then r.to_agency_id else r.from_agency_id end
  where v.role = 'coordinator' and reader.side is not null and n.kind = any (kinds)
    and (before_id is null or (n.made_at, n.id) < (before_at, before_id))
  order by n.made_at desc, n.id desc limit at_most
$$;

create function records.unread_own_notices(at_most integer) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from (
    select from access.current_context() v
    join records.notice n on n.account_id = v.user_id and n.read_at is null
    join records.referral r on r.id = n.referral_id
    where v.role = 'coordinator'
      and (r.to_agency_id = v.agency_id and (cardinality(v.district_ids) = 0 or r.to_district_id = any (v.district_ids))
        or r.from_agency_id = v.agency_id and (cardinality(v.district_ids) = 0 or r.from_district_id = any (v.district_ids)))
    limit at_most) unread
$$;

-- Marks notices of the reader: those named, or all that were made up to a moment.
create function records.read_own_notices(ids uuid[], until timestamptz, at timestamptz) returns integer
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with marked as (
    update records.notice n set read_at = read_own_notices.at
    from access.current_context() v
    where n.account_id = v.user_id and v.role = 'coordinator' and n.read_at is null and (n.id = any (ids) or n.made_at <= until)
    returning 1)
  select count(*)::int from marked
$$;

create function access.own_notice_setting()
returns table (language text, email_kinds text[], wants_digest boolean, is_sms_on boolean, sms_number text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.language, s.email_kinds, s.wants_digest, s.is_sms_on, s.sms_number
  from access.current_context() v cross join lateral access.notice_setting_of(v.user_id) s where v.role = 'coordinator'
$$;

create function access.choose_notice_setting(language text, email_kinds text[], wants_digest boolean, is_sms_on boolean, sms_number text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.notice_setting as s (account_id, language, email_kinds, wants_digest, is_sms_on, sms_number)
  select v.user_id, choose_notice_setting.language, choose_notice_setting.email_kinds, choose_notice_setting.wants_digest,
    choose_notice_setting.is_sms_on, choose_notice_setting.sms_number
  from access.current_context() v where v.role = 'coordinator'
  on conflict (account_id) do update set language = excluded.language, email_kinds = excluded.email_kinds, wants_digest = excluded.wants_digest,
    is_sms_on = excluded.is_sms_on, sms_number = excluded.sms_number
$$;

-- Escalations of a referral of the reader's desks, by their place in its course.
create function records.escalations_of_own_referral(referral_id uuid) returns table (event_position smallint, level smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.position, e.level from records.referral r join records.referral_event e on e.referral_id = r.id
  where r.id = escalations_of_own_referral.referral_id and e.level is not null and records.side_of_reader(r) is not null
$$;

-- The digest of an account: counts of a week and of now, and the codes of what has waited longest. For the server's own role alone.
create function records.digest_of(account uuid, week_from timestamptz, at timestamptz) returns table (received jsonb, sent jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with desk as (
    select u.agency_id, u.district_ids from access.app_user u where u.id = account and u.role = 'coordinator' and u.disabled_at is null
  ),
  asked as (
    select r.referral_code as code, r.sent_at, r.answer_due_at, r.state in ('sent', 'received', 'information_asked') as waits,
      r.state in ('sent', 'received') and r.answer_due_at < at as is_overdue
    from desk d join records.referral r on r.to_agency_id = d.agency_id and (cardinality(d.district_ids) = 0 or r.to_district_id = any (d.district_ids))
    where r.sent_at >= week_from or r.state in ('sent', 'received', 'information_asked')
  ),
  own as (
    select r.referral_code as code, r.answer_due_at, r.state, r.state in ('sent', 'received', 'information_asked') as waits,
      r.first_answered_at >= week_from and r.first_answered_at < at as is_answered
    from desk d join records.referral r on r.from_agency_id = d.agency_id and (cardinality(d.district_ids) = 0 or r.from_district_id = any (d.district_ids))
    where r.first_answered_at >= week_from or r.state in ('sent', 'received', 'information_asked')
  )
  select
    jsonb_build_object(
      'new', (select count(*) from asked a where a.sent_at >= week_from and a.sent_at < at),
      'overdue', (select count(*) from asked a where a.is_overdue),
      'waiting', (select count(*) from asked a where a.waits),
      'codes', coalesce((select jsonb_agg(o.code order by o.answer_due_at, o.code) from (
        select a.code, a.answer_due_at from asked a where a.is_overdue order by a.answer_due_at, a.code limit 10) o), '[]')),
    jsonb_build_object(
      'unanswered', (select count(*) from own o where o.waits),
      'answered', (select count(*) from own o where o.is_answered),
      'declined', (select count(*) from own o where o.is_answered and o.state = 'declined'),
      'codes', coalesce((select jsonb_agg(w.code order by w.answer_due_at, w.code) from (
        select o.code, o.answer_due_at from own o where o.waits order by o.answer_due_at, o.code limit 10) w), '[]'))
  from desk
$$;

revoke all on function records.notice_kind(text), access.notice_setting_of(uuid), records.desk_accounts(text, text), records.tell_of_event(),
  records.escalate_referral(uuid, smallint, timestamptz, timestamptz), records.own_notices(text[], timestamptz, uuid, integer),
  records.unread_own_notices(integer), records.read_own_notices(uuid[], timestamptz, timestamptz), access.own_notice_setting(),
  access.choose_notice_setting(text, text[], boolean, boolean, text), records.escalations_of_own_referral(uuid),
  records.digest_of(uuid, timestamptz, timestamptz) from public;
grant execute on function records.own_notices(text[], timestamptz, uuid, integer), records.unread_own_notices(integer),
  records.read_own_notices(uuid[], timestamptz, timestamptz), access.own_notice_setting(),
  access.choose_notice_setting(text, text[], boolean, boolean, text), records.escalations_of_own_referral(uuid) to rabta_api;
