-- Sending a referral to a desk, and what ends one without an answer: time, or the person's word.

-- Sends a person of an own case to a desk. `result`: 'sent' with its id; or why not: 'not-found' (no own person), 'handed-over', 'no-desk', 'own-agency',
-- 'no-consent' with the fault, 'not-declined' (what is to be sent on was not declined, or was sent on already), 'too-many'.
create function records.send_referral(person_id uuid, consent_id uuid, agency_id text, district_id text, service text, urgency text, reason text,
  safety_flags text[], is_handover boolean, onward_of uuid, at timestamptz, due_at timestamptz, at_most_hourly integer)
returns table (result text, fault text, id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  own records.case_file;
  consent records.consent;
  desk_kind text;
  fault_found text;
  new_id uuid := gen_random_uuid();
begin
  -- Locked, so that a handover, another sending of the same person and this one come after each other.
  select c.* into own from records.case_file c join records.person p on p.case_id = c.id where p.id = send_referral.person_id for update of c;
  if not records.is_own_case(own) then return query select 'not-found', null::text, null::uuid; return; end if;
  if own.handed_over_at is not null then return query select 'handed-over', null::text, null::uuid; return; end if;
  if send_referral.agency_id = viewer.agency_id then return query select 'own-agency', null::text, null::uuid; return; end if;
  select a.kind into desk_kind from records.agency_desk d join reference.agency a on a.id = d.agency_id
  where d.agency_id = send_referral.agency_id and d.service = send_referral.service and d.district_id = send_referral.district_id and d.is_open;
  if desk_kind is null then return query select 'no-desk', null::text, null::uuid; return; end if;
  select k.* into consent from records.consent k where k.id = send_referral.consent_id and k.person_id = send_referral.person_id for share;
  fault_found := records.consent_fault(consent, send_referral.service, send_referral.agency_id, desk_kind, records.today());
  if fault_found is not null then return query select 'no-consent', fault_found, null::uuid; return; end if;
  if send_referral.onward_of is not null and not exists (
    select from records.referral r where r.id = send_referral.onward_of and r.person_id = send_referral.person_id and r.state = 'declined'
      and not exists (select from records.referral o where o.onward_of_id = r.id)) then
    return query select 'not-declined', null::text, null::uuid;
    return;
  end if;
  if (select count(*) >= at_most_hourly from records.referral_event e
      where e.actor_id = viewer.user_id and e.kind = 'sent' and e.occurred_at > send_referral.at - interval '1 hour') then
    return query select 'too-many', null::text, null::uuid;
    return;
  end if;
  insert into records.referral (id, referral_code, is_synthetic, case_id, person_id, from_agency_id, to_agency_id, from_district_id, to_district_id,
    service, urgency, reason, state, sent_at, answer_due_at, consent_id, safety_flags, is_handover, onward_of_id, sender_owner_id)
  values (new_id, records.next_referral_code(viewer.agency_id, own.is_synthetic, send_referral.at), own.is_synthetic, own.id, send_referral.person_id,
    viewer.agency_id, send_referral.agency_id, own.registration_district_id, send_referral.district_id,
    send_referral.service, send_referral.urgency, send_referral.reason, 'sent', send_referral.at, send_referral.due_at, consent.id,
    send_referral.safety_flags, send_referral.is_handover, send_referral.onward_of, viewer.user_id);
  perform records.note_referral_event(new_id, 'sent', send_referral.at, viewer.agency_id, viewer.user_id);
  return query select 'sent', null::text, new_id;
end $$;
create index on records.referral_event (actor_id, occurred_at) where kind = 'sent';

-- The last number that an agency gave to a referral in a year. Codes are told on the telephone, so they are counted and short.
create table records.referral_number (agency_id text, year integer, last_number integer not null, primary key (agency_id, year));
alter table records.referral_number enable row level security;
create function records.next_referral_code(agency_id text, is_synthetic boolean, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  in_year integer := extract(year from at at time zone 'Asia/Karachi');
  prefix text := (select case when next_referral_code.is_synthetic then 'SYN-' else '' end || a.code || '-' || in_year || '-R'
    from reference.agency a where a.id = next_referral_code.agency_id);
  given integer;
begin
  insert into records.referral_number as n
  select next_referral_code.agency_id, in_year, 1 + coalesce(max(substr(r.referral_code, length(prefix) + 1)::integer), 0)
  from records.referral r where r.from_agency_id = next_referral_code.agency_id and starts_with(r.referral_code, prefix)
  on conflict on constraint referral_number_pkey do update set last_number = n.last_number + 1
  returning last_number into given;
  return prefix || lpad(given::text, 5, '0');
end $$;
revoke all on function records.next_referral_code(text, boolean, timestamptz) from public;

-- A person takes back what was agreed to: what rests on it ends in the same moment, and the other agency is told to stop. `ended`: how many ended.
-- Null: it is no consent of an own person, or was taken back before.
create function records.withdraw_consent(consent_id uuid, at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  viewer access.context := access.current_context();
  owner records.case_file;
  one record;
  ended integer := 0;
begin
  select c.* into owner from records.consent k join records.person p on p.id = k.person_id join records.case_file c on c.id = p.case_id
  where k.id = withdraw_consent.consent_id;
  if not records.is_own_case(owner) then return null; end if;
  update records.consent k set withdrawn_at = withdraw_consent.at, withdrawn_by = viewer.user_id
  where k.id = withdraw_consent.consent_id and k.withdrawn_at is null;
  if not found then return null; end if;
  for one in
    update records.referral r set state = 'withdrawn', version = r.version + 1, paused_at = null, closed_at = withdraw_consent.at
    where r.consent_id = withdraw_consent.consent_id and r.state in ('sent', 'received', 'information_asked', 'accepted', 'in_service')
    returning r.id
  loop
    perform records.note_referral_event(one.id, 'consent_withdrawn', withdraw_consent.at, viewer.agency_id, viewer.user_id);
    ended := ended + 1;
  end loop;
  return ended;
end $$;

-- What nobody has answered for so long ends by itself, a part at a time: by a clock of the server and not by anybody who asks through the API. Only
-- what an account has sent: of loaded records nobody waits for an answer here.
create function records.lapse_referrals(at timestamptz, overdue_for interval, at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one record;
  lapsed integer := 0;
begin
  for one in
    update records.referral r set state = 'lapsed', version = r.version + 1, paused_at = null, closed_at = lapse_referrals.at
    where r.id in (
      select o.id from records.referral o
      where o.state in ('sent', 'received', 'information_asked') and o.answer_due_at < lapse_referrals.at - overdue_for
        and coalesce(o.paused_at, '-infinity') < lapse_referrals.at - overdue_for
        and exists (select from records.referral_event e where e.referral_id = o.id and e.kind = 'sent' and e.actor_id is not null)
      order by o.answer_due_at limit at_most for update skip locked)
    returning r.id, r.to_agency_id
  loop
    perform records.note_referral_event(one.id, 'lapsed', lapse_referrals.at, one.to_agency_id, null);
    lapsed := lapsed + 1;
  end loop;
  return lapsed;
end $$;

revoke all on function records.send_referral(uuid, uuid, text, text, text, text, text, text[], boolean, uuid, timestamptz, timestamptz, integer),
  records.withdraw_consent(uuid, timestamptz),
  records.lapse_referrals(timestamptz, interval, integer) from public;
grant execute on function records.send_referral(uuid, uuid, text, text, text, text, text, text[], boolean, uuid, timestamptz, timestamptz, integer),
  records.withdraw_consent(uuid, timestamptz) to rabta_api;
