-- Who is asking. The API's role can read none of these tables: it hands over a session token, and functions look the rest up.
create schema access;
grant usage on schema access to rabta_api;

create table access.app_user (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  display_name text not null check (length(display_name) between 1 and 120),
  role text not null check (role in ('donor', 'policymaker', 'coordinator', 'agency-admin', 'system-admin', 'auditor')),
  agency_id text references reference.agency,
  district_ids text[] not null default '{}',
  password_hash text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  check ((agency_id is not null) or role not in ('coordinator', 'agency-admin'))
);
comment on column access.app_user.district_ids is 'Districts the account is limited to; empty means every district of the agency.';

create table access.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null references access.app_user on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_minutes integer not null check (idle_minutes between 5 and 240),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on access.session (user_id, created_at);
comment on table access.session is 'Only the SHA-256 of the token is kept: a stolen table opens no session.';

create table access.sign_in_failure (
  account_hash bytea not null,
  address_hash bytea not null,
  failed_at timestamptz not null
);
create index on access.sign_in_failure (account_hash, failed_at);
create index on access.sign_in_failure (address_hash, failed_at);

create table access.known_address (
  user_id uuid not null references access.app_user on delete cascade,
  address_hash bytea not null,
  last_success_at timestamptz not null,
  primary key (user_id, address_hash)
);
comment on table access.known_address is 'Where an account signed in before. Failures of strangers elsewhere never slow these down, so nobody can be locked out.';

create table access.invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  role text not null check (role in ('system-admin')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create type access.context as (user_id uuid, role text, agency_id text, district_ids text[], display_name text, is_demo boolean);

-- The row-level security of every other schema asks this function, and nothing the API says about itself.
create function access.current_context() returns access.context
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (u.id, u.role, u.agency_id, u.district_ids, u.display_name, u.is_demo)::access.context
  from access.session s
  join access.app_user u on u.id = s.user_id
  where s.token_hash = sha256(convert_to(nullif(current_setting('rabta.token', true), ''), 'UTF8'))
    and s.revoked_at is null
    and s.expires_at > now()
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > now()
    and u.disabled_at is null
$$;
revoke all on function access.current_context() from public;
grant execute on function access.current_context() to rabta_api;

-- What a sign-in needs to know: the stored hash, and how many failures there were lately. An unknown address answers in the same shape.
create function access.sign_in_facts(email text, account_hash bytea, address_hash bytea)
returns table (user_id uuid, password_hash text, role text, is_known_address boolean,
  failures_here integer, failures_of_address integer, failures_of_account integer, seconds_since_failure double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.password_hash, u.role, k.user_id is not null,
    (select count(*)::int from access.sign_in_failure f
      where f.account_hash = sign_in_facts.account_hash and f.address_hash = sign_in_facts.address_hash and f.failed_at > now() - interval '15 minutes'),
    (select count(*)::int from access.sign_in_failure f
      where f.address_hash = sign_in_facts.address_hash and f.failed_at > now() - interval '15 minutes'),
    (select count(*)::int from access.sign_in_failure f
      where f.account_hash = sign_in_facts.account_hash and f.failed_at > now() - interval '1 day'),
    (select extract(epoch from now() - max(f.failed_at))::float8 from access.sign_in_failure f
      where f.address_hash = sign_in_facts.address_hash and f.failed_at > now() - interval '15 minutes')
  from (select 1) one
  left join access.app_user u on u.email = lower(sign_in_facts.email) and u.disabled_at is null
  left join access.known_address k on k.user_id = u.id and k.address_hash = sign_in_facts.address_hash
    and k.last_success_at > now() - interval '90 days'
$$;

create function access.note_sign_in_failure(account_hash bytea, address_hash bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.sign_in_failure f where f.failed_at < now() - interval '2 days';
  insert into access.sign_in_failure values (note_sign_in_failure.account_hash, note_sign_in_failure.address_hash, now());
$$;

-- Opens a session and ends the oldest ones above the maximum.
create function access.open_session(for_user uuid, token_hash bytea, from_address bytea, idle_minutes integer, absolute_hours integer, maximum integer)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.session (token_hash, user_id, created_at, last_seen_at, idle_minutes, expires_at)
  values (open_session.token_hash, for_user, now(), now(), open_session.idle_minutes, now() + make_interval(hours => absolute_hours));
  update access.session s set revoked_at = now()
  where s.user_id = for_user and s.revoked_at is null and s.token_hash <> open_session.token_hash
    and s.token_hash not in (
      select t.token_hash from access.session t where t.user_id = for_user and t.revoked_at is null and t.token_hash <> open_session.token_hash
      order by t.created_at desc limit maximum - 1);
  insert into access.known_address values (for_user, from_address, now())
  on conflict (user_id, address_hash) do update set last_success_at = excluded.last_success_at;
$$;

-- The session in whose context the caller is: seen now (at most once a minute), or ended.
create function access.touch_session() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update access.session s set last_seen_at = now()
  where s.token_hash = sha256(convert_to(nullif(current_setting('rabta.token', true), ''), 'UTF8'))
    and s.revoked_at is null and s.last_seen_at < now() - interval '1 minute'
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > now();
$$;
create function access.close_session() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update access.session s set revoked_at = now()
  where s.token_hash = sha256(convert_to(nullif(current_setting('rabta.token', true), ''), 'UTF8')) and s.revoked_at is null;
$$;

revoke all on function access.sign_in_facts(text, bytea, bytea), access.note_sign_in_failure(bytea, bytea),
  access.open_session(uuid, bytea, bytea, integer, integer, integer), access.touch_session(), access.close_session() from public;
grant execute on function access.sign_in_facts(text, bytea, bytea), access.note_sign_in_failure(bytea, bytea),
  access.open_session(uuid, bytea, bytea, integer, integer, integer), access.touch_session(), access.close_session() to rabta_api;

-- Makes the account of an invitation, once. Null: there is no such invitation, or no more. An e-mail that is taken is a unique violation.
create function access.accept_invitation(invitation bytea, email text, display_name text, password_hash text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update access.invitation i set used_at = now()
    where i.token_hash = accept_invitation.invitation and i.used_at is null and i.expires_at > now()
    returning i.role)
  insert into access.app_user (email, display_name, role, password_hash)
  select lower(accept_invitation.email), accept_invitation.display_name, used.role, accept_invitation.password_hash from used
  returning id
$$;
revoke all on function access.accept_invitation(bytea, text, text, text) from public;
grant execute on function access.accept_invitation(bytea, text, text, text) to rabta_api;
